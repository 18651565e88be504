import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import type { TxtAnswer } from '#domain/mail/deliverability.js';

/** DNS says so itself: there is no such name, or no TXT under it. Anything else is no answer. */
const NOTHING = new Set(['ENOTFOUND', 'ENODATA']);

/** TXT records, asked of the machine's DNS servers. */
@Injectable()
export class TxtRecords {
  readonly resolver = new Resolver({ timeout: 2_000, tries: 2 });

  /** @returns each record whole; [] when there is none; null when DNS did not answer */
  async of(name: string): Promise<TxtAnswer> {
    try {
      return (await this.resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch (error) {
      return NOTHING.has((error as NodeJS.ErrnoException).code ?? '') ? [] : null;
    }
  }
}
