import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { Secrets } from '../../secrets/secrets.service.js';
import { registrationProblems } from './registrations.problems.js';

/** The link by which one person answers one question: its id, under an HMAC. */
@Injectable()
export class OfferLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  async urlFor(offerId: string): Promise<string> {
    return `${this.config.publicUrl}/api/training/offers/${offerId}.${await this.sign(offerId)}`;
  }

  /** @returns the id of the question a token was made for @throws offer_link_unknown */
  async read(token: string): Promise<string> {
    const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
    if (!id || !signature) throw registrationProblems.offer_link_unknown();
    const expected = await this.sign(id);
    if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected)))
      throw registrationProblems.offer_link_unknown();
    return id;
  }

  /** Its first word keeps it apart from whatever else the secret signs. */
  private sign(offerId: string): Promise<string> {
    return this.secrets.hash(`offer\n${offerId}`);
  }
}
