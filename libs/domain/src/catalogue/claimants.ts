import type { RecordOrganisation } from '../diagnostic/catalogue-record.js';

/**
 * Roles (ISO 19115 CI_RoleCode) by how well they say whose record it is: the owner of the data, then who answers for
 * it, then who publishes it. A distributor is often the platform itself, and so comes last.
 */
const RANKS = ['owner', 'pointOfContact', 'custodian', 'originator', 'author', 'publisher', 'resourceProvider'];

function rankOf({ role }: RecordOrganisation): number {
  const rank = role === null ? -1 : RANKS.indexOf(role);
  if (rank >= 0) return rank;
  return role === 'distributor' ? RANKS.length + 1 : RANKS.length;
}

/** Names that may claim a record, the best placed first, each once; order of the record among equals. */
export function claimants(organisations: readonly RecordOrganisation[]): string[] {
  const sorted = organisations.toSorted((a, b) => rankOf(a) - rankOf(b));
  return [...new Set(sorted.map(({ name }) => name.trim()).filter((name) => name !== ''))];
}
