/**
 * A business rule said no. `code` is stable and English; the French sentence lives in the feature that speaks to the
 * user. `params` are the facts the sentence needs.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
