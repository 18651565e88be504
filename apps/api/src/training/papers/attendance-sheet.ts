import { halfDaysOf } from '#domain/training/half-days.js';
import type { SessionDay } from '#domain/training/schedule.js';
import { type PdfBlock, pdfFile } from '#platform/documents/pdf/pdf-file.js';
import { hour, longDay } from '#wording/meeting/schedule-sentence.js';
import { HALF_DAY_LABELS } from '#wording/training/half-day-words.js';
import { placeSentence, sessionName } from '#wording/training/session-sentence.js';
import type { Attendee } from './attendees.js';
import type { SessionFacts } from './session-facts.js';

/** Room to sign by hand, in points. */
const ROOM = 30;

/** The sheet people sign, a page a day and a column a half-day. */
export function attendanceSheet(facts: SessionFacts, attendees: readonly Attendee[], now: Date): Promise<Buffer> {
  const { session, course, days } = facts;
  const name = sessionName({ ...session, courseTitle: course.title });
  const title = `Feuille d’émargement – ${course.title}`;
  return pdfFile({
    title,
    subject: name,
    footer: name,
    layout: 'landscape',
    now,
    blocks: [
      { heading: title, level: 1 },
      ...days.flatMap((day, index): PdfBlock[] => [
        ...(index > 0 ? [{ pageBreak: true } as const] : []),
        ...dayBlocks(facts, day, attendees),
      ]),
    ],
  });
}

function dayBlocks({ session, course }: SessionFacts, day: SessionDay, attendees: readonly Attendee[]): PdfBlock[] {
  const halves = halfDaysOf(day);
  const trainers = [session.trainer, session.secondTrainer].filter((name) => name !== null);
  const signed = halves.map((half) => `Signature ${HALF_DAY_LABELS[half].toLowerCase()}`);
  const hours = `De ${hour(day.startsAt)} à ${hour(day.endsAt)}`;
  const empty = halves.map(() => '');
  const signing = trainers.length > 0 ? trainers.map((who) => `${who} (formation)`) : ['Formation assurée par :'];
  const rows = [
    ...attendees.map(({ name, partnerName }) => [name, partnerName ?? '']),
    ...signing.map((who) => [who, course.provider ?? '']),
  ];
  return [
    { heading: longDay(day.day), level: 2 },
    { paragraph: [hours, placeSentence(session), course.provider].filter(Boolean).join(' – ') },
    {
      table: {
        caption: 'Participants, et qui assure la formation',
        columns: [{ width: 2.2, header: true }, { width: 2.4 }, ...halves.map(() => ({ width: 2 }))],
        head: ['Nom', 'Organisme', ...signed],
        rows: rows.map((row) => [...row, ...empty]),
        rowHeight: ROOM,
        grid: true,
      },
    },
  ];
}
