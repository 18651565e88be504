import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircleOutlined';
import type { ObligationStatus } from '../api/types.js';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import { ToneChip, type Tone } from './ToneChip.js';

const looks: Record<ObligationStatus, { tone: Tone; icon: typeof CheckCircleIcon }> = {
  obligated: { tone: 'strong', icon: CheckCircleIcon },
  exempt: { tone: 'quiet', icon: RemoveCircleIcon },
  undetermined: { tone: 'attention', icon: HelpIcon },
};

interface Props {
  status: ObligationStatus;
  /** Decided by hand against the computed value. */
  overridden?: boolean;
  size?: 'small' | 'medium';
}

/** The obligation to publish, in words, with an icon: never by colour alone. */
export function StatusChip({ status, overridden = false, size = 'small' }: Props) {
  const { tone, icon } = looks[status];
  return (
    <ToneChip
      tone={tone}
      icon={icon}
      size={size}
      label={OBLIGATION_STATUS_LABELS[status] + (overridden ? ' (forcé)' : '')}
    />
  );
}
