import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { Partner } from './partners.entity.js';

type Named = Pick<Partner, 'name' | 'acronym' | 'aliases' | 'siren'>;

/** What a list sorts by: accents and case aside, as a directory does. */
export function sortNameOf(name: string): string {
  return foldText(name) || name.toLowerCase();
}

/** What a search looks in: every writing of every name, each word after a space. */
export function searchTextOf({ name, acronym, aliases, siren }: Named): string {
  const names = [name, ...(acronym ? [acronym] : []), ...aliases];
  const writings = names.flatMap((text) => [foldText(text), nameKey(text), text.toLowerCase()]);
  return ` ${[...new Set([...writings, ...(siren ? [siren] : [])])].join(' ')}`;
}

export function aliasKeysOf(aliases: readonly string[]): string[] {
  return [...new Set(aliases.map(nameKey))];
}
