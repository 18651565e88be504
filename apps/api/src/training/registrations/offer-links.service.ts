import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { SignedIds } from '../../secrets/signed-ids.service.js';
import { registrationProblems } from './registrations.problems.js';

const KIND = 'offer';

/** The link by which one person answers one question: its id, under an HMAC. */
@Injectable()
export class OfferLinks {
  constructor(
    private readonly signed: SignedIds,
    private readonly config: Config,
  ) {}

  async urlFor(offerId: string): Promise<string> {
    return `${this.config.publicUrl}/api/training/offers/${await this.signed.tokenFor(KIND, offerId)}`;
  }

  /** @returns the id of the question a token was made for @throws offer_link_unknown */
  async read(token: string): Promise<string> {
    const id = await this.signed.read(KIND, token);
    if (id === null) throw registrationProblems.offer_link_unknown();
    return id;
  }
}
