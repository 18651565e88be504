import type { Meeting, MeetingRegistrations } from '../../api/types.js';
import type { useMeetingPart } from '../useMeetingPart.js';

/** What the two sections share: what was read once, and how it is changed. */
export interface SectionProps {
  meeting: Meeting;
  registrations: MeetingRegistrations;
  change: ReturnType<typeof useMeetingPart>['change'];
  busy: boolean;
  /** The event is still to come, and the user may write. */
  write: boolean;
}
