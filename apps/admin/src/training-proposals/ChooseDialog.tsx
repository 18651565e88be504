import {
  Alert,
  Box,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Button,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import {
  AutocompleteInput,
  BooleanInput,
  CheckboxGroupInput,
  Form,
  HttpError,
  RadioButtonGroupInput,
  required,
  ResourceContextProvider,
  SaveButton,
  TextInput,
  useNotify,
  useRedirect,
} from 'react-admin';
import { periodSentence } from '#wording/training/interest-words.js';
import { call, errorText } from '../api/http.js';
import type { ProposedSession, TrainingOption, TrainingSession } from '../api/types.js';
import { EurosInput } from '../fields/EurosInput.js';
import { departmentChoices } from '../i18n/departments.js';
import { ConflictNotice } from '../training-sessions/form/ConflictNotice.js';
import { DayInputs } from '../training-sessions/form/DayInputs.js';
import { sentSession } from '../training-sessions/form/SessionForm.js';

interface Props {
  option: TrainingOption;
  session: ProposedSession;
  courseId: string;
  onClose: () => void;
  /** The pool has moved: what is on the screen is no longer true. */
  onStale: () => void;
}

const ways = [
  { id: 'seat', name: 'Les inscrire' },
  { id: 'invitation', name: 'Leur demander par courriel : une place à qui répond oui' },
];

/** The day, the place, and who: then the session and its registrations are made at once. */
export function ChooseDialog({ option: { kind }, session, courseId, onClose, onStale }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const redirect = useRedirect();
  const everybody = [...session.people, ...session.waiting];
  const unpriced = session.secondTrainer && session.price === null;
  const send = async (data: Record<string, unknown>) => {
    setRefusal(null);
    const chosen = everybody.filter(({ interestId }) => (data['people'] as string[]).includes(interestId));
    // « 8 and one who waits » is a session with one trainer, whatever two would cost.
    const terms =
      kind === 'wait' ? { surchargeCents: null } : unpriced ? { surchargeCents: data['surchargeCents'] } : {};
    const { surchargeCents: _, ...wanted } = sentSession(data);
    const body = {
      kind,
      session: { ...wanted, courseId, ...terms },
      people: chosen.map(({ interestId, version }) => ({ interestId, version })),
      as: data['as'],
      notify: data['as'] === 'seat' && Boolean(data['notify']),
    };
    try {
      const made = await call<TrainingSession>('/training/proposals/choose', { method: 'POST', body });
      notify('Session créée', { type: 'success' });
      redirect(`/training-sessions/${made.id}/show`);
    } catch (error) {
      if (error instanceof HttpError && error.status === 409) {
        notify(errorText(error), { type: 'warning', autoHideDuration: 10_000 });
        onStale();
      } else setRefusal(errorText(error));
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="choose">
      <DialogTitle id="choose">Créer cette session</DialogTitle>
      <ResourceContextProvider value="training-sessions">
        <Form
          defaultValues={{
            ...{ department: session.department, as: 'seat', notify: false },
            people: everybody.map(({ interestId }) => interestId),
          }}
          onSubmit={send}
        >
          <DialogContent sx={{ pt: 0 }}>
            <Stack spacing={1}>
              {refusal ? <Alert severity="error">{refusal}</Alert> : null}
              <Typography variant="body2">
                Toutes ces personnes sont libres {periodSentence(session.from, session.to)}.
              </Typography>
              <DayInputs />
              <Box sx={rowStyle}>
                <AutocompleteInput
                  source="department"
                  label="Département"
                  choices={departmentChoices}
                  validate={required()}
                  helperText={false}
                />
                <TextInput source="place" label="Lieu" helperText={false} />
                <TextInput source="room" label="Salle" helperText={false} />
                <TextInput source="trainer" label="Formateur ou formatrice" helperText={false} />
                {session.secondTrainer ? (
                  <TextInput source="secondTrainer" label="Second formateur ou seconde formatrice" helperText={false} />
                ) : null}
                {unpriced ? (
                  <EurosInput source="surchargeCents" label="Surcoût du second formateur (HT)" required />
                ) : null}
              </Box>
              <ConflictNotice />
              <CheckboxGroupInput
                source="people"
                label="Personnes"
                choices={everybody.map(({ interestId, name, partnerName }) => ({
                  id: interestId,
                  name: partnerName ? `${name}, ${partnerName}` : name,
                }))}
                row={false}
                validate={required()}
                helperText={
                  kind === 'wait'
                    ? 'Dans l’ordre d’arrivée : les premières ont une place, les autres attendent.'
                    : false
                }
              />
              <RadioButtonGroupInput source="as" label="Comment" choices={ways} row={false} helperText={false} />
              <BooleanInput source="notify" label="Prévenir par courriel celles qu’on inscrit" helperText={false} />
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Annuler</Button>
            <SaveButton label="Créer la session" alwaysEnable icon={<></>} />
          </DialogActions>
        </Form>
      </ResourceContextProvider>
    </Dialog>
  );
}

const rowStyle = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};
