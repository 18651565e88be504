import type { MinutesContent, Section } from '#domain/minutes/content.js';
import type { MinutesFacts, OrganisationPresence, PersonPresence, Presence } from '#domain/minutes/facts.js';
import { numberOutline } from '#domain/minutes/outline.js';
import { blockText, plainText, type RichBlock } from '#domain/minutes/rich-block.js';
import { representedSentence } from '../meeting/attendance-words.js';
import { dataBlocks, testimonyBlocks, testimonyTitle } from './data-blocks.js';
import { daysText } from './day-text.js';

export type BodyBlock = Exclude<RichBlock, { kind: 'heading' }> | SectionHeading;

export interface SectionHeading {
  kind: 'section';
  number: string | null;
  /** 1 to 5. */
  depth: number;
  title: string;
}

/** Minutes as they are printed, whatever the format. */
export interface MinutesDocument {
  /** « GROUPE DE TRAVAIL « OPENDATA » ». */
  band: string;
  /** « COMPTE RENDU N°1 ». */
  title: string;
  /** « Erratum n° 1 », « Projet, non validé »; null for the first edition. */
  edition: string | null;
  /** What an erratum corrects. */
  editionNote: string | null;
  facts: { label: string; value: string }[];
  followedBy: string;
  presence: { title: string; rows: { organisation: string; people: string[] }[] }[];
  recipients: string;
  body: BodyBlock[];
  /** Decisions and actions, a line each: what the mail that brings it says. */
  highlights: string[];
}

/** A section with its text already read as blocks. */
export type ReadSection = Pick<Section, 'kind' | 'depth' | 'numbered' | 'title'> & { blocks: readonly RichBlock[] };

/** Lays minutes out: header, who was there, and the sections in order with their numbers. */
export function minutesDocument(
  facts: MinutesFacts,
  content: Pick<MinutesContent, 'followedBy' | 'recipients'> & { sections: readonly ReadSection[] },
  edition: { label: string | null; note: string | null },
): MinutesDocument {
  return {
    band: bandOf(facts.group),
    title: facts.number === null ? 'COMPTE RENDU' : `COMPTE RENDU N°${facts.number}`,
    edition: edition.label,
    editionNote: edition.note,
    facts: [
      { label: 'Date de réunion', value: daysText(facts.startsOn, facts.endsOn) },
      { label: 'Lieu de réunion', value: facts.place ?? 'Non précisé' },
      ...(facts.title ? [{ label: 'Objet', value: facts.title }] : []),
    ],
    followedBy: content.followedBy,
    presence: presenceOf(facts.attendance),
    recipients: content.recipients,
    body: bodyOf(facts, content.sections),
    highlights: highlightsOf(facts),
  };
}

/** « Erratum n° 2 »; null for the first edition. */
export const editionLabel = (erratum: number): string | null => (erratum === 0 ? null : `Erratum n° ${erratum}`);

/** What is printed on minutes that nobody has validated. */
export const draftLabel = (erratum: number): string =>
  [editionLabel(erratum), 'Projet, non validé'].filter(Boolean).join(' – ');

/** « Compte rendu n° 1 », « Erratum n° 2 du compte rendu n° 1 »: what a mail says it brings. */
export function documentName(number: number | null, erratum: number): string {
  const minutes = number === null ? 'ompte rendu' : `ompte rendu n° ${number}`;
  return erratum === 0 ? `C${minutes}` : `Erratum n° ${erratum} du c${minutes}`;
}

function highlightsOf(facts: MinutesFacts): string[] {
  const { decisions, actions } = facts;
  const kept = [
    ...(decisions.length > 0 ? ['decisions' as const] : []),
    ...(actions.length > 0 ? ['actions' as const] : []),
  ];
  return kept.flatMap((kind) => dataBlocks(kind, facts).flatMap((block) => blockText(block).split('\n')));
}

function bandOf(group: string): string {
  const name = group.toLocaleUpperCase('fr');
  return /^(GROUPE|GT)\b/.test(name) ? name : `GROUPE DE TRAVAIL « ${name} »`;
}

const TITLES: Record<Presence, string> = {
  present: 'Présents',
  represented: 'Représentés',
  excused: 'Excusés',
  absent: 'Absents',
};

/** Who was there, represented, excused, absent, by organisation; a title nobody stands under is left out. */
export function presenceOf(attendance: readonly OrganisationPresence[]): MinutesDocument['presence'] {
  return (Object.keys(TITLES) as Presence[])
    .map((presence) => ({
      title: TITLES[presence],
      rows: attendance
        .map(({ name, people }) => ({
          organisation: name,
          people: people.filter((person) => person.presence === presence).map(personText),
        }))
        .filter(({ people }) => people.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** « Jeanne Lafitte, représenté(e) par Noa Luy »; an organisation expected without a name has only the end. */
function personText({ name, presence, representedBy }: PersonPresence): string {
  const by = presence === 'represented' && representedBy ? representedSentence(representedBy) : '';
  return [name, by].filter(Boolean).join(', ');
}

type Draft = { heading: { depth: number; numbered: boolean; title: string } } | { block: BodyBlock };

function bodyOf(facts: MinutesFacts, sections: readonly ReadSection[]): BodyBlock[] {
  const drafts = sections.flatMap((section) => draftsOf(facts, section));
  const headings = drafts.flatMap((draft) => ('heading' in draft ? [draft.heading] : []));
  const outline = numberOutline(headings);
  let place = 0;
  return drafts.map((draft) => {
    if ('block' in draft) return draft.block;
    const { number, depth } = outline[place++] ?? { number: null, depth: 1 };
    return { kind: 'section', number, depth, title: draft.heading.title };
  });
}

/** The heading of a section, what is written under it, then its data. */
function draftsOf(facts: MinutesFacts, { kind, depth, numbered, title, blocks }: ReadSection): Draft[] {
  const written = blocks.map((block): Draft => {
    if (block.kind !== 'heading') return { block };
    return { heading: { depth: depth + block.depth, numbered: true, title: plainText(block.runs) } };
  });
  if (kind === 'testimonies') {
    const told = facts.statements.filter(({ testimony }) => testimony);
    return [
      ...written,
      ...told.flatMap((statement, place): Draft[] => [
        { heading: { depth, numbered, title: testimonyTitle(statement, place + 1) } },
        ...testimonyBlocks(statement).map(asDraft),
      ]),
    ];
  }
  return [{ heading: { depth, numbered, title } }, ...written, ...dataBlocks(kind, facts).map(asDraft)];
}

/** Data bring no heading. */
const asDraft = (block: RichBlock): Draft =>
  block.kind === 'heading' ? { block: { kind: 'paragraph', runs: block.runs } } : { block };
