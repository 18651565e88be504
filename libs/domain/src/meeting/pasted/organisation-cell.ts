import { nameKey } from '../../organisation-name/name-key.js';
import { type NamedOrganisation, type NameMatch, NameMatcher } from '../../organisation-name/name-matcher.js';

export interface ReadOrganisation {
  /** As written. */
  written: string;
  /** Whom it resembles, best first, at most three. */
  candidates: NameMatch<string>[];
}

/** The partners by name, prepared once for a whole list. */
export interface KnownOrganisations {
  matcher: NameMatcher<string>;
  keys: ReadonlySet<string>;
}

export function knownOrganisations(organisations: readonly NamedOrganisation<string>[]): KnownOrganisations {
  const keys = new Set(organisations.flatMap(({ names }) => names.map(nameKey)));
  keys.delete('');
  return { matcher: new NameMatcher(organisations), keys };
}

const ORDER = { none: 0, weak: 1, strong: 2, exact: 3 } as const;
/** Organisations that one cell may hold. */
const MOST = 3;

/** The one it surely is: an exact match without a homonym. */
export function surely({ candidates }: ReadOrganisation): NameMatch<string> | null {
  const [best, second] = candidates;
  return best?.strength === 'exact' && second?.strength !== 'exact' ? best : null;
}

/**
 * The organisations of a cell: one, or several run together as a bad copy of a table does (« BORDEAUX METROPOLE CD 64 »).
 * It is cut only where every part is a partner, and better known than the whole.
 */
export function readOrganisations(cell: string, { matcher, keys }: KnownOrganisations): ReadOrganisation[] {
  const read = (written: string): ReadOrganisation => ({ written, candidates: matcher.matches(written).slice(0, 3) });
  const whole = read(cell);
  if (whole.candidates[0]?.strength === 'exact') return [whole];
  const words = cell.split(/\s+/);
  let best = { parts: [whole], score: whole.candidates[0]?.score ?? 0 };
  for (const parts of cuts(words, MOST)) {
    // Cheap first: a key is compared with no other name.
    if (!parts.some((part) => keys.has(nameKey(part.join(' '))))) continue;
    const found = parts.map((part) => read(part.join(' ')));
    if (found.some(({ candidates }) => ORDER[candidates[0]?.strength ?? 'none'] < ORDER.strong)) continue;
    const ids = new Set(found.map(({ candidates }) => candidates[0]?.id));
    const score = Math.min(...found.map(({ candidates }) => candidates[0]?.score ?? 0));
    if (ids.size === found.length && score > best.score) best = { parts: found, score };
  }
  return best.parts;
}

/** Every way of cutting a line of words in 2 to `most` parts; long lines are no names, and are left whole. */
function* cuts(words: string[], most: number): Generator<string[][]> {
  if (most < 2 || words.length < 2 || words.length > 14) return;
  for (let at = 1; at < words.length; at++) {
    const [head, tail] = [words.slice(0, at), words.slice(at)];
    yield [head, tail];
    for (const rest of cuts(tail, most - 1)) yield [head, ...rest];
  }
}
