import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { call, errorText, problemOf } from '../../api/http.js';
import type { Survey } from '../../api/types.js';
import { QuestionField, type Given } from './QuestionField.js';

interface Props {
  survey: Survey;
  partnerId: string;
  partnerName: string;
  onClose: () => void;
}

/** Types in what an organisation said by telephone. */
export function EnterAnswerDialog({ survey, partnerId, partnerName, onClose }: Props) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [answers, setAnswers] = useState<Record<string, Given>>({});
  const [refusal, setRefusal] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const errors = problemOf(refusal).errors ?? {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      await call(`/surveys/${survey.id}/answers/${partnerId}`, { method: 'PUT', body: { answers } });
      notify('Réponse enregistrée', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="answer-title">
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id="answer-title">Réponse de {partnerName}</DialogTitle>
        <DialogContent dividers>
          {refusal ? (
            <Alert severity="error" sx={{ mb: 2 }}>
              {errorText(refusal)}
            </Alert>
          ) : null}
          <DialogContentText sx={{ mb: 2 }}>
            Dite au téléphone ou en réunion. Elle remplace celle que l’organisme aurait déjà donnée, dont l’auteur est
            averti.
          </DialogContentText>
          {survey.questions.map((question) => (
            <QuestionField
              key={question.id}
              question={question}
              value={answers[question.id]}
              error={errors[`answers.${question.id}`]}
              onChange={(value) => setAnswers((before) => ({ ...before, [question.id]: value }))}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <Button type="submit" variant="contained" loading={busy}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
