import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { Secrets } from '../../secrets/secrets.service.js';
import { invitationProblems } from './invitations.problems.js';

/** The link by which one person says whether they come: the id of their line, under an HMAC. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  async urlFor(lineId: string): Promise<string> {
    return `${this.config.publicUrl}/api/meeting-answers/${lineId}.${await this.sign(lineId)}`;
  }

  /** @returns the id of the line a token was made for @throws answer_link_unknown */
  async read(token: string): Promise<string> {
    const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
    if (!id || !signature) throw invitationProblems.answer_link_unknown();
    const expected = await this.sign(id);
    if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) throw invitationProblems.answer_link_unknown();
    return id;
  }

  /** Its first word keeps it apart from whatever else the secret signs. */
  private sign(lineId: string): Promise<string> {
    return this.secrets.hash(`meeting\n${lineId}`);
  }
}
