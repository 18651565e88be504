import AbsentIcon from '@mui/icons-material/PersonOffOutlined';
import AskedIcon from '@mui/icons-material/MailOutlined';
import CancelledIcon from '@mui/icons-material/CancelOutlined';
import ConfirmedIcon from '@mui/icons-material/CheckCircleOutlined';
import OfferedIcon from '@mui/icons-material/EventSeatOutlined';
import RegisteredIcon from '@mui/icons-material/HowToRegOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmptyOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

const looks: Record<RegistrationStatus, { tone: Tone; icon: SvgIconComponent }> = {
  interested: { tone: 'info', icon: AskedIcon },
  waitlisted: { tone: 'attention', icon: WaitingIcon },
  offered: { tone: 'attention', icon: OfferedIcon },
  registered: { tone: 'info', icon: RegisteredIcon },
  confirmed: { tone: 'good', icon: ConfirmedIcon },
  attended: { tone: 'strong', icon: ConfirmedIcon },
  absent: { tone: 'bad', icon: AbsentIcon },
  cancelled: { tone: 'quiet', icon: CancelledIcon },
};

/** What somebody is in a session; their rank while they wait. */
export function RegistrationChip({
  status,
  position = null,
}: {
  status: RegistrationStatus;
  position?: number | null;
}) {
  const label = position === null ? PARTICIPANT_LABELS[status] : `${PARTICIPANT_LABELS[status]}, n° ${position}`;
  return <ToneChip {...looks[status]} label={label} />;
}
