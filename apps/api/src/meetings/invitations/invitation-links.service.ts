import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { SignedIds } from '../../secrets/signed-ids.service.js';
import { invitationProblems } from './invitations.problems.js';

const KIND = 'meeting';

/** The link by which one person says whether they come: the id of their line, under an HMAC. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly signed: SignedIds,
    private readonly config: Config,
  ) {}

  async urlFor(lineId: string): Promise<string> {
    return `${this.config.publicUrl}/api/meeting-answers/${await this.signed.tokenFor(KIND, lineId)}`;
  }

  /** @returns the id of the line a token was made for @throws answer_link_unknown */
  async read(token: string): Promise<string> {
    const id = await this.signed.read(KIND, token);
    if (id === null) throw invitationProblems.answer_link_unknown();
    return id;
  }
}
