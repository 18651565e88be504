import { DomainError } from '#domain/domain-error.js';
import type { SessionTerms } from '#domain/training/session-terms.js';
import { Problem, problemOf } from '#platform/http/problem.js';

const TERMS = ['priceCents', 'vatRule', 'vatBasisPoints', 'lowerBound', 'upperBound', 'surchargeCents'] as const;

/** The terms that something has, and nothing else of it. */
export function termsOf<T extends Partial<SessionTerms>>(from: T): Pick<T, keyof SessionTerms> {
  return Object.fromEntries(TERMS.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<
    T,
    keyof SessionTerms
  >;
}

/** Asks a rule, and says its refusal beside the field that it is about. */
export function askOf<T>(field: string, rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    const problem = error instanceof DomainError ? problemOf(error.code, error.params) : null;
    if (!problem) throw error;
    const { status, code, title, detail } = problem;
    throw new Problem(status, code, title, detail, { errors: { [field]: detail } });
  }
}
