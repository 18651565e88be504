import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import type { Campaign } from '../../api/types.js';
import { Facts } from '../../fields/Facts.js';
import { Section } from '../../fields/Section.js';
import { formatInstant, formatNumber, plural } from '../../i18n/format.js';
import { CampaignStateChip } from '../CampaignStateChip.js';

/** Where it stands, in words first. */
export function ProgressSection({ campaign }: { campaign: Campaign }) {
  const { state, scheduledAt, leftAt, finishedAt, progress, templateArchived } = campaign;
  const { recipients, leftOut, toWrite, queued, sending, sent, failed, held, cancelled } = progress;
  const over = sent + failed + cancelled + held;
  return (
    <Section title="Avancement">
      <Box aria-live="polite">
        <CampaignStateChip state={state} />
        {state === 'held' ? (
          <Alert severity="warning" sx={{ mt: 1 }}>
            Elle devait partir le {formatInstant(scheduledAt)}, il y a plus de six heures : relisez-la, puis envoyez-la,
            planifiez-la de nouveau ou annulez-la.
          </Alert>
        ) : null}
        {templateArchived ? (
          <Alert severity="warning" sx={{ mt: 1 }}>
            Le modèle de cette campagne est archivé : elle ne peut pas partir ainsi.
          </Alert>
        ) : null}
        {state === 'scheduled' ? (
          <Typography sx={{ mt: 1 }}>
            Départ prévu le <strong>{formatInstant(scheduledAt)}</strong>. Les destinataires seront ceux de ce moment.
          </Typography>
        ) : null}
        {state === 'running' && !leftAt ? (
          <Typography sx={{ mt: 1 }}>La liste des destinataires s’établit…</Typography>
        ) : null}
        {leftAt ? (
          <>
            <Typography sx={{ mt: 1 }}>
              <strong>{plural(sent, 'courriel parti', 'courriels partis')}</strong> sur {formatNumber(recipients)}.
              {state === 'running' ? ' Vous pouvez fermer cette page : l’envoi continue.' : ''}
            </Typography>
            <LinearProgress
              variant="determinate"
              value={recipients === 0 ? 100 : (over / recipients) * 100}
              aria-label="Courriels traités"
              sx={{ my: 1.5, height: 8, borderRadius: 1 }}
            />
          </>
        ) : null}
      </Box>
      {leftAt ? (
        <Facts
          facts={[
            { label: 'Partie le', value: formatInstant(leftAt) },
            ...(finishedAt ? [{ label: 'Finie le', value: formatInstant(finishedAt) }] : []),
            ...(toWrite + queued + sending > 0
              ? [{ label: 'À écrire, en file, en route', value: `${toWrite}, ${queued}, ${sending}` }]
              : []),
            { label: 'En échec', value: formatNumber(failed) },
            ...(held > 0 ? [{ label: 'Retenus', value: formatNumber(held) }] : []),
            ...(cancelled > 0 ? [{ label: 'Annulés', value: formatNumber(cancelled) }] : []),
            { label: 'Laissés de côté', value: formatNumber(leftOut) },
          ]}
        />
      ) : null}
    </Section>
  );
}
