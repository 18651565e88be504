import BlockIcon from '@mui/icons-material/Block';
import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import HeldIcon from '@mui/icons-material/WarningAmberOutlined';
import PauseIcon from '@mui/icons-material/PauseCircleOutlined';
import ScheduleIcon from '@mui/icons-material/Schedule';
import SendIcon from '@mui/icons-material/SendOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { CAMPAIGN_STATE_LABELS } from '#wording/campaign/campaign-labels.js';
import type { CampaignSummary } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const looks: Record<CampaignSummary['state'], { tone: Tone; icon: SvgIconComponent }> = {
  draft: { tone: 'quiet', icon: EditIcon },
  scheduled: { tone: 'info', icon: ScheduleIcon },
  held: { tone: 'attention', icon: HeldIcon },
  running: { tone: 'strong', icon: SendIcon },
  paused: { tone: 'attention', icon: PauseIcon },
  done: { tone: 'good', icon: DoneIcon },
  cancelled: { tone: 'quiet', icon: BlockIcon },
};

export function CampaignStateChip({ state }: { state: CampaignSummary['state'] }) {
  return <ToneChip {...looks[state]} label={CAMPAIGN_STATE_LABELS[state]} />;
}
