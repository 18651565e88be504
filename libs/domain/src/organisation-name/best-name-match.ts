import { nameKey } from './name-key.js';
import { matchStrength, nameSimilarity, type MatchStrength } from './name-similarity.js';

export interface NamedOrganisation<Id> {
  id: Id;
  /** Name, acronym and aliases. */
  names: readonly string[];
}

export interface NameMatch<Id> {
  id: Id;
  /** The writing that matched. */
  name: string;
  score: number;
  strength: MatchStrength;
}

/**
 * Candidates for `name`, best first, without those that resemble nothing. More than one `exact` means homonyms: the
 * caller must not choose by itself.
 */
export function nameMatches<Id>(name: string, organisations: Iterable<NamedOrganisation<Id>>): NameMatch<Id>[] {
  const matches: NameMatch<Id>[] = [];
  for (const { id, names } of organisations) {
    let best: NameMatch<Id> | null = null;
    for (const candidate of names) {
      const score = nameSimilarity(name, candidate);
      if (!best || score > best.score) best = { id, name: candidate, score, strength: matchStrength(score) };
    }
    if (best && best.strength !== 'none') matches.push(best);
  }
  return matches.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'fr'));
}

/** The one organisation whose name, acronym or alias has the same key; null when none or several have it. */
export function exactNameMatch<Id>(name: string, organisations: Iterable<NamedOrganisation<Id>>): Id | null {
  const key = nameKey(name);
  if (key === '') return null;
  const found = [...organisations].filter(({ names }) => names.some((candidate) => nameKey(candidate) === key));
  const [only, ...others] = found;
  return only && others.length === 0 ? only.id : null;
}
