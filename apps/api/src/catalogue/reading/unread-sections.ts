import { localName } from './markup.js';

/** Sections at the end of a record (ISO 19115 order) that no rule of the diagnostic looks at: often most of its bytes. */
const UNREAD = [
  'dataQualityInfo',
  'resourceLineage',
  'portrayalCatalogueInfo',
  'metadataConstraints',
  'applicationSchemaInfo',
  'metadataMaintenance',
  'acquisitionInformation',
];
const LONGEST_END_TAG = 80;
const LAST_END_TAG = /<\/([^\s<>/]+)\s*>\s*$/;

/**
 * The record without its last sections when the diagnostic does not read them; null when there are none. A start tag
 * mistaken for another (one in a comment) leaves the rest unbalanced, so that parsing it fails and the whole is parsed.
 */
export function withoutUnread(record: Buffer, name: string): Buffer | null {
  const recordEnd = record.lastIndexOf(`</${name}`);
  let kept = recordEnd;
  for (;;) {
    const tail = record.toString('latin1', Math.max(0, kept - LONGEST_END_TAG), kept);
    const section = LAST_END_TAG.exec(tail)?.[1];
    if (section === undefined || !UNREAD.includes(localName(section))) break;
    const start = record.lastIndexOf(`<${section}`, kept - 1, 'utf8');
    if (start === -1) break;
    kept = start;
  }
  return kept === recordEnd ? null : Buffer.concat([record.subarray(0, kept), record.subarray(recordEnd)]);
}
