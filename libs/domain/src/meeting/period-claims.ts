/**
 * What a free label says about a time: « 3ème trimestre 2018 (courant novembre-décembre) » claims a quarter, a year and
 * two months. Months are 1 to 12, quarters 1 to 4, semesters 1 and 2, weekdays 1 (Monday) to 7.
 */
export type PeriodClaim =
  | { kind: 'quarter' | 'semester'; text: string; rank: number; months: number[] }
  | { kind: 'month' | 'season' | 'part_of_year'; text: string; months: number[] }
  | { kind: 'year'; text: string; years: number[] }
  | { kind: 'day'; text: string; day: number; month: number | null }
  | { kind: 'weekday'; text: string; weekday: number };

const MONTHS = [
  'janvier|janv',
  'f[ée]vrier|f[ée]vr|f[ée]v',
  'mars',
  'avril|avr',
  'mai',
  'juin',
  'juillet|juil',
  'ao[uû]t',
  'septembre|sept(?=\\.| \\d{4})',
  'octobre|oct',
  'novembre|nov',
  'd[ée]cembre|d[ée]c',
];
const MONTH = MONTHS.map((name) => `(?:${name})`).join('|');
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const SEASONS: Record<string, number[]> = {
  printemps: [3, 4, 5, 6],
  été: [6, 7, 8, 9],
  automne: [9, 10, 11, 12],
  hiver: [12, 1, 2, 3],
};
const RANKS: readonly (readonly [string, number])[] = [
  ['1\\s*(?:er|ère|ere)?|premi(?:er|ère|ere)|i(?:er)?', 1],
  ['2\\s*(?:[èe]me|nd|nde|e|d)?|deuxi[èe]me|seconde?|ii(?:[èe]me|e)?', 2],
  ['3\\s*(?:[èe]me|e)?|troisi[èe]me|iii(?:[èe]me|e)?', 3],
  ['4\\s*(?:[èe]me|e)?|quatri[èe]me|iv(?:[èe]me|e)?', 4],
];
/** Terms of schools and universities are not those of the calendar. */
const OF_A_SCHOOL = /^[\s,(]*(?:de l[’'] ?ann[ée]e )?(?:scolaire|universitaire)/iu;

const word = (body: string) => new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}])`, 'giu');
const from = (start: number, count: number) => Array.from({ length: count }, (_, i) => ((start - 1 + i) % 12) + 1);

/** Reads every claim of a label; a label that says nothing of a time has none. */
export function readPeriodClaims(label: string): PeriodClaim[] {
  const text = label.normalize('NFC').replaceAll(/\^?\{\s*(\p{L}+)\s*\}/gu, '$1');
  return [
    ...terms(text, 'quarter', 'trim(?:estre|\\.)?', 't', 3),
    ...terms(text, 'semester', 'sem(?:estre|\\.)', 's', 6),
    ...months(text),
    ...named(text, SEASONS),
    ...partsOfYear(text),
    ...years(text),
    ...days(text),
    ...weekdays(text),
  ];
}

function terms(
  text: string,
  kind: 'quarter' | 'semester',
  name: string,
  letter: string,
  length: number,
): PeriodClaim[] {
  const count = 12 / length;
  const ranks = [...RANKS.slice(0, count), ['derni(?:er|ère|ere)', count] as const];
  return ranks.flatMap(([written, rank]) => {
    const inWords = [...text.matchAll(word(`(?:${written})\\s*${name}`))];
    const inShort = rank <= count && /\d/.test(written[0] ?? '') ? [...text.matchAll(word(`${letter}${rank}`))] : [];
    return [...inWords, ...inShort]
      .filter((found) => !OF_A_SCHOOL.test(text.slice(found.index + found[0].length)))
      .map((found) => ({
        kind,
        text: found[0],
        rank,
        months: from((rank - 1) * length + 1, length),
      }));
  });
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((body) => new RegExp(`^(?:${body})`, 'iu').test(`${name}.`)) + 1;

/** All the months named, as one claim; « de septembre à novembre » names October too. */
function months(text: string): PeriodClaim[] {
  const found = [...text.matchAll(word(MONTH))];
  if (found.length === 0) return [];
  const named = new Set<number>();
  found.forEach((one, index) => {
    const month = monthOf(one[0]);
    const next = found[index + 1];
    named.add(month);
    if (!next) return;
    const between = text.slice(one.index + one[0].length, next.index);
    if (!/^\.?\s*(?:\d{4}\s*)?(?:-|–|—|à|au|jusqu[’']?(?:à|en|au))\s*(?:\w+\s+)?$/iu.test(between)) return;
    const length = ((monthOf(next[0]) - month + 12) % 12) + 1;
    for (const inside of from(month, length)) named.add(inside);
  });
  const first = found[0];
  const last = found.at(-1);
  const written = text.slice(first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
  return [{ kind: 'month', text: written, months: [...named].sort((a, b) => a - b) }];
}

function named(text: string, seasons: Record<string, number[]>): PeriodClaim[] {
  return Object.entries(seasons).flatMap(([name, of]) =>
    [...text.matchAll(word(name))]
      // « a été reportée » is no summer.
      .filter((found) => name !== 'été' || /(?:^|l[’']|d[’']|cet|en|\d\s)\s*$/iu.test(text.slice(0, found.index)))
      .map((found) => ({ kind: 'season' as const, text: found[0], months: of })),
  );
}

/** « fin 2018 », « début d’année »: four months each, as people use them loosely. */
function partsOfYear(text: string): PeriodClaim[] {
  const of = "(?:\\d{4}|d[’'] ?ann[ée]e|de l[’'] ?ann[ée]e)";
  const parts: [string, number[]][] = [
    ['début', [1, 2, 3, 4]],
    ['debut', [1, 2, 3, 4]],
    ['mi', [5, 6, 7, 8]],
    ['fin', [9, 10, 11, 12]],
  ];
  return parts.flatMap(([name, months]) =>
    [...text.matchAll(word(`${name}[\\s-]+${of}`))].map((found) => ({
      kind: 'part_of_year' as const,
      text: found[0],
      months,
    })),
  );
}

function years(text: string): PeriodClaim[] {
  const found = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)];
  if (found.length === 0) return [];
  const named = [...new Set(found.map((one) => Number(one[0])))].sort((a, b) => a - b);
  return [{ kind: 'year', text: named.join(', '), years: named }];
}

function days(text: string): PeriodClaim[] {
  const inWords = [...text.matchAll(word(`(\\d{1,2})(?:er)?\\s+(${MONTH})`))].map((found) => ({
    text: found[0],
    day: Number(found[1]),
    month: monthOf(found[2] ?? ''),
  }));
  const inDigits = [...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?(?![\d/])/g)].map((found) => ({
    text: found[0],
    day: Number(found[1]),
    month: Number(found[2]),
  }));
  return [...inWords, ...inDigits]
    .filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12)
    .map((one) => ({ kind: 'day', ...one }));
}

function weekdays(text: string): PeriodClaim[] {
  return WEEKDAYS.flatMap((name, index) =>
    [...text.matchAll(word(name))].map((found) => ({ kind: 'weekday' as const, text: found[0], weekday: index + 1 })),
  );
}
