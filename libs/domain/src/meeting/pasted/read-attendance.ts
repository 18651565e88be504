import type { NamedOrganisation, NameMatch } from '../../organisation-name/name-matcher.js';
import type { Attendance } from '../attendance.js';
import { readAttendanceText, type TextLine } from './attendance-text.js';
import {
  knownOrganisations,
  type KnownOrganisations,
  type ReadOrganisation,
  readOrganisations,
  surely,
} from './organisation-cell.js';
import { personKey, type ReadName, readNames } from './people-cell.js';

export interface PersonKnown {
  id: string;
  name: string;
  /** Where this person acts, or acted. */
  partnerIds: readonly string[];
}

/** Why a line is to be looked at before it is confirmed. */
export type Doubt =
  /** Two organisations stood in one cell: who goes with which is a guess. */
  | 'merged_organisations'
  /** Several names stood side by side. */
  | 'names_side_by_side'
  | 'no_organisation'
  | 'unknown_organisation'
  /** It resembles a partner, but for some letters; or two partners are called so. */
  | 'uncertain_organisation'
  | 'no_person'
  | 'unknown_person'
  /** Two people are called so. */
  | 'homonyms'
  /** Known, but not as somebody of this partner. */
  | 'of_another_partner'
  /** The same person stands on another line. */
  | 'twice';

/** One person of a pasted list, or an organisation without anybody: to be confirmed by somebody. */
export interface ReadAttendance {
  line: number;
  text: string;
  attendance: Attendance;
  organisation: string | null;
  /** Whom the organisation resembles, best first. */
  partners: NameMatch<string>[];
  /** The partner it surely is. */
  partnerId: string | null;
  name: string | null;
  contactIds: string[];
  /** The person it surely is. */
  contactId: string | null;
  doubts: Doubt[];
}

/** Understands a pasted list with what is known of partners and people. Nothing is decided: every line is a proposal. */
export function readAttendance(
  pasted: string,
  known: { organisations: readonly NamedOrganisation<string>[]; people: readonly PersonKnown[] },
): ReadAttendance[] {
  const byKey = new Map<string, PersonKnown[]>();
  for (const one of known.people) {
    const key = personKey(one.name);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const isKnown = (key: string) => byKey.has(key);
  const partners = knownOrganisations(known.organisations);
  let above: ReadOrganisation[] = [];
  const read = readAttendanceText(pasted).flatMap((line) => {
    const { organisations, people } = partsOf(line, above, partners, isKnown);
    above = organisations;
    return spread(organisations, people, (key) => byKey.get(key) ?? []).map((one) => understood(line, one, byKey));
  });
  const seen = new Set<string>();
  for (const one of read) {
    const key = one.contactId ?? (one.name ? `${one.organisation ?? ''}\n${personKey(one.name)}` : null);
    if (key === null) continue;
    if (seen.has(key)) one.doubts.push('twice');
    seen.add(key);
  }
  return read;
}

interface Placed {
  organisation: ReadOrganisation | null;
  person: ReadName | null;
  merged: boolean;
}

/** Which cell is the organisation: the first, unless another is one and it is not. */
function partsOf(
  { cells, continues }: TextLine,
  above: ReadOrganisation[],
  partners: KnownOrganisations,
  isKnown: (key: string) => boolean,
): { organisations: ReadOrganisation[]; people: ReadName[][] } {
  const names = (cell: string) => readNames(cell, isKnown);
  if (continues) return { organisations: above, people: cells.map(names) };
  const read = cells.map((cell) => readOrganisations(cell, partners));
  const isOrganisation = (found: ReadOrganisation[]) =>
    ['exact', 'strong'].includes(found[0]?.candidates[0]?.strength ?? 'none');
  const at = Math.max(0, read.findIndex(isOrganisation));
  const [only] = cells;
  const nobodyIs = read.findIndex(isOrganisation) < 0;
  if (cells.length === 1 && only !== undefined && nobodyIs && looksLikeSomebody(only, isKnown)) {
    return { organisations: [], people: [names(only)] };
  }
  return { organisations: read[at] ?? [], people: cells.filter((_, index) => index !== at).map(names) };
}

/** A line of one cell that is no partner: two or three words are a person, more are an organisation we do not know. */
function looksLikeSomebody(cell: string, isKnown: (key: string) => boolean): boolean {
  return isKnown(personKey(cell)) || /^\p{L}[\p{L}'’.-]+(?:\s+\p{L}[\p{L}'’.-]+){1,2}$/u.test(cell);
}

/** Gives each person an organisation: the nth of each column goes with the nth organisation of the cell. */
function spread(
  organisations: ReadOrganisation[],
  columns: ReadName[][],
  peopleCalled: (key: string) => readonly PersonKnown[],
): Placed[] {
  const [first = null] = organisations;
  const merged = organisations.length > 1;
  const placed = columns.flatMap((column) =>
    column.map((person, index) => {
      const own = merged ? organisations.find((one) => isOf(one, peopleCalled(personKey(person.name)))) : null;
      const organisation = own ?? organisations[Math.min(index, organisations.length - 1)] ?? first;
      return { organisation, person, merged };
    }),
  );
  const empty = organisations.filter((one) => !placed.some(({ organisation }) => organisation === one));
  return [
    ...placed.toSorted((a, b) => place(organisations, a) - place(organisations, b)),
    ...empty.map((organisation) => ({ organisation, person: null, merged })),
  ];
}

const place = (organisations: ReadOrganisation[], { organisation }: Placed): number =>
  organisation ? organisations.indexOf(organisation) : -1;

const isOf = (organisation: ReadOrganisation, people: readonly PersonKnown[]): boolean => {
  const partner = organisation.candidates[0]?.id;
  return partner !== undefined && people.some(({ partnerIds }) => partnerIds.includes(partner));
};

function understood(
  { line, text, attendance }: TextLine,
  { organisation, person, merged }: Placed,
  byKey: ReadonlyMap<string, readonly PersonKnown[]>,
): ReadAttendance {
  const doubts: Doubt[] = merged ? ['merged_organisations'] : [];
  const partner = organisation ? surely(organisation) : null;
  const partners = organisation?.candidates ?? [];
  if (!organisation) doubts.push('no_organisation');
  else if (!partner) doubts.push(partners.length > 0 ? 'uncertain_organisation' : 'unknown_organisation');
  const called = person ? (byKey.get(personKey(person.name)) ?? []) : [];
  const here = called.filter(({ partnerIds }) => partnerIds.includes(partner?.id ?? partners[0]?.id ?? ''));
  const candidates = here.length > 0 ? here : called;
  const [only] = candidates;
  if (!person) doubts.push('no_person');
  else if (person.guessed && candidates.length === 0) doubts.push('names_side_by_side');
  if (person && candidates.length === 0) doubts.push('unknown_person');
  if (candidates.length > 1) doubts.push('homonyms');
  if (candidates.length === 1 && here.length === 0 && organisation) doubts.push('of_another_partner');
  return {
    line,
    text,
    attendance,
    organisation: organisation?.written ?? null,
    partners,
    partnerId: partner?.id ?? null,
    name: person?.name ?? null,
    contactIds: candidates.map(({ id }) => id),
    contactId: candidates.length === 1 && only && (here.length === 1 || !organisation) ? only.id : null,
    doubts,
  };
}
