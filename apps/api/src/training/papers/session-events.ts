import { parisInstant } from '#domain/calendar/paris-instant.js';
import type { CalendarEvent, CalendarPerson } from '#platform/documents/calendar-file.js';
import { calendarFile } from '#platform/documents/calendar-file.js';
import { placeSentence, whenSentence } from '#wording/training/session-sentence.js';
import type { MailFile } from '../../mail/mail-files.js';
import type { SessionFacts } from './session-facts.js';

const ICS = 'text/calendar; charset=utf-8';

/** Never changes: it is how calendars know the event again. @param position of the day, from 1 */
const uidOf = (sessionId: string, position: number): string => `training-session-${sessionId}-${position}@pigma`;

/** One event a day of the session. */
function eventsOf(
  { session, course, days }: SessionFacts,
  more: Pick<CalendarEvent, 'sequence' | 'status'> & Partial<CalendarEvent>,
): CalendarEvent[] {
  return days.flatMap(({ day, startsAt, endsAt }, index) => {
    const [start, end] = [parisInstant(day, startsAt), parisInstant(day, endsAt)];
    if (!start || !end) return [];
    const lines = [whenSentence(days), placeSentence(session), session.trainer && `Avec ${session.trainer}`];
    return [
      {
        ...{ uid: uidOf(session.id, index + 1), start, end, location: placeSentence(session) },
        summary: `Formation : ${course.title}${days.length > 1 ? ` (jour ${index + 1} sur ${days.length})` : ''}`,
        description: lines.filter(Boolean).join('\n'),
        ...more,
      },
    ];
  });
}

const STATUSES = {
  draft: 'tentative',
  open: 'tentative',
  confirmed: 'confirmed',
  held: 'confirmed',
  cancelled: 'cancelled',
} as const;

/** Its events as the calendar of sessions shows them. */
export function publishedEvents(facts: SessionFacts): CalendarEvent[] {
  const { state, sequence } = facts.session;
  return eventsOf(facts, { sequence, status: STATUSES[state] });
}

/** The session for anybody's calendar, addressed to nobody. */
export function sessionFile(facts: SessionFacts, now: Date): MailFile {
  return {
    filename: 'session.ics',
    contentType: ICS,
    content: calendarFile('publish', publishedEvents(facts), { now }),
  };
}

interface Message {
  sequence: number;
  organizer: CalendarPerson;
  attendee: CalendarPerson;
  now: Date;
}

/**
 * What a convocation carries: the days to come; and, when the session had more days before, those that are no more.
 * @param before events the person already has
 */
export function convocationFiles(facts: SessionFacts, message: Message, before: number): MailFile[] {
  const { now, ...about } = message;
  const events = eventsOf(facts, { ...about, status: 'confirmed' });
  const request = { filename: 'convocation.ics', contentType: `${ICS}; method=REQUEST` };
  return [
    { ...request, content: calendarFile('request', events, { now }) },
    ...withdrawalFiles(facts, message, before).map((file) => ({ ...file, filename: 'jours-supprimes.ics' })),
  ].filter((_, index) => index === 0 || before > events.length);
}

/** Takes out of a calendar the events it has and that are not days of the session any more; all of them when `all`. */
export function withdrawalFiles(facts: SessionFacts, message: Message, events: number, all = false): MailFile[] {
  const { now, ...about } = message;
  const [first] = eventsOf(facts, { ...about, status: 'cancelled' });
  if (!first) return [];
  const kept = all ? 0 : facts.days.length;
  const own = eventsOf(facts, { ...about, status: 'cancelled' });
  const gone = Array.from({ length: Math.max(0, events - kept) }, (_, index) => {
    const position = kept + index + 1;
    return own[position - 1] ?? { ...first, uid: uidOf(facts.session.id, position) };
  });
  if (gone.length === 0) return [];
  return [
    {
      filename: 'annulation.ics',
      contentType: `${ICS}; method=CANCEL`,
      content: calendarFile('cancel', gone, { now }),
    },
  ];
}
