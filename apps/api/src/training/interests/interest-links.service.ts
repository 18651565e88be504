import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { SignedIds } from '../../secrets/signed-ids.service.js';
import { poolProblems } from './interest-pool.problems.js';

/** `form`: where anybody says they would follow a course; `own`: where one person confirms it, or takes it back. */
export type InterestLinkKind = 'form' | 'own';

const PATHS: Record<InterestLinkKind, string> = { form: 'interest-forms', own: 'own-interests' };

/** The public links of the pool: the id of a course, or of an interest, under an HMAC. */
@Injectable()
export class InterestLinks {
  constructor(
    private readonly signed: SignedIds,
    private readonly config: Config,
  ) {}

  async urlFor(kind: InterestLinkKind, id: string): Promise<string> {
    return `${this.config.publicUrl}/api/training/${PATHS[kind]}/${await this.signed.tokenFor(`interest ${kind}`, id)}`;
  }

  /** @throws interest_link_unknown */
  async read(kind: InterestLinkKind, token: string): Promise<string> {
    const id = await this.signed.read(`interest ${kind}`, token);
    if (id === null) throw poolProblems.interest_link_unknown();
    return id;
  }
}
