import { nameKey, type OrganisationName, parseOrganisationName } from './name-key.js';
import { type MatchStrength, matchStrength, partsSimilarity } from './name-similarity.js';
import { wordNearness } from './word-nearness.js';

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

interface Writing<Id> {
  id: Id;
  name: string;
  key: string;
  parts: OrganisationName;
}

/**
 * Finds organisations by name among many (36,000 bodies: some 10 ms a name). Takes every name apart once, then compares
 * only those that share a word, or nearly, with the one asked for.
 */
export class NameMatcher<Id> {
  private readonly byWord = new Map<string, Writing<Id>[]>();

  constructor(organisations: Iterable<NamedOrganisation<Id>>) {
    for (const { id, names } of organisations) {
      for (const name of names) {
        const parts = parseOrganisationName(name);
        const writing = { id, name, key: nameKey(name), parts };
        for (const word of new Set(indexedWords(writing))) {
          const known = this.byWord.get(word);
          if (known) known.push(writing);
          else this.byWord.set(word, [writing]);
        }
      }
    }
  }

  /**
   * Candidates for `name`, best first, without those that resemble nothing. More than one `exact` means homonyms: the
   * caller must not choose by itself.
   */
  matches(name: string): NameMatch<Id>[] {
    const asked = { key: nameKey(name), parts: parseOrganisationName(name) };
    const near = this.wordsNear(indexedWords(asked));
    const nearness = (word: string, other: string) => near.get(other)?.get(word) ?? 0;
    const best = new Map<Id, NameMatch<Id>>();
    const seen = new Set<Writing<Id>>();
    for (const word of near.keys()) {
      for (const writing of this.byWord.get(word) ?? []) {
        if (seen.has(writing)) continue;
        seen.add(writing);
        const score = writing.key === asked.key ? 1 : partsSimilarity(asked.parts, writing.parts, nearness);
        const strength = matchStrength(score);
        if (strength === 'none' || score <= (best.get(writing.id)?.score ?? 0)) continue;
        best.set(writing.id, { id: writing.id, name: writing.name, score, strength });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'fr'));
  }

  /** Known words that resemble one of those asked for, with how much they resemble each. */
  private wordsNear(words: readonly string[]): Map<string, Map<string, number>> {
    const near = new Map<string, Map<string, number>>();
    for (const known of this.byWord.keys()) {
      for (const word of words) {
        const nearness = wordNearness(word, known);
        if (nearness === 0) continue;
        near.set(known, (near.get(known) ?? new Map<string, number>()).set(word, nearness));
      }
    }
    return near;
  }
}

/** A name that says only a kind (« la Métropole ») is found by that. */
function indexedWords({ key, parts }: Pick<Writing<unknown>, 'key' | 'parts'>): string[] {
  return parts.words.length > 0 ? parts.words : key.split(' ').filter(Boolean);
}
