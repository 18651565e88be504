import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config.js';

interface Logged {
  id: unknown;
  method: string;
  url: string;
}

/** Structured logs with a request id. No header, body, query string, address or token of a link goes in. */
export function loggingOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      genReqId: (request: IncomingMessage) => {
        const given = request.headers['x-request-id'];
        return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
      },
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
