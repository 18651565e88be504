import { Skeleton } from '@mui/material';
import type { Meeting, MeetingRegistrations } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { useMeetingPart } from '../useMeetingPart.js';
import { OpeningSection } from './OpeningSection.js';
import { RegistrantsSection } from './RegistrantsSection.js';

/** An event that whoever wants to may register for: how, and who did. */
export function RegistrationSections({ meeting }: { meeting: Meeting }) {
  const part = useMeetingPart<MeetingRegistrations>(meeting.id, 'registrations');
  const may = useMay();
  if (!part.data) return <Skeleton variant="rounded" height={220} />;
  const { window } = part.data.opening;
  const write = may('meetings:write') && window !== 'begun' && window !== 'cancelled';
  const props = { meeting, registrations: part.data, change: part.change, busy: part.busy, write };
  return (
    <>
      <OpeningSection {...props} />
      <RegistrantsSection {...props} />
    </>
  );
}
