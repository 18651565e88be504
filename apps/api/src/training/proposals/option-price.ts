import { type Head, quoteSession } from '#domain/training/quote.js';
import { type SessionTerms, vatOf } from '#domain/training/session-terms.js';
import { blockedSentence } from '#wording/training/seat-sentences.js';

/** What a session of these people would cost, at the course's price; null when nobody said what a second trainer costs. */
export function priceOf(people: readonly Head<string>[], course: SessionTerms) {
  const { priceCents, upperBound, surchargeCents } = course;
  if (people.length > upperBound && surchargeCents === null) return null;
  const quote = quoteSession(people, { ...course, vat: vatOf(course) });
  const share = people.length === 0 ? 0 : quote.surchargeCents / people.length;
  return {
    ...quote.totals,
    surchargeCents: quote.surchargeCents,
    headFromCents: priceCents + Math.floor(share),
    headToCents: priceCents + Math.ceil(share),
  };
}

export const blockedOf = (unpriced: boolean, { upperBound }: SessionTerms): string | null =>
  unpriced ? blockedSentence({ upperBound, surchargeCents: null }) : null;
