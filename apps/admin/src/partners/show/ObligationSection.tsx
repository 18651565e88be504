import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { OBLIGATION_STATUS_LABELS, CERTAINTY_LABELS } from '#wording/obligation/obligation-labels.js';
import type { Partner } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { useMay } from '../../auth/useMay.js';
import { Section } from '../../fields/Section.js';
import { StatusChip } from '../../fields/StatusChip.js';
import { formatDay } from '../../i18n/format.js';
import { OverrideDialog } from './OverrideDialog.js';

/** The status in force, its motive in one sentence, what to ask, and a decision by hand beside it. */
export function ObligationSection({ partner }: { partner: Partner }) {
  const { obligation, override, effectiveStatus, id, version } = partner;
  const may = useMay();
  const { run, busy } = useAction();
  const [deciding, setDeciding] = useState(false);
  const backToRule = () =>
    run({
      path: `/partners/${id}/obligation-override?version=${version}`,
      method: 'DELETE',
      success: 'Retour au calcul',
    });

  return (
    <Section
      title="Obligation de publier"
      actions={
        may('obligation:override') ? (
          <>
            {override ? (
              <Button size="small" loading={busy} onClick={() => void backToRule()}>
                Revenir au calcul
              </Button>
            ) : null}
            <Button size="small" onClick={() => setDeciding(true)}>
              Décider à la main
            </Button>
          </>
        ) : null
      }
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <StatusChip status={effectiveStatus} overridden={override !== null} size="medium" />
        {override ? null : (
          <Typography variant="body2" color="textSecondary">
            {obligation.status === 'undetermined' ? '' : CERTAINTY_LABELS[obligation.certainty]}
          </Typography>
        )}
      </Box>
      {override ? (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          Décidé à la main par {override.author} le {formatDay(override.at)} : « {override.reason} ». Le calcul dit :{' '}
          {OBLIGATION_STATUS_LABELS[obligation.status]}.
        </Alert>
      ) : null}
      <Typography>{obligation.sentence}</Typography>
      {obligation.question ? (
        <Alert severity="info" icon={false} sx={{ mt: 1.5 }}>
          <strong>À demander :</strong> {obligation.question}
        </Alert>
      ) : null}
      {obligation.nearThreshold ? (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          Population à moins de 5 % du seuil de 3 500 habitants : une nouvelle année peut changer la décision.
        </Alert>
      ) : null}
      {deciding ? <OverrideDialog partner={partner} onClose={() => setDeciding(false)} /> : null}
    </Section>
  );
}
