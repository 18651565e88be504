import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarPerson {
  name: string;
  email: string;
}

/** One event; the same `uid` with a greater `sequence` replaces it wherever it was put (RFC 5545 §3.8.7.4). */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  start: Date;
  end: Date;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  organizer?: CalendarPerson;
  attendee?: CalendarPerson;
}

const METHODS = {
  /** To somebody: put it in your calendar, or change it there. */
  request: ICalCalendarMethod.REQUEST,
  /** To somebody: take it out. */
  cancel: ICalCalendarMethod.CANCEL,
  /** A calendar to look at. */
  publish: ICalCalendarMethod.PUBLISH,
};
const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Events as an iCalendar file (RFC 5545), a message to calendars when sent to somebody (RFC 5546). @param now its DTSTAMP */
export function calendarFile(
  method: keyof typeof METHODS,
  events: readonly CalendarEvent[],
  { now, name }: { now: Date; name?: string },
): Buffer {
  const calendar = ical({
    prodId: { company: 'PIGMA', product: 'PIGMA', language: 'FR' },
    method: METHODS[method],
    ...(name ? { name, timezone: null, ttl: 3600 } : {}),
  });
  for (const {
    uid,
    sequence,
    start,
    end,
    summary,
    description,
    location,
    url,
    status,
    organizer,
    attendee,
  } of events) {
    const event = calendar.createEvent({
      ...{ id: uid, sequence, start, end, stamp: now, summary: oneLine(summary), status: STATUSES[status] },
      ...(description ? { description } : {}),
      ...(location ? { location: oneLine(location) } : {}),
      ...(url ? { url } : {}),
      ...(organizer ? { organizer: { name: oneLine(organizer.name), email: organizer.email } } : {}),
    });
    if (attendee) {
      event.createAttendee({
        ...{ name: oneLine(attendee.name), email: attendee.email, rsvp: false },
        ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED },
      });
    }
  }
  return Buffer.from(calendar.toString());
}

/** A name holding a line break would begin another property. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replaceAll('"', '’')
    .trim();
