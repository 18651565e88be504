/** Content type and shape of RFC 9457. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  /** Sentence per refused field, keyed by its path (`contacts.0.email`). */
  errors?: Record<string, string>;
  requestId?: string;
  [extension: string]: unknown;
}

interface ProblemMore {
  errors?: Record<string, string>;
  /** Extension members, e.g. `{ current }` on a stale version. */
  extra?: Record<string, unknown>;
}

/** A refusal, told in French: what happened and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly more: ProblemMore = {},
  ) {
    super(`${code}: ${detail}`);
  }
}

interface ProblemSpec<P> {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  title: string;
  detail: string | ((params: P) => string);
}

type Thrower<S> = S extends { detail: (params: infer P) => string }
  ? (params: P, more?: ProblemMore) => Problem
  : (params?: undefined, more?: ProblemMore) => Problem;

/* A refusal of the domain carries only a code: the feature that words it is found here. */
const byCode = new Map<string, ProblemSpec<Record<string, unknown>>>();

/**
 * Words the refusals of one feature. Each entry becomes a function that makes the {@link Problem} to throw; a
 * DomainError with the same code is worded the same.
 */
export function defineProblems<S extends Record<string, ProblemSpec<never>>>(
  specs: S,
): { [K in keyof S]: Thrower<S[K]> } {
  const made: Record<string, unknown> = {};
  for (const [code, spec] of Object.entries(specs)) {
    const known = spec as ProblemSpec<Record<string, unknown>>;
    byCode.set(code, known);
    made[code] = (params: Record<string, unknown> = {}, more: ProblemMore = {}) => build(code, known, params, more);
  }
  return made as { [K in keyof S]: Thrower<S[K]> };
}

function build(
  code: string,
  spec: ProblemSpec<Record<string, unknown>>,
  params: Record<string, unknown>,
  more: ProblemMore,
): Problem {
  const detail = typeof spec.detail === 'string' ? spec.detail : spec.detail(params);
  return new Problem(spec.status, code, spec.title, detail, more);
}

/** The worded refusal for a code of the domain, or null when no feature words it. */
export function problemOf(code: string, params: Readonly<Record<string, unknown>>): Problem | null {
  const spec = byCode.get(code);
  return spec ? build(code, spec, { ...params }, {}) : null;
}

/** Refusals that any route may give. */
export const httpProblems = defineProblems({
  invalid_input: {
    status: 400,
    title: 'Saisie refusée',
    detail: (p: { fields: string[] }) =>
      p.fields.length === 1
        ? `Le champ « ${p.fields[0]} » est à corriger.`
        : `Ces champs sont à corriger : ${p.fields.map((field) => `« ${field} »`).join(', ')}.`,
  },
  invalid_whole: {
    status: 400,
    title: 'Saisie refusée',
    detail: (p: { sentence: string }) => p.sentence,
  },
  malformed_body: {
    status: 400,
    title: 'Demande illisible',
    detail: 'Le corps de la demande n’est pas du JSON valable.',
  },
  not_found: { status: 404, title: 'Introuvable', detail: 'Cette page ou cet élément n’existe pas, ou n’existe plus.' },
  body_too_large: {
    status: 413,
    title: 'Envoi trop volumineux',
    detail: 'La demande dépasse la taille acceptée.',
  },
  too_many_requests: {
    status: 429,
    title: 'Trop de demandes',
    detail: 'Trop de demandes en peu de temps. Patientez un instant, puis recommencez.',
  },
});
