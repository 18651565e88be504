import BounceIcon from '@mui/icons-material/ErrorOutlined';
import RobotIcon from '@mui/icons-material/SmartToyOutlined';
import ReplyIcon from '@mui/icons-material/ReplyOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { INCOMING_KIND_LABELS } from '#wording/mail/incoming-kind.js';
import type { IncomingMailSummary } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const looks: Record<IncomingMailSummary['kind'], { tone: Tone; icon: SvgIconComponent }> = {
  reply: { tone: 'info', icon: ReplyIcon },
  auto_reply: { tone: 'quiet', icon: RobotIcon },
  bounce: { tone: 'bad', icon: BounceIcon },
  unmatched: { tone: 'attention', icon: HelpIcon },
};

/** Answer, answering machine, delivery report, or nobody's yet. */
export function IncomingKindChip({ kind }: Pick<IncomingMailSummary, 'kind'>) {
  return <ToneChip {...looks[kind]} label={INCOMING_KIND_LABELS[kind]} />;
}
