import { Alert, Box, Card, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { obligationQuestion } from '#wording/obligation/obligation-question.js';
import { obligationSentence } from '#wording/obligation/obligation-sentence.js';
import { StatusChip } from '../../fields/StatusChip.js';
import { decideDraft, factsOf, type PartnerDraft } from '../facts.js';

/** What the law says of the facts being typed: the very rule and words the server will use. */
export function ObligationPreview() {
  const draft = useWatch() as PartnerDraft;
  const facts = factsOf(draft);
  const decision = decideDraft(facts);
  const question = decision ? obligationQuestion(decision) : null;
  return (
    <Card
      component="section"
      aria-label="Obligation calculée sur la saisie"
      sx={{ p: 2, position: 'sticky', top: 64, alignSelf: 'start' }}
    >
      <Typography variant="overline" component="h2" color="textSecondary">
        Obligation, d’après la saisie
      </Typography>
      <Box aria-live="polite">
        {decision ? (
          <>
            <StatusChip status={decision.status} size="medium" />
            <Typography variant="body2" sx={{ mt: 1 }}>
              {obligationSentence(facts, decision)}
            </Typography>
            {question ? (
              <Alert severity="info" icon={false} sx={{ mt: 1.5 }}>
                <strong>À demander :</strong> {question}
              </Alert>
            ) : null}
            {decision.nearThreshold ? (
              <Alert severity="warning" sx={{ mt: 1.5 }}>
                Population à moins de 5 % du seuil de 3 500 habitants : vérifiez l’année et la source.
              </Alert>
            ) : null}
          </>
        ) : (
          <Typography variant="body2">Corrigez les valeurs saisies pour voir l’obligation.</Typography>
        )}
      </Box>
    </Card>
  );
}
