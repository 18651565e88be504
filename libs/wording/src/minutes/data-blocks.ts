import type { SectionKind } from '#domain/minutes/content.js';
import type { ActionFact, MinutesFacts, NextMeetingFact, StatementFact } from '#domain/minutes/facts.js';
import type { RichBlock, Run } from '#domain/minutes/rich-block.js';
import { surveyBlocks } from '../survey/survey-blocks.js';
import { daysText } from './day-text.js';

const paragraph = (...runs: Run[]): RichBlock => ({ kind: 'paragraph', runs });
const plain = (text: string): RichBlock => paragraph({ text });
const listOf = (items: RichBlock[][]): RichBlock[] =>
  items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
const nothing = (text: string): RichBlock[] => [paragraph({ text, italic: true })];

/** What the meeting's data say in a section of that kind. Testimonies are told by {@link testimonyBlocks}. */
export function dataBlocks(kind: SectionKind, facts: MinutesFacts): RichBlock[] {
  switch (kind) {
    case 'text':
    case 'testimonies':
      return [];
    case 'agenda':
      return facts.agenda.some(({ kind }) => kind !== 'break')
        ? listOf(
            facts.agenda
              .filter(({ kind }) => kind !== 'break')
              .map(({ title, speaker }) => [plain(speaker ? `${title} (${speaker})` : title)]),
          )
        : nothing('Aucun point n’est inscrit à l’ordre du jour.');
    case 'carried':
      return facts.carried.length > 0
        ? listOf(facts.carried.map((action) => [actionBlock(action)]))
        : nothing('Aucune action en cours.');
    case 'statements': {
      const spoken = facts.statements.filter(({ testimony }) => !testimony);
      return spoken.length > 0 ? spoken.flatMap(statementBlocks) : nothing('Aucune intervention.');
    }
    case 'survey':
      return facts.survey
        ? surveyBlocks(facts.survey.results, facts.survey.on)
        : nothing('Aucun questionnaire pour cette réunion.');
    case 'decisions':
      return facts.decisions.length > 0
        ? listOf(facts.decisions.map(({ title, text }) => named(title, text)))
        : nothing('Aucune décision.');
    case 'actions':
      return facts.actions.length > 0
        ? listOf(facts.actions.map((action) => [actionBlock(action)]))
        : nothing('Aucune action.');
    case 'next':
      return facts.next ? nextBlocks(facts.next) : nothing('La date de la prochaine réunion n’est pas fixée.');
  }
}

/** « Organisme : ce qu’il a dit », its figures, its quote. */
function statementBlocks(statement: StatementFact): RichBlock[] {
  const { organisation, text, quote, facts } = statement;
  // Figures alone are what was said: they stand in the place of words.
  if (!text && facts.length > 0) {
    return [...named(organisation, `${capital(facts.join(' ; '))}.`), ...afterwards({ ...statement, facts: [] })];
  }
  if (!text && quote) return named(organisation, `« ${quote} »`);
  return [...named(organisation, text || '(pas d’intervention notée)'), ...afterwards(statement)];
}

/** A text that begins with its subject, in bold. */
function named(name: string | null, text: string): RichBlock[] {
  const [first, ...rest] = textBlocks(text);
  if (!name) return first ? [first, ...rest] : [];
  const opening: Run[] = [{ text: name, bold: true }, { text: ' : ' }];
  return first?.kind === 'paragraph'
    ? [paragraph(...opening, ...first.runs), ...rest]
    : [paragraph(...opening), ...(first ? [first] : []), ...rest];
}

/** A testimony stands under its own heading, which names who speaks. */
export function testimonyBlocks(statement: StatementFact): RichBlock[] {
  return [...textBlocks(statement.text), ...afterwards(statement)];
}

/** « Témoignage 1 : Grand Poitiers (Morgan Boivre) ». */
export const testimonyTitle = ({ organisation, speaker }: StatementFact, rank: number): string =>
  `Témoignage ${rank} : ${organisation}${speaker ? ` (${speaker})` : ''}`;

function afterwards({ quote, facts }: StatementFact): RichBlock[] {
  return [
    ...(quote ? [{ kind: 'quote' as const, blocks: [plain(`« ${quote} »`)] }] : []),
    ...(facts.length > 0 ? [paragraph({ text: `${capital(facts.join(' ; '))}.`, italic: true })] : []),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function actionBlock({ text, owner, due, state }: ActionFact): RichBlock {
  const details = [due ?? 'sans échéance', ...(state ? [state] : [])];
  return paragraph(
    { text: owner ?? 'Sans responsable', bold: true },
    { text: ` : ${text.replace(/\.$/, '')} – ` },
    { text: details.join(', '), italic: true },
  );
}

function nextBlocks({ startsOn, endsOn, label, subject }: NextMeetingFact): RichBlock[] {
  const days = startsOn ? daysText(startsOn, endsOn ?? startsOn) : '';
  // Brackets in brackets do not read.
  const both = label?.includes('(') ? `${label}, ${days}` : `${label ?? ''} (${days})`;
  const when = label && days ? both : label || days || 'date à fixer';
  return [
    paragraph(
      { text: 'La prochaine réunion', bold: true },
      { text: ' du groupe est prévue : ' },
      { text: when, bold: true },
      { text: '.' },
    ),
    ...(subject ? [plain(`Elle portera sur : ${subject}`)] : []),
  ];
}

/** Plain text with its paragraphs; lines that start with a dash are a list. */
export function textBlocks(text: string): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const line of text
    .split(/\n+/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const item = /^[-–•]\s+(.+)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item && last?.kind === 'list') last.items.push([plain(item)]);
    else blocks.push(item ? { kind: 'list', ordered: false, items: [[plain(item)]] } : plain(line));
  }
  return blocks;
}
