import { addDays, parisInstant } from '#domain/calendar/paris-instant.js';
import { calendarFile, type CalendarPerson } from '#platform/documents/calendar-file.js';
import type { MailFile } from '../../mail/mail-files.js';
import type { Announced } from '../meetings.entity.js';

interface Message {
  method: 'request' | 'cancel';
  sequence: number;
  organizer: CalendarPerson;
  attendee: CalendarPerson;
  now: Date;
}

/**
 * The meeting for somebody's calendar: the same UID with a greater sequence replaces it, or takes it out (RFC 5546). A
 * meeting without hours takes the day of an office.
 */
export function meetingFile(
  { id, name, ...when }: Announced & { id: string; name: string },
  { method, sequence, organizer, attendee, now }: Message,
): MailFile[] {
  const start = parisInstant(when.startsOn, when.startsAt ?? '09:00');
  const end =
    parisInstant(when.endsOn, when.endsAt ?? (when.startsAt && when.startsAt >= '18:00' ? '23:59' : '18:00')) ??
    parisInstant(addDays(when.endsOn, 1), '00:00');
  if (!start || !end) return [];
  const event = {
    ...{ uid: `meeting-${id}@pigma`, sequence, start, end, summary: name, organizer, attendee },
    ...(when.place ? { location: when.place } : {}),
    ...(when.videoUrl ? { url: when.videoUrl } : {}),
    status: method === 'cancel' ? ('cancelled' as const) : ('confirmed' as const),
  };
  return [
    {
      filename: method === 'cancel' ? 'annulation.ics' : 'reunion.ics',
      contentType: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
      content: calendarFile(method, [event], { now }),
    },
  ];
}
