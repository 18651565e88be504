import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

interface Logged {
  id: unknown;
  method: string;
  url: string;
}

/** The id of a request: the one a proxy gave, else a new one. Always the same for one request. */
function requestIdOf(request: IncomingMessage & { id?: unknown }): string {
  if (typeof request.id === 'string') return request.id;
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  request.id = id;
  return id;
}

/** Names the request before anything reads it: even one with an unreadable body is answered with its id. */
export function nameRequest(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  response.setHeader('X-Request-Id', requestIdOf(request));
  next();
}

/** Structured logs with a request id. No header, body, query string, address or token of a link goes in. */
export function loggingOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      genReqId: (request: IncomingMessage) => requestIdOf(request),
      serializers: {
        req: ({ id, method, url }: Logged) => ({
          id,
          method,
          path: (url.split('?')[0] ?? '').replace(/(\/invitations\/)[^/]+/, '$1…'),
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'debug',
    },
  };
}
