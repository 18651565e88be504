import { createHash } from 'node:crypto';
import { claimants } from '#domain/catalogue/claimants.js';
import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import { diagnose } from '#domain/diagnostic/diagnose.js';
import { DIAGNOSTIC_RULES_VERSION } from '#domain/diagnostic/diagnosis.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { StoredRecord } from '../catalogue.entity.js';
import type { PartnerNameIndex } from '../claims/partner-name-index.js';

export type RecordRow = Omit<StoredRecord, 'id' | 'importId' | 'importedAt'>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Tells apart the records of one import that carry the same identifier: they are kept, each under its own key. */
export class RecordKeys {
  private readonly seen = new Map<string, number>();

  /** The key of the next record: its identifier, else what it says of itself; then `#2`, `#3` for its namesakes. */
  of(record: CatalogueRecord): string {
    const base = record.identifier
      ? `id:${record.identifier}`
      : `content:${sha256(JSON.stringify([record.title, record.organisations, record.links]))}`;
    const count = (this.seen.get(base) ?? 0) + 1;
    this.seen.set(base, count);
    return count === 1 ? base : `${base}#${count}`;
  }
}

/** A record as it is kept: judged, matched to a partner when a name says so, and ready for the search. */
export function toRow(key: string, record: CatalogueRecord, names: PartnerNameIndex): RecordRow {
  const diagnosis = diagnose(record);
  const claims = claimants(record.organisations);
  const claimKeys = [...new Set(claims.map(nameKey).filter((claim) => claim !== ''))];
  const claimant = claims.find((name) => nameKey(name) !== '');
  const kept = {
    key,
    identifier: record.identifier,
    title: record.title,
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
  return { ...kept, contentHash: sha256(JSON.stringify(kept)), partnerId: names.find(claimKeys) };
}
