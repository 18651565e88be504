import CheckIcon from '@mui/icons-material/CheckCircle';
import CancelIcon from '@mui/icons-material/CancelOutlined';
import { Box, Tooltip } from '@mui/material';
import { VERDICT_LABELS } from '#wording/diagnostic/diagnostic-labels.js';

interface Props {
  verdict: 'yes' | 'no';
  /** What exactly, shown on hover and read aloud. */
  detail: string;
}

/** « oui » or « non » with its icon, and the detail on demand. */
export function VerdictMark({ verdict, detail }: Props) {
  const Icon = verdict === 'yes' ? CheckIcon : CancelIcon;
  return (
    <Tooltip title={detail} describeChild>
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
        <Icon fontSize="small" color={verdict === 'yes' ? 'success' : 'disabled'} />
        {VERDICT_LABELS[verdict]}
      </Box>
    </Tooltip>
  );
}
