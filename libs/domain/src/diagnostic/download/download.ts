import type { CatalogueRecord } from '../catalogue-record.js';
import { DOWNLOAD_DETAILS, type DownloadDetail, type Verdict } from '../diagnosis.js';
import { judgeLink, type LinkVerdict } from './link-detail.js';

const DOWNLOADABLE: readonly DownloadDetail[] = ['file', 'wfs', 'api', 'atom'];

/** Every real link of the record with what it declares to be, in the record's order. */
export function judgeLinks(record: Pick<CatalogueRecord, 'links' | 'identifier'>): LinkVerdict[] {
  return record.links.map((link) => judgeLink(link, record)).filter((verdict) => verdict !== null);
}

/**
 * Rule D: the best link of the record. Testing links replaces the detail of each tried link (`broken`, `private`, or
 * what was really answered) before this choice, so that one broken link never hides another that works.
 */
export function judgeDownload(links: readonly LinkVerdict[]): Verdict<DownloadDetail> {
  const best = links.reduce<LinkVerdict | null>((kept, next) => (kept && rank(kept) <= rank(next) ? kept : next), null);
  if (best === null) return { verdict: 'no', detail: 'missing', evidence: null };
  return { verdict: DOWNLOADABLE.includes(best.detail) ? 'yes' : 'no', detail: best.detail, evidence: best.address };
}

function rank({ detail }: LinkVerdict): number {
  return DOWNLOAD_DETAILS.indexOf(detail);
}
