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
export function eventsOf(
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
