import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { Secrets } from '../../secrets/secrets.service.js';
import { registrationProblems } from './open-registration.problems.js';

/** `event`: where anybody registers; `registrant`: where one of them sees their place, and gives it up. */
type LinkKind = 'event' | 'registrant';

const PATHS: Record<LinkKind, string> = { event: 'event-registrations', registrant: 'event-registrants' };

/** The links of open registration: an id, under an HMAC. A copy of the database makes none. */
@Injectable()
export class RegistrationLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  async urlFor(kind: LinkKind, id: string): Promise<string> {
    return `${this.config.publicUrl}/api/${PATHS[kind]}/${id}.${await this.sign(kind, id)}`;
  }

  /** @returns the id a token was made for @throws event_link_unknown, registrant_link_unknown */
  async read(kind: LinkKind, token: string): Promise<string> {
    const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
    if (id && signature) {
      const expected = await this.sign(kind, id);
      if (timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return id;
    }
    throw registrationProblems[`${kind}_link_unknown`]();
  }

  /** Its first words keep it apart from whatever else the secret signs. */
  private sign(kind: LinkKind, id: string): Promise<string> {
    return this.secrets.hash(`open registration ${kind}\n${id}`);
  }
}
