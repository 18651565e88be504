import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import WaitIcon from '@mui/icons-material/HourglassEmptyOutlined';
import MailIcon from '@mui/icons-material/MarkEmailUnreadOutlined';
import OutIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { INTEREST_STATE_LABELS } from '#wording/training/interest-words.js';
import type { TrainingInterest } from '../api/types.js';
import { ToneChip } from '../fields/ToneChip.js';

const LOOKS = {
  unconfirmed: { tone: 'attention', icon: MailIcon },
  waiting: { tone: 'info', icon: WaitIcon },
  placed: { tone: 'good', icon: DoneIcon },
  withdrawn: { tone: 'quiet', icon: OutIcon },
} as const;

export function InterestStateChip({ state }: Pick<TrainingInterest, 'state'>) {
  return <ToneChip {...LOOKS[state]} label={INTEREST_STATE_LABELS[state]} />;
}
