import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import SyncIcon from '@mui/icons-material/Sync';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { ImportSummary } from '../api/types.js';
import { ToneChip } from '../fields/ToneChip.js';
import { formatShare } from '../i18n/format.js';
import { importStateLabels } from '../i18n/labels.js';

export function ImportStateChip({ file: { state, progress, unreadable } }: { file: ImportSummary }) {
  const label = importStateLabels[state];
  if (state === 'running')
    return <ToneChip tone="info" icon={SyncIcon} label={`${label}, ${formatShare(progress, 1)}`} />;
  if (state === 'queued') return <ToneChip tone="info" icon={HourglassIcon} label={label} />;
  if (state === 'failed') return <ToneChip tone="bad" icon={ErrorIcon} label={label} />;
  return unreadable > 0 ? (
    <ToneChip tone="attention" icon={WarningIcon} label={`${label}, avec erreurs`} />
  ) : (
    <ToneChip tone="good" icon={CheckIcon} label={label} />
  );
}
