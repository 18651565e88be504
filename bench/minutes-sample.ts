import { blockText, type RichBlock } from '#domain/minutes/rich-block.js';
import type { MinutesDocument } from '#wording/minutes/minutes-document.js';

export const PEOPLE = 40;
const SECTIONS = 20;

const SENTENCE =
  'La démarche d’ouverture des données a été présentée : « structuration », catalogage et licences, avec ce qui reste à faire d’ici la prochaine réunion. ';
const paragraph = (text: string): RichBlock & { kind: 'paragraph' } => ({ kind: 'paragraph', runs: [{ text }] });
const cell = (text: string, header = false) => ({ header, colspan: 1, rowspan: 1, blocks: [paragraph(text)] });

/** Minutes as long as a full day makes them: forty people, statements, lists, a table every few sections. */
export function longMinutes(): MinutesDocument {
  return {
    ...{ band: 'GROUPE DE TRAVAIL « OPENDATA »', title: 'COMPTE RENDU N°7', edition: null, editionNote: null },
    facts: [
      { label: 'Date de réunion', value: '31/05/2026' },
      { label: 'Lieu de réunion', value: 'Bordeaux' },
    ],
    ...{ followedBy: 'Camille Exemple', recipients: 'Les participants', highlights: [] },
    presence: [
      {
        title: 'Présents',
        rows: Array.from({ length: PEOPLE / 2 }, (_, n) => ({
          organisation: `Organisme d’essai n° ${n + 1}`,
          people: [`Personne ${2 * n + 1} Exemple`, `Personne ${2 * n + 2} Exemple`],
        })),
      },
    ],
    body: Array.from({ length: SECTIONS }, (_, n) => section(n)).flat(),
  };
}

function section(n: number): MinutesDocument['body'] {
  return [
    { kind: 'section', number: `${n + 1}.`, depth: 1, title: `Point ${n + 1} de l’ordre du jour` },
    { kind: 'paragraph', runs: [{ text: `Organisme ${n + 1}`, bold: true }, { text: ` : ${SENTENCE.repeat(4)}` }] },
    paragraph(SENTENCE.repeat(3)),
    { kind: 'list', ordered: false, items: Array.from({ length: 4 }, () => [paragraph(SENTENCE)]) },
    ...(n % 4 === 0
      ? [
          {
            ...{ kind: 'table' as const, caption: null },
            rows: [
              ['Réponse', 'Organismes', 'Part'].map((text) => cell(text, true)),
              ...Array.from({ length: 5 }, (_, row) => [cell(`Réponse ${row}`, true), cell('12'), cell('62 %')]),
            ],
          },
        ]
      : []),
  ];
}

/** Every word of it, a line a block. */
export function wordsOf({ band, title, presence, body }: MinutesDocument): string {
  return [
    ...[band, title],
    ...presence.flatMap(({ rows }) => rows.flatMap(({ organisation, people }) => [organisation, ...people])),
    ...body.map((block) => (block.kind === 'section' ? `${block.number ?? ''} ${block.title}` : blockText(block))),
  ].join('\n');
}
