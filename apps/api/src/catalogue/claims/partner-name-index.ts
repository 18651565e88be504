import type { NamedOrganisation } from '#domain/organisation-name/name-matcher.js';
import { nameKey } from '#domain/organisation-name/name-key.js';

/** Which partner each name designates, by key. A key that several partners share designates none. */
export class PartnerNameIndex {
  private readonly byKey = new Map<string, string | null>();

  constructor(partners: Iterable<NamedOrganisation<string>>) {
    for (const { id, names } of partners) {
      for (const key of new Set(names.map(nameKey))) {
        if (key === '') continue;
        this.byKey.set(key, this.byKey.has(key) && this.byKey.get(key) !== id ? null : id);
      }
    }
  }

  /** The partner of the first key that designates one, or null. */
  find(keys: readonly string[]): string | null {
    for (const key of keys) {
      const found = this.byKey.get(key);
      if (found) return found;
    }
    return null;
  }
}
