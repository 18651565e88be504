import { fetchUtils, HttpError } from 'react-admin';
import { signInAgain } from './session.js';

const BASE = '/api';

export type Query = Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>;

/** Problem details (RFC 9457) as the API sends them, in French. */
export interface Problem {
  title?: string;
  detail?: string;
  code?: string;
  errors?: Record<string, string>;
  current?: Record<string, unknown>;
  requestId?: string;
}

interface Options {
  method?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** False for the routes of signing in, where 401 is an answer and not an expired session. */
  renew?: boolean;
}

/** Query string of a list: empty values are left out, arrays repeat their key. */
export function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(key, String(item));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

export function apiUrl(path: string, query: Query = {}): string {
  return `${BASE}${path}${queryString(query)}`;
}

/** The problem carried by an error of this client, or an empty one. */
export function problemOf(error: unknown): Problem {
  return error instanceof HttpError && typeof error.body === 'object' && error.body !== null
    ? (error.body as Problem)
    : {};
}

/** One sentence to show for any error. */
export function errorText(error: unknown): string {
  const { detail, title } = problemOf(error);
  if (detail ?? title) return (detail ?? title) as string;
  if (error instanceof HttpError && error.status >= 500)
    return 'Le serveur a rencontré une erreur. Réessayez dans un instant.';
  if (error instanceof TypeError) return 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.';
  return error instanceof Error && error.message ? error.message : 'Une erreur est survenue.';
}

/**
 * Calls the API with the session cookie. An expired session is renewed in place and the request sent again.
 * @throws HttpError with the problem as its body and its French sentence as its message
 */
export async function call<T>(path: string, options: Options = {}): Promise<T> {
  const { method = 'GET', body, signal, renew = true } = options;
  const isForm = body instanceof FormData;
  try {
    const { json } = await fetchUtils.fetchJson(`${BASE}${path}`, {
      method,
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    return json as T;
  } catch (error) {
    if (error instanceof HttpError && error.status === 401 && renew && (await signInAgain()))
      return call(path, options);
    if (error instanceof HttpError) throw new HttpError(errorText(error), error.status, error.body);
    throw error instanceof TypeError ? new HttpError(errorText(error), 0, {}) : error;
  }
}
