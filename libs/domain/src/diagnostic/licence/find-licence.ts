import { plain, slug } from '../slug.js';
import { editDistance } from './edit-distance.js';
import { KNOWN_LICENCES, type KnownLicence } from './known-licences.js';
import { isNegated } from './negation.js';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'»)\]]+/gi;
/** Nearer than this on the slug, and alone that near, a title is taken for a misspelling (as data.gouv.fr does). */
const MISSPELLING = 2;
/** Below this length two letters of difference make another word: « LO » is not « OL ». */
const SHORTEST_MISSPELLED = 8;

const WORDS: readonly { pattern: RegExp; id: string }[] = [
  { pattern: /\blicences? (?:dite |type |« ?)?ouvertes?\b|\betalab\b/, id: 'lov2' },
  { pattern: /\bodbl\b|\bopen database licen[cs]e\b/, id: 'odc-odbl' },
  { pattern: /\bcc[ -]?by[ -]?sa\b|\bcreative commons attribution[ -]share[ -]?alike\b/, id: 'cc-by-sa' },
  { pattern: /\bcc[ -]?by(?![ -]?(?:nc|nd)\b)(?:[ -]?\d|\b)|\bcreative commons attribution\b/, id: 'cc-by' },
  { pattern: /\bcc[ -]?(?:0|zero)\b/, id: 'cc-zero' },
  { pattern: /\bodc[ -]by\b/, id: 'odc-by' },
  { pattern: /\bpddl\b/, id: 'odc-pddl' },
  { pattern: /\bopen government licen[cs]e\b/, id: 'ogl' },
  { pattern: /^opendata (?:by|open)\b/, id: 'opendata-swiss' },
];

const BY_TITLE = new Map<string, KnownLicence>();
for (const licence of KNOWN_LICENCES) {
  for (const title of [licence.id, ...licence.titles]) BY_TITLE.set(slug(title), licence);
}

/** Another version number is another licence, never a misspelling: it is kept beside the title. */
const LONG_TITLES = [...BY_TITLE]
  .filter(([known]) => known.length >= SHORTEST_MISSPELLED)
  .map(([known, licence]) => ({ known, licence, version: digits(known) }));

/** Addresses written in a text, without the full stop or comma that ends a sentence. */
export function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).map((address) => address.replace(/[.,;:!?]+$/, ''));
}

/** The licence published at an address: scheme, `www.`, case and last slash do not count. */
export function licenceAtAddress(address: string): KnownLicence | null {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[./]+$/, '');
  if (bare === '') return null;
  const matches = (known: string | RegExp): boolean =>
    typeof known === 'string' ? known.toLowerCase() === bare : known.test(bare);
  return KNOWN_LICENCES.find((licence) => licence.addresses.some(matches)) ?? null;
}

/** The licence a text names: whole title first, then a misspelt one, then its words; a negated mention is none. */
export function licenceNamed(text: string): KnownLicence | null {
  const title = slug(text);
  return BY_TITLE.get(title) ?? misspeltLicence(title) ?? licenceInWords(text);
}

function misspeltLicence(title: string): KnownLicence | null {
  if (title.length < SHORTEST_MISSPELLED) return null;
  const near = new Set<KnownLicence>();
  const version = digits(title);
  for (const { known, licence, version: knownVersion } of LONG_TITLES) {
    if (Math.abs(known.length - title.length) > MISSPELLING || knownVersion !== version) continue;
    if (editDistance(known, title, MISSPELLING) <= MISSPELLING) near.add(licence);
  }
  const [only] = near;
  return near.size === 1 ? (only ?? null) : null;
}

function licenceInWords(text: string): KnownLicence | null {
  const words = plain(text)
    .replace(/[_/«»"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const { pattern, id } of WORDS) {
    const found = pattern.exec(words);
    if (found === null || isNegated(words, found.index, found.index + found[0].length)) continue;
    return withVersion(id, words);
  }
  return null;
}

/** « Licence Ouverte version 1 » names the first version; without a number the current one is meant. */
function withVersion(id: string, words: string): KnownLicence | null {
  const wanted =
    id === 'lov2' && /\b(?:v|version )?1(?:\.0)?\b/.test(words) && !/\b(?:v|version )?2/.test(words) ? 'fr-lo' : id;
  return KNOWN_LICENCES.find((licence) => licence.id === wanted) ?? null;
}

function digits(text: string): string {
  return text.replace(/\D+/g, '');
}
