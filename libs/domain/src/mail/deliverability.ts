/** What DNS said of one name: its TXT records, each whole; or null when no server answered. */
export type TxtAnswer = readonly string[] | null;

/** `unknown`: DNS did not answer; `unset`: nothing to look for, the setting is not given. */
export type CheckVerdict = 'found' | 'missing' | 'wrong' | 'unknown' | 'unset';
export const CHECK_VERDICTS = ['found', 'missing', 'wrong', 'unknown', 'unset'] as const satisfies CheckVerdict[];
export const CHECK_DETAILS = [
  'spf_open',
  'spf_several',
  'spf_many_lookups',
  'dkim_revoked',
  'dkim_other_key',
  'dmarc_several',
  'dmarc_no_policy',
  'dmarc_only_watches',
] as const;
export type CheckDetail = (typeof CHECK_DETAILS)[number];

export interface Check {
  verdict: CheckVerdict;
  /** What is wrong, or what to know although it was found. */
  detail: CheckDetail | null;
  /** The record as published. */
  record: string | null;
}

const check = (verdict: CheckVerdict, record: string | null = null, detail: CheckDetail | null = null): Check => ({
  verdict,
  detail,
  record,
});

/** Terms of an SPF record that make the receiver ask DNS again; over ten it gives up (RFC 7208 §4.6.4). */
const LOOKUP_TERM = /^[+~?-]?(?:include:|a(?:$|[:/])|mx(?:$|[:/])|ptr(?:$|:)|exists:)|^redirect=/i;

/** Which servers may send for the domain (RFC 7208): exactly one record, that does not let everybody in. */
export function checkSpf(answer: TxtAnswer): Check {
  if (answer === null) return check('unknown');
  const records = answer.filter((record) => /^v=spf1(?: |$)/i.test(record));
  const [record] = records;
  if (record === undefined) return check('missing');
  if (records.length > 1) return check('wrong', records.join('\n'), 'spf_several');
  const terms = record.split(/\s+/);
  if (terms.some((term) => /^\+?all$/i.test(term))) return check('wrong', record, 'spf_open');
  if (terms.filter((term) => LOOKUP_TERM.test(term)).length > 10) return check('wrong', record, 'spf_many_lookups');
  return check('found', record);
}

/**
 * The public key receivers check our signature with (RFC 6376 §3.6.1).
 * @param publicKey base64 of the key we sign with, to compare; null when we do not sign
 */
export function checkDkim(answer: TxtAnswer, publicKey: string | null): Check {
  if (answer === null) return check('unknown');
  const record = answer.find((text) => /(?:^|;)\s*p\s*=/i.test(text));
  if (record === undefined) return check('missing');
  const published = (/(?:^|;)\s*p\s*=([^;]*)/i.exec(record)?.[1] ?? '').replace(/\s+/g, '');
  if (published === '') return check('wrong', record, 'dkim_revoked');
  if (publicKey !== null && published !== publicKey) return check('wrong', record, 'dkim_other_key');
  return check('found', record);
}

/** What receivers do with mails that fail both (RFC 7489 §6.3): one record, with a policy. `p=none` only watches. */
export function checkDmarc(answer: TxtAnswer): Check {
  if (answer === null) return check('unknown');
  const records = answer.filter((record) => /^v=DMARC1\s*(?:;|$)/i.test(record));
  const [record] = records;
  if (record === undefined) return check('missing');
  if (records.length > 1) return check('wrong', records.join('\n'), 'dmarc_several');
  const policy = /;\s*p\s*=\s*(none|quarantine|reject)\s*(?:;|$)/i.exec(record)?.[1]?.toLowerCase();
  if (!policy) return check('wrong', record, 'dmarc_no_policy');
  return check('found', record, policy === 'none' ? 'dmarc_only_watches' : null);
}
