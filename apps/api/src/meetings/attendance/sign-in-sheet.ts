import { type PdfBlock, pdfFile } from '#platform/documents/pdf/pdf-file.js';
import { representedSentence } from '#wording/meeting/attendance-words.js';
import type { MeetingView } from '../meeting-lists.service.js';
import type { LineView } from './attendance-lists.service.js';

export type Signatory = Pick<
  LineView,
  'organisation' | 'name' | 'email' | 'answer' | 'attendance' | 'representedBy'
> & {
  jobTitle: string | null;
};

/** Room to sign by hand, in points. */
const ROOM = 30;
/** Lines left for those who come without being expected. */
const GUESTS = 8;

const WIDTHS = [2.6, 2.2, 1.9, 2.4, 0.95, 1.1, 2.1];
const HEAD = ['Organisme', 'Nom', 'Fonction', 'Courriel', 'Présent', 'Absent', 'Signature'];
/** Of somebody who comes unexpected, nobody asks whether they are there. */
const GUEST_WIDTHS = [2.6, 2.6, 2.2, 3, 2.7];
const GUEST_HEAD = ['Organisme', 'Nom', 'Fonction', 'Courriel', 'Signature'];

/** The sheet that goes round the table: who is expected, by organisation, then lines for the others. */
export function signInSheet(meeting: MeetingView, people: readonly Signatory[], now: Date): Promise<Buffer> {
  const title = `Feuille de présence – ${meeting.name}`;
  return pdfFile({
    title,
    subject: meeting.when,
    footer: `${meeting.name}, ${meeting.when}`,
    layout: 'landscape',
    now,
    blocks: [
      { heading: title, level: 1 },
      { facts: factsOf(meeting) },
      ...expected(people),
      {
        table: {
          caption: 'Personnes venues sans être attendues',
          columns: GUEST_WIDTHS.map((width) => ({ width })),
          head: GUEST_HEAD,
          rows: Array.from({ length: GUESTS }, () => GUEST_HEAD.map(() => '')),
          rowHeight: ROOM,
          grid: true,
        },
      },
    ],
  });
}

function factsOf({ when, place, videoUrl, hostPartnerName, rapporteurs }: MeetingView): [string, string][] {
  return [
    ['Date', when],
    ['Lieu', [place, videoUrl].filter(Boolean).join(' – ') || 'à préciser'],
    ...(hostPartnerName ? [['Accueil', hostPartnerName] as [string, string]] : []),
    ...(rapporteurs.length > 0 ? [['Affaire suivie par', rapporteurs.join(', ')] as [string, string]] : []),
  ];
}

/** Each line says its organisation: a sheet is read, and signed, in any order. */
function expected(people: readonly Signatory[]): PdfBlock[] {
  if (people.length === 0) return [{ paragraph: 'Personne n’est inscrit d’avance : chacun note son nom ci-dessous.' }];
  return [
    {
      table: {
        caption: 'Personnes attendues, par organisme',
        columns: WIDTHS.map((width, index) => ({ width, header: index === 1 })),
        head: HEAD,
        rows: people.map((one) => [
          one.organisation ?? '',
          [one.name ?? '', represented(one)].filter(Boolean).join('\n'),
          ...[one.jobTitle ?? '', one.email ?? ''],
          ...['', one.attendance === null && one.answer === 'excused' ? 'excusé(e)' : '', ''],
        ]),
        rowHeight: ROOM,
        grid: true,
      },
    },
  ];
}

function represented({ answer, attendance, representedBy }: Signatory): string {
  return (attendance ?? answer) === 'represented' && representedBy ? representedSentence(representedBy) : '';
}
