import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Account } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';
import { accountStateLabels } from '../i18n/labels.js';

const looks: Record<Account['state'], { tone: Tone; icon: SvgIconComponent }> = {
  active: { tone: 'good', icon: CheckIcon },
  invited: { tone: 'info', icon: MailIcon },
  disabled: { tone: 'quiet', icon: BlockIcon },
};

export function AccountStateChip({ state }: { state: Account['state'] }) {
  return <ToneChip {...looks[state]} label={accountStateLabels[state]} />;
}
