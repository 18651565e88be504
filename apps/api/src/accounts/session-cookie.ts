import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '#platform/config/config.js';

export const SESSION_COOKIE = 'pigma_session';

function options(config: Config): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:'), path: '/' };
}

/** The session token the browser sent, or null. */
export function sessionTokenOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

export function giveSession(response: Response, token: string, config: Config): void {
  response.cookie(SESSION_COOKIE, token, { ...options(config), maxAge: 30 * 86_400_000 });
}

export function takeSession(response: Response, config: Config): void {
  response.clearCookie(SESSION_COOKIE, options(config));
}
