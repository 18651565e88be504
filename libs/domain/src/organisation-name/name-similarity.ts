import { nameKey, parseOrganisationName, type OrganisationName } from './name-key.js';

export const MATCH_STRENGTHS = ['exact', 'strong', 'weak', 'none'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

/** From this score on a suggestion is worth showing first; below `WEAK` it is noise. Tried on the names of the register. */
const STRONG = 0.8;
const WEAK = 0.6;
/** Two bodies of different kinds may share a place: « Pau » is not « CA Pau ». */
const OTHER_KIND = 0.75;

/** How near two names are: 1 when their keys are equal, else below 1. Symmetrical. */
export function nameSimilarity(left: string, right: string): number {
  if (nameKey(left) === '' || nameKey(right) === '') return 0;
  if (nameKey(left) === nameKey(right)) return 1;
  const [a, b] = [parseOrganisationName(left), parseOrganisationName(right)];
  const words = (alignment(a, b) + alignment(b, a)) / 2;
  return Math.min(0.99, a.kind === b.kind ? words : words * OTHER_KIND);
}

export function matchStrength(score: number): MatchStrength {
  if (score >= 1) return 'exact';
  if (score >= STRONG) return 'strong';
  return score >= WEAK ? 'weak' : 'none';
}

/** Mean, by letter, of the nearness of each word of `a` to its nearest word in `b`. */
function alignment(a: OrganisationName, b: OrganisationName): number {
  const letters = a.words.reduce((sum, word) => sum + word.length, 0);
  if (letters === 0) return 0;
  const near = a.words.map((word) => word.length * Math.max(0, ...b.words.map((other) => wordNearness(word, other))));
  return near.reduce((sum, value) => sum + value, 0) / letters;
}

/** 1 minus the share of letters to change. Numbers are identities: 33 is not nearly 34. */
function wordNearness(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a + b)) return 0;
  const near = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  return near >= 0.5 ? near : 0;
}

/** Levenshtein distance, one row kept. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
