import { DomainError } from '../domain-error.js';

/** 2³¹ − 1 cents: what the database holds, 21 million euros. */
const MAX_CENTS = 2_147_483_647;

/**
 * Reads an amount as people type it: « 666,67 », "1 333.34", « 800 € ».
 * @returns integer cents
 * @throws DomainError amount_unreadable, amount_negative, amount_too_precise (more than two decimals), amount_too_large
 */
export function parseEuros(text: string): number {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace('\u2212', '-');
  if (!/^-?\d+([.,]\d+)?$/.test(bare)) throw new DomainError('amount_unreadable', { text });
  if (bare.startsWith('-')) throw new DomainError('amount_negative', { text });
  const [euros = '', decimals = ''] = bare.split(/[.,]/);
  if (decimals.length > 2) throw new DomainError('amount_too_precise', { text });
  const cents = Number(euros) * 100 + Number(decimals.padEnd(2, '0'));
  if (cents > MAX_CENTS) throw new DomainError('amount_too_large', { text });
  return cents;
}
