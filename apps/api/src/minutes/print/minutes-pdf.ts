import { type PdfBlock, pdfFile } from '#platform/documents/pdf/pdf-file.js';
import type { MinutesDocument } from '#wording/minutes/minutes-document.js';
import { paperBlocks } from './pdf-blocks.js';
import type { Pictures } from './print-images.js';

/** PDF of minutes, in PIGMA's layout, that machines and screen readers understand (PDF/UA-1). */
export function minutesPdf(document: MinutesDocument, pictures: Pictures, at: Date): Promise<Buffer> {
  const { band, title, edition, editionNote, facts, followedBy, presence, recipients, body } = document;
  const whole = `${band} – ${title}`;
  return pdfFile({
    title: whole,
    subject: facts.map(({ label, value }) => `${label} : ${value}`).join(' ; '),
    footer: [title.toLocaleLowerCase('fr').replace('compte', 'Compte'), edition].filter(Boolean).join(' – '),
    now: at,
    blocks: [
      { heading: whole, level: 1 },
      ...(edition ? [{ notice: [edition, editionNote].filter(Boolean).join(' : ') }] : []),
      {
        facts: [
          ...facts.map(({ label, value }) => [label, value] as const),
          ['Affaire suivie par', followedBy || 'non précisé'] as const,
        ],
      },
      ...presence.flatMap(({ title: heading, rows }): PdfBlock[] => [
        { heading, level: 2 as const },
        {
          table: {
            columns: [{ width: 1, header: true }, { width: 1.2 }],
            head: ['Organisme', 'Personnes'],
            rows: rows.map(({ organisation, people }) => [organisation, people.join('\n')]),
            grid: true,
          },
        },
      ]),
      { heading: 'Destinataires', level: 2 },
      { paragraph: recipients || 'non précisés' },
      ...paperBlocks(body, pictures),
    ],
  });
}
