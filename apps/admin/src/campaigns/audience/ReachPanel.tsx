import { Box, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { LEFT_OUT_LABELS } from '#wording/campaign/campaign-labels.js';
import type { Audience, Reach } from '../../api/types.js';
import { useDebounced } from '../../api/useDebounced.js';
import { formatNumber, plural } from '../../i18n/format.js';
import { ReachedDialog } from './ReachedDialog.js';
import { useReach } from './useReach.js';

type Show = Reach['leftOut'][number]['reason'] | 'recipients';

interface Props {
  audience: Audience;
  family: 'service' | 'information';
}

/** How many it reaches, while the filters change; each figure opens the list of its people. */
export function ReachPanel({ audience, family }: Props) {
  const [shown, setShown] = useState<Show | null>(null);
  const settled = JSON.parse(useDebounced(JSON.stringify(audience), 300)) as Audience;
  const reach = useReach(settled, family);
  if (!reach) return <Typography>Les destinataires se comptent…</Typography>;
  return (
    <Box aria-live="polite">
      <Typography component="p" variant="h3" sx={{ mb: 1 }}>
        {plural(reach.recipients, 'destinataire')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Chip variant="outlined" label="Voir la liste" onClick={() => setShown('recipients')} />
        {reach.leftOut.map(({ reason, count }) => (
          <Chip
            key={reason}
            variant="outlined"
            label={`${LEFT_OUT_LABELS[reason]} : ${formatNumber(count)}`}
            onClick={() => setShown(reason)}
          />
        ))}
      </Box>
      {shown ? <ReachedDialog audience={settled} family={family} show={shown} onClose={() => setShown(null)} /> : null}
    </Box>
  );
}
