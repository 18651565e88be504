import { nameKey, type OrganisationName, parseOrganisationName } from './name-key.js';
import { wordNearness } from './word-nearness.js';

export const MATCH_STRENGTHS = ['exact', 'strong', 'weak', 'none'] as const;
export type MatchStrength = (typeof MATCH_STRENGTHS)[number];

/** From this score on a suggestion is worth showing first; below `WEAK` it is noise. Tried on the names of the register. */
const STRONG = 0.8;
const WEAK = 0.6;
/** Two bodies of different kinds may share a place: « Pau » is not « CA Pau ». */
const OTHER_KIND = 0.75;

/** How near two names are: 1 when their keys are equal, else below 1. Symmetrical. */
export function nameSimilarity(left: string, right: string): number {
  const key = nameKey(left);
  if (key === '') return 0;
  if (key === nameKey(right)) return 1;
  return partsSimilarity(parseOrganisationName(left), parseOrganisationName(right), wordNearness);
}

/** The same for names taken apart whose keys differ; `near` tells how near a word of `a` is to a word of `b`. */
export function partsSimilarity(
  a: OrganisationName,
  b: OrganisationName,
  near: (wordOfA: string, wordOfB: string) => number,
): number {
  const forth = alignment(a.words, b.words, near);
  const back = alignment(b.words, a.words, (word, other) => near(other, word));
  const words = (forth + back) / 2;
  return Math.min(0.99, a.kind === b.kind ? words : words * OTHER_KIND);
}

export function matchStrength(score: number): MatchStrength {
  if (score >= 1) return 'exact';
  if (score >= STRONG) return 'strong';
  return score >= WEAK ? 'weak' : 'none';
}

/** Mean, by letter, of the nearness of each word to its nearest among the others. */
function alignment(words: string[], others: string[], near: (word: string, other: string) => number): number {
  let letters = 0;
  let sum = 0;
  for (const word of words) {
    let best = 0;
    for (const other of others) best = Math.max(best, near(word, other));
    letters += word.length;
    sum += word.length * best;
  }
  return letters === 0 ? 0 : sum / letters;
}
