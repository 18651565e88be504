import { foldText } from '../../organisation-name/fold-text.js';

/** Words that begin a family name and are none by themselves. */
const PARTICLES = new Set(
  'de du des d la le les l da das do dos di del della van von der den el ben bel al saint sainte st ste'.split(' '),
);
/** What says who a person is rather than how they are called. */
const TITLES = /(?<![\p{L}])(?:m\.|mr\.?|mme\.?|mlle\.?|madame|monsieur|dr\.?|pr\.?)(?=\s)/giu;
const SEPARATORS = /\s*(?:[,;/&+\n•]|(?<=\s)et(?=\s)|(?<=\s)[-–—](?=\s))\s*/iu;

/** The same person, whichever name comes first and however it is written. */
export function personKey(name: string): string {
  return foldText(name).split(' ').filter(Boolean).sort().join(' ');
}

export interface ReadName {
  name: string;
  /** Cut out of a cell where nothing separates the names: to be looked at. */
  guessed: boolean;
}

/**
 * The names of a cell. Several may stand side by side: « CAMILLE MARTIN SACHA DURAND ». Known people are recognised
 * first, then capitals tell (« Anne DUPONT Paul DURAND »), then names are taken two words by two, particles counting for
 * nothing.
 * @param isKnown whether a key of `personKey` is that of somebody
 */
export function readNames(cell: string, isKnown: (key: string) => boolean): ReadName[] {
  return cell
    .replaceAll(TITLES, ' ')
    .split(SEPARATORS)
    .flatMap((part) =>
      sideBySide(
        part.split(/\s+/).filter((word) => /[\p{L}]/u.test(word)),
        isKnown,
      ),
    );
}

function sideBySide(words: string[], isKnown: (key: string) => boolean): ReadName[] {
  if (words.length === 0) return [];
  const whole = words.join(' ');
  if (isKnown(personKey(whole))) return [{ name: whole, guessed: false }];
  const known = knownAmong(words, isKnown);
  if (known) {
    const before = sideBySide(words.slice(0, known.start), isKnown);
    const after = sideBySide(words.slice(known.end), isKnown);
    return [...before, { name: words.slice(known.start, known.end).join(' '), guessed: false }, ...after];
  }
  const units = unitsOf(words);
  const byCapitals = cutByCapitals(units);
  if (byCapitals.length > 1) return byCapitals.map((name) => ({ name, guessed: true }));
  if (units.length < 4 || units.length % 2 === 1) return [{ name: whole, guessed: units.length > 3 }];
  return Array.from({ length: units.length / 2 }, (_, n) => ({
    name: `${units[2 * n]} ${units[2 * n + 1]}`,
    guessed: true,
  }));
}

/** The longest run of words that is somebody known. */
function knownAmong(words: string[], isKnown: (key: string) => boolean): { start: number; end: number } | null {
  for (let length = Math.min(words.length, 6); length >= 2; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const end = start + length;
      if (isKnown(personKey(words.slice(start, end).join(' ')))) return { start, end };
    }
  }
  return null;
}

/** « MANUEL », « DOS REIS », « ERWAN », « CORMIER ». */
function unitsOf(words: string[]): string[] {
  const units: string[] = [];
  let carried = '';
  for (const word of words) {
    const text = carried + word;
    carried = PARTICLES.has(foldText(word)) ? `${text} ` : '';
    if (carried === '') units.push(text);
  }
  if (carried !== '') units.push(carried.trim());
  return units;
}

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{L}{2}/u.test(text);

/** Family names in capitals and first names not: the one that comes first begins each person. */
function cutByCapitals(units: string[]): string[] {
  if (units.every(isShouted) || !units.some(isShouted)) return [];
  const isFamilyFirst = isShouted(units[0] ?? '');
  const names: string[][] = [];
  units.forEach((unit, index) => {
    const before = units[index - 1];
    const begins = before !== undefined && isShouted(unit) === isFamilyFirst && isShouted(before) !== isFamilyFirst;
    if (before === undefined || begins) names.push([unit]);
    else names.at(-1)?.push(unit);
  });
  return names.map((name) => name.join(' '));
}
