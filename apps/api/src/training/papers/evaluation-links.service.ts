import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { SignedIds } from '../../secrets/signed-ids.service.js';
import { paperProblems } from './papers.problems.js';

const KIND = 'evaluation';

/** The link of a questionnaire says whose it is, under an HMAC: nothing to store, nothing to guess. */
@Injectable()
export class EvaluationLinks {
  constructor(
    private readonly signed: SignedIds,
    private readonly config: Config,
  ) {}

  async urlFor(registrationId: string): Promise<string> {
    return `${this.config.publicUrl}/api/training/evaluation/${await this.signed.tokenFor(KIND, registrationId)}`;
  }

  /** @returns the registration it was made for @throws evaluation_link_unknown */
  async read(token: string): Promise<string> {
    const id = await this.signed.read(KIND, token);
    if (id === null) throw paperProblems.evaluation_link_unknown();
    return id;
  }
}
