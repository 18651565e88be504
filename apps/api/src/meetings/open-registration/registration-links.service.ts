import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { SignedIds } from '../../secrets/signed-ids.service.js';
import { registrationProblems } from './open-registration.problems.js';

/** `event`: where anybody registers; `registrant`: where one of them sees their place, and gives it up. */
type LinkKind = 'event' | 'registrant';

const PATHS: Record<LinkKind, string> = { event: 'event-registrations', registrant: 'event-registrants' };

/** The links of open registration: an id, under an HMAC. A copy of the database makes none. */
@Injectable()
export class RegistrationLinks {
  constructor(
    private readonly signed: SignedIds,
    private readonly config: Config,
  ) {}

  async urlFor(kind: LinkKind, id: string): Promise<string> {
    return `${this.config.publicUrl}/api/${PATHS[kind]}/${await this.signed.tokenFor(signedAs(kind), id)}`;
  }

  /** @returns the id a token was made for @throws event_link_unknown, registrant_link_unknown */
  async read(kind: LinkKind, token: string): Promise<string> {
    const id = await this.signed.read(signedAs(kind), token);
    if (id === null) throw registrationProblems[`${kind}_link_unknown`]();
    return id;
  }
}

const signedAs = (kind: LinkKind): string => `open registration ${kind}`;
