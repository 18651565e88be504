import { type PdfBlock, pdfFile } from '#platform/documents/pdf/pdf-file.js';
import { longDay } from '#wording/meeting/schedule-sentence.js';
import { daysSentence, hoursSentence, placeSentence } from '#wording/training/session-sentence.js';
import type { Attendee } from './attendees.js';
import type { SessionFacts } from './session-facts.js';

/**
 * Certificates of attendance, a page a person: what was taught, for how long, to whom (Code du travail, L6353-1).
 * @param today day it is written on
 */
export function certificates(
  facts: SessionFacts,
  people: readonly Attendee[],
  { now, today }: { now: Date; today: string },
): Promise<Buffer> {
  const { course, session } = facts;
  const [only] = people;
  const title = people.length === 1 && only ? `Attestation de formation – ${only.name}` : 'Attestations de formation';
  return pdfFile({
    title,
    subject: course.title,
    footer: `${course.title}, ${daysSentence(facts.days)}`,
    now,
    blocks: [
      ...(people.length > 1 ? [{ heading: title, level: 1 } as const] : []),
      ...people.flatMap((person, index): PdfBlock[] => [
        ...(index > 0 ? [{ pageBreak: true } as const] : []),
        { heading: people.length > 1 ? `Attestation de ${person.name}` : title, level: people.length > 1 ? 2 : 1 },
        {
          paragraph: [
            { text: 'PIGMA atteste que ' },
            { text: person.name, bold: true },
            {
              text: person.partnerName
                ? ` (${person.partnerName}) a suivi la formation « `
                : ' a suivi la formation « ',
            },
            { text: course.title, bold: true },
            { text: ' ».' },
          ],
          size: 'large',
        },
        {
          facts: [
            ['Dates', daysSentence(facts.days)],
            ['Horaires', hoursSentence(facts.days)],
            ['Durée', durationText(course.durationMinutes)],
            // Nobody is certified for what they missed.
            ...(person.halves.came < person.halves.noted ? [['Présence', cameText(person.halves)] as const] : []),
            ['Lieu', placeSentence(session)],
            ...(course.provider ? [['Organisme de formation', course.provider] as const] : []),
            ...(session.trainer
              ? [['Assurée par', [session.trainer, session.secondTrainer].filter(Boolean).join(' et ')] as const]
              : []),
          ],
        },
        ...objectives(course.objectives, people.length > 1 ? 3 : 2),
        { paragraph: `Fait le ${longDay(today)}.` },
        { signatures: [{ label: 'Pour PIGMA' }, { label: 'Pour l’organisme de formation' }] },
      ]),
    ],
  });
}

function objectives(text: string | null, level: 2 | 3): PdfBlock[] {
  const items = (text ?? '').split('\n').flatMap((line) => line.replace(/^[-•*\s]+/, '').trim() || []);
  return items.length > 0 ? [{ heading: 'Objectifs', level }, { list: { items } }] : [];
}

const cameText = ({ came, noted }: Attendee['halves']): string =>
  `${came}\u00a0demi-journée${came > 1 ? 's' : ''} sur ${noted}`;

/** `420` → « 7 heures », `450` → « 7 heures 30 ». */
function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}\u00a0minutes`;
  return `${hours}\u00a0heure${hours > 1 ? 's' : ''}${rest ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
}
