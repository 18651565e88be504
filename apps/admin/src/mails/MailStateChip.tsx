import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import ScheduleIcon from '@mui/icons-material/Schedule';
import SendIcon from '@mui/icons-material/SendOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { MailState } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';
import { mailStateLabels } from '../i18n/labels.js';

const looks: Record<MailState, { tone: Tone; icon: SvgIconComponent }> = {
  queued: { tone: 'info', icon: ScheduleIcon },
  sending: { tone: 'info', icon: SendIcon },
  sent: { tone: 'good', icon: CheckIcon },
  failed: { tone: 'bad', icon: ErrorIcon },
  cancelled: { tone: 'quiet', icon: BlockIcon },
  held: { tone: 'attention', icon: PauseIcon },
};

export function MailStateChip({ state }: { state: MailState }) {
  return <ToneChip {...looks[state]} label={mailStateLabels[state]} />;
}
