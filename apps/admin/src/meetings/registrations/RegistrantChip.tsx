import CancelledIcon from '@mui/icons-material/CancelOutlined';
import RegisteredIcon from '@mui/icons-material/HowToRegOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { RegistrantStatus } from '#domain/meeting/open-registration.js';
import { REGISTRANT_STATUS_LABELS } from '#wording/meeting/registration-words.js';
import { ToneChip, type Tone } from '../../fields/ToneChip.js';

const looks: Record<RegistrantStatus, { tone: Tone; icon: SvgIconComponent }> = {
  registered: { tone: 'good', icon: RegisteredIcon },
  waiting: { tone: 'attention', icon: WaitingIcon },
  cancelled: { tone: 'quiet', icon: CancelledIcon },
};

/** Where somebody stands; their place in the queue while they wait. */
export function RegistrantChip({ status, place }: { status: RegistrantStatus; place: number | null }) {
  const label = REGISTRANT_STATUS_LABELS[status];
  return <ToneChip {...looks[status]} label={place === null ? label : `${label}, n°\u00a0${place}`} />;
}
