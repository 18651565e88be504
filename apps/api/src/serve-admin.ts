import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/**
 * The screens, built beside this program. Files carry a hash in their name; the page itself is always asked again. An
 * address that is neither a file nor the API leads to the page: the screens' own addresses follow its #.
 */
export function serveAdmin(app: NestExpressApplication): void {
  const directory = path.resolve(import.meta.dirname, '../../admin');
  app.useStaticAssets(directory, {
    setHeaders: (response, file) => {
      const immutable = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && request.accepts(['html', 'json']) === 'html';
    if (isPage && request.path !== '/' && !/^\/(api|assets)(\/|$)/.test(request.path)) response.redirect('/');
    else next();
  });
}
