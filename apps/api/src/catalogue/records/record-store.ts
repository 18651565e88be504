import type { EntityManager } from 'typeorm';
import type { RecordRow } from './record-row.js';

const COLUMNS = {
  key: 'text',
  identifier: 'text',
  title: 'text',
  organisations: 'jsonb',
  claimKeys: 'text[]',
  claimant: 'text',
  claimantKey: 'text',
  partnerId: 'uuid',
  level: 'text',
  inScope: 'boolean',
  class: 'text',
  keyword: 'jsonb',
  keywordDetail: 'text',
  licence: 'jsonb',
  licenceDetail: 'text',
  download: 'jsonb',
  downloadDetail: 'text',
  defaultLicence: 'boolean',
  warnings: 'jsonb',
  linksTested: 'boolean',
  rulesVersion: 'text',
  record: 'jsonb',
  recordUrl: 'text',
  contentHash: 'text',
  search: 'text',
} as const satisfies Record<keyof RecordRow, string>;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const names = Object.keys(COLUMNS);
const kept = names.filter((name) => name !== 'key');

const UPSERT = `
  insert into catalogue_records (${names.map(snake).join(', ')}, import_id, imported_at)
  select ${names.map((name) => `"${name}"`).join(', ')}, $2, $3
  from jsonb_to_recordset($1::jsonb) as given(${Object.entries(COLUMNS)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ')})
  order by "key"
  on conflict (key) do update set
    ${kept.map((name) => `${snake(name)} = excluded.${snake(name)}`).join(', ')},
    import_id = excluded.import_id, imported_at = excluded.imported_at
  where catalogue_records.content_hash <> excluded.content_hash
     or catalogue_records.partner_id is distinct from excluded.partner_id
  returning (xmax = 0) as created`;

/**
 * Writes records under their keys; one that says the same as before is left as it is.
 * @returns how many were new, and how many changed
 */
export async function storeRecords(
  manager: EntityManager,
  rows: readonly RecordRow[],
  importId: string,
  at: Date,
): Promise<{ created: number; updated: number }> {
  if (rows.length === 0) return { created: 0, updated: 0 };
  const written: { created: boolean }[] = await manager.query(UPSERT, [JSON.stringify(rows), importId, at]);
  const created = written.filter((row) => row.created).length;
  return { created, updated: written.length - created };
}
