import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addressKey } from '#domain/mail/address-block.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { Secrets } from '../secrets/secrets.service.js';
import { addressProblems } from './addresses.problems.js';

const VALID_MONTHS = 24;

/**
 * The link of every information mail: it says which address it is for and in which month it was made, under an HMAC.
 * The same address in the same month gives the same link, so that a preview is what leaves.
 */
@Injectable()
export class PreferenceLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Address of the preference page, which is also what RFC 8058 posts to. */
  async urlFor(address: string): Promise<string> {
    return `${this.config.publicUrl}/api/preferences/${await this.tokenFor(address)}`;
  }

  /** Headers of an information mail (RFC 2369 and RFC 8058 §3.1). */
  async headersFor(address: string): Promise<Record<string, string>> {
    const url = `<${await this.urlFor(address)}>`;
    const mailbox = this.config.mailUnsubscribeTo;
    return {
      'List-Unsubscribe': mailbox ? `${url}, <mailto:${mailbox}?subject=unsubscribe>` : url,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  }

  /** @returns the address a token was made for @throws link_unknown, link_expired */
  async read(token: string): Promise<string> {
    const [, address64, month, signature] = /^([\w-]+)\.(\d{1,6})\.([\w-]{43})$/.exec(token) ?? [];
    if (!address64 || !month || !signature) throw addressProblems.link_unknown();
    const address = Buffer.from(address64, 'base64url').toString();
    const expected = await this.sign(address, Number(month));
    if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) throw addressProblems.link_unknown();
    if (this.month() - Number(month) > VALID_MONTHS) throw addressProblems.link_expired();
    return address;
  }

  private async tokenFor(address: string): Promise<string> {
    const key = addressKey(address);
    const month = this.month();
    return `${Buffer.from(key).toString('base64url')}.${month}.${await this.sign(key, month)}`;
  }

  /** Its first word keeps it apart from whatever else the secret signs. */
  private sign(address: string, month: number): Promise<string> {
    return this.secrets.hash(`preferences\n${month}\n${address}`);
  }

  /** Months since year 0, UTC. */
  private month(): number {
    const now = this.clock.now();
    return now.getUTCFullYear() * 12 + now.getUTCMonth();
  }
}
