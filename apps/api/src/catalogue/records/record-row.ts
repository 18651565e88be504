import { createHash } from 'node:crypto';
import { claimants } from '#domain/catalogue/claimants.js';
import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import { diagnose } from '#domain/diagnostic/diagnose.js';
import { DIAGNOSTIC_RULES_VERSION } from '#domain/diagnostic/diagnosis.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { StoredRecord } from '../catalogue.entity.js';

export type RecordRow = Omit<StoredRecord, 'id' | 'importId' | 'importedAt'>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Longer texts are no identifier, title or name; indexes refuse them beyond some 2,700 bytes. All stay in `record`. */
const LONGEST = { identifier: 500, title: 500, name: 300 };

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Tells apart the records of one import that carry the same identifier: they are kept, each under its own key. */
export class RecordKeys {
  private readonly seen = new Map<string, number>();

  /** The key of the next record: its identifier, else what it says of itself; numbered for its namesakes. */
  of(record: CatalogueRecord): string {
    const [kind, value] = identityOf(record);
    const base = `${kind}:${value}`;
    const count = (this.seen.get(base) ?? 0) + 1;
    this.seen.set(base, count);
    // The number stands before what the record says: no identifier can pass for another's namesake.
    return count === 1 ? base : `${kind}#${count}:${value}`;
  }
}

function identityOf({ identifier, title, organisations, links }: CatalogueRecord): [kind: string, value: string] {
  if (!identifier) return ['content', sha256(JSON.stringify([title, organisations, links]))];
  return identifier.length <= LONGEST.identifier ? ['id', identifier] : ['long-id', sha256(identifier)];
}

/** A record as it is kept: judged, and ready for the search. Whose it is depends on the names of the moment. */
export function toRow(key: string, record: CatalogueRecord): Omit<RecordRow, 'partnerId'> {
  const diagnosis = diagnose(record);
  const claims = claimants(record.organisations).map((name) => cut(name, LONGEST.name));
  const claimKeys = [...new Set(claims.map(nameKey).filter((claim) => claim !== ''))];
  const claimant = claims.find((name) => nameKey(name) !== '');
  const kept = {
    key,
    identifier: record.identifier,
    title: record.title && cut(record.title, LONGEST.title),
    organisations: record.organisations,
    claimKeys,
    claimant: claimant ?? null,
    claimantKey: claimKeys[0] ?? null,
    level: diagnosis.level,
    inScope: diagnosis.inScope,
    class: diagnosis.class,
    keyword: diagnosis.keyword,
    keywordDetail: diagnosis.keyword.detail,
    licence: diagnosis.licence,
    licenceDetail: diagnosis.licence.detail,
    download: diagnosis.download,
    downloadDetail: diagnosis.download.detail,
    defaultLicence: diagnosis.defaultLicence,
    warnings: diagnosis.warnings,
    linksTested: diagnosis.linksTested,
    rulesVersion: DIAGNOSTIC_RULES_VERSION,
    record,
    recordUrl: record.recordUrl,
    search: foldText([record.title, record.identifier, ...claims].filter((text) => text !== null).join(' ')),
  };
  return { ...kept, contentHash: sha256(JSON.stringify(kept)) };
}
