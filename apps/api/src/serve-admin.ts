import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** The screens, built beside this program. Files carry a hash in their name; the page itself is always asked again. */
export function serveAdmin(app: NestExpressApplication): void {
  const directory = path.resolve(import.meta.dirname, '../../../admin');
  app.useStaticAssets(directory, {
    setHeaders: (response, file) => {
      const immutable = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
