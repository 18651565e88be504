import CancelIcon from '@mui/icons-material/EventBusyOutlined';
import DoneIcon from '@mui/icons-material/EventAvailableOutlined';
import DraftIcon from '@mui/icons-material/EditCalendarOutlined';
import OpenIcon from '@mui/icons-material/HowToRegOutlined';
import HeldIcon from '@mui/icons-material/TaskAltOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { SESSION_STATE_LABELS } from '#wording/training/session-labels.js';
import type { TrainingSession } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const looks: Record<TrainingSession['state'], { tone: Tone; icon: SvgIconComponent }> = {
  draft: { tone: 'quiet', icon: DraftIcon },
  open: { tone: 'info', icon: OpenIcon },
  confirmed: { tone: 'good', icon: DoneIcon },
  held: { tone: 'strong', icon: HeldIcon },
  cancelled: { tone: 'bad', icon: CancelIcon },
};

export function SessionStateChip({ state }: Pick<TrainingSession, 'state'>) {
  return <ToneChip {...looks[state]} label={SESSION_STATE_LABELS[state]} />;
}
