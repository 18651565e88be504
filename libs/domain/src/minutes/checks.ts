import type { MinutesContent } from './content.js';
import { isRepresented, type MinutesFacts, type StatementFact } from './facts.js';
import { blockText, type RichBlock } from './rich-block.js';

/** Where a check is mended. */
export type CheckPlace = 'attendance' | 'statements' | 'actions' | 'next' | 'survey' | 'section' | 'decisions';

/** `blocking`: the document would mislead those who get it. `warning`: may be right; whoever validates says so. */
export interface MinutesCheck {
  /** The same remark on the same thing has the same key. */
  key: string;
  code: CheckCode;
  severity: 'blocking' | 'warning';
  place: CheckPlace;
  /** Section or action it is about. */
  targetId: string | null;
  /** Words of the subject: an organisation, an action, a heading. */
  about: string;
}

/** Every check, and whether it stops a validation. */
export const CHECKS = {
  nobody_present: { severity: 'blocking', place: 'attendance' },
  statement_missing: { severity: 'warning', place: 'statements' },
  action_without_owner: { severity: 'blocking', place: 'actions' },
  action_without_date: { severity: 'blocking', place: 'actions' },
  next_label_contradicts: { severity: 'blocking', place: 'next' },
  next_missing: { severity: 'warning', place: 'next' },
  figure_without_date: { severity: 'blocking', place: 'section' },
  image_without_words: { severity: 'blocking', place: 'section' },
  section_empty: { severity: 'warning', place: 'section' },
  section_untitled: { severity: 'blocking', place: 'section' },
  survey_open: { severity: 'warning', place: 'survey' },
  data_not_printed: { severity: 'warning', place: 'section' },
} as const satisfies Record<string, { severity: MinutesCheck['severity']; place: CheckPlace }>;
export type CheckCode = keyof typeof CHECKS;

/** A figure of the product put into a text: its words as they stand now, and the day it was counted. */
export interface InsertedFigure {
  sectionId: string;
  text: string;
  on: string;
}

export interface WrittenSection {
  id: string;
  blocks: readonly RichBlock[];
}

/** What to look at before validating, in the order of the document. */
export function checkMinutes(
  facts: MinutesFacts,
  content: MinutesContent,
  written: readonly WrittenSection[],
  figures: readonly InsertedFigure[],
): MinutesCheck[] {
  const said = (code: CheckCode, about: string, targetId: string | null = null): MinutesCheck => ({
    ...{ key: `${code}:${targetId ?? about}`, code, about, targetId },
    ...CHECKS[code],
  });
  const checks: MinutesCheck[] = [];
  if (!facts.attendance.some(isRepresented)) checks.push(said('nobody_present', ''));
  for (const organisation of facts.attendance.filter((one) => isRepresented(one) && !one.host)) {
    const { partnerId, name } = organisation;
    const spoke = facts.statements.some((statement) => saysSomething(statement) && isOf(statement, organisation));
    if (!spoke) checks.push(said('statement_missing', name, partnerId));
  }
  for (const { id, text, owner, due } of facts.actions) {
    if (!owner?.trim()) checks.push(said('action_without_owner', text, id));
    if (!due?.trim()) checks.push(said('action_without_date', text, id));
  }
  if (!facts.next || (!facts.next.label && !facts.next.startsOn)) checks.push(said('next_missing', ''));
  for (const fault of facts.next?.faults ?? []) checks.push(said('next_label_contradicts', fault));
  if (facts.survey?.open) checks.push(said('survey_open', facts.survey.title));
  return [...checks, ...sectionChecks(facts, content, written, figures, said)];
}

const saysSomething = ({ text, quote, facts }: StatementFact): boolean =>
  text.trim() !== '' || quote !== null || facts.length > 0;

const isOf = (
  statement: { partnerId: string | null; organisation: string },
  { partnerId, name }: { partnerId: string | null; name: string },
): boolean => (partnerId ? statement.partnerId === partnerId : statement.organisation === name);

function sectionChecks(
  facts: MinutesFacts,
  { sections }: MinutesContent,
  written: readonly WrittenSection[],
  figures: readonly InsertedFigure[],
  said: (code: CheckCode, about: string, targetId: string | null) => MinutesCheck,
): MinutesCheck[] {
  const checks: MinutesCheck[] = [];
  sections.forEach(({ id, kind, title, depth }, place) => {
    const blocks = written.find((section) => section.id === id)?.blocks ?? [];
    const isParent = (sections[place + 1]?.depth ?? 0) > depth;
    if (title.trim() === '' && kind !== 'testimonies') checks.push(said('section_untitled', '', id));
    if (kind === 'text' && !isParent && !blocks.some((block) => blockText(block).trim() !== '')) {
      checks.push(said('section_empty', title, id));
    }
    if (everyBlock(blocks).some((block) => block.kind === 'image' && block.alt.trim() === '')) {
      checks.push(said('image_without_words', title, id));
    }
    for (const figure of figures.filter(({ sectionId }) => sectionId === id)) {
      if (!saysDay(figure)) checks.push({ ...said('figure_without_date', figure.text, id), key: keyOf(id, figure) });
    }
  });
  const has = (kind: string) => sections.some((section) => section.kind === kind);
  const missing = [
    ...(facts.statements.some(({ testimony }) => testimony) && !has('testimonies') ? ['testimonies'] : []),
    ...(facts.statements.some(({ testimony }) => !testimony) && !has('statements') ? ['statements'] : []),
    ...(facts.decisions.length > 0 && !has('decisions') ? ['decisions'] : []),
    ...(facts.actions.length > 0 && !has('actions') ? ['actions'] : []),
    ...(facts.next && !has('next') ? ['next'] : []),
  ];
  return [...checks, ...missing.map((kind) => said('data_not_printed', kind, null))];
}

const keyOf = (sectionId: string, { text }: InsertedFigure): string => `figure_without_date:${sectionId}:${text}`;

/** A figure without its day is read as today's by whoever reads it in a year. */
function saysDay({ text, on }: InsertedFigure): boolean {
  const [year = '', month = '', day = ''] = on.split('-');
  return text.includes(`${day}/${month}/${year}`);
}

function everyBlock(blocks: readonly RichBlock[]): RichBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...block.items.flatMap(everyBlock)];
    if (block.kind === 'quote') return [block, ...everyBlock(block.blocks)];
    if (block.kind === 'table')
      return [block, ...block.rows.flatMap((row) => row.flatMap((c) => everyBlock(c.blocks)))];
    return [block];
  });
}

/** @returns the checks that stand in the way: blocking ones, and warnings nobody has said yes to */
export function standingInTheWay(checks: readonly MinutesCheck[], accepted: readonly string[]): MinutesCheck[] {
  return checks.filter(({ key, severity }) => severity === 'blocking' || !accepted.includes(key));
}
