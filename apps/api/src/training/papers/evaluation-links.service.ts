import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { Secrets } from '../../secrets/secrets.service.js';
import { paperProblems } from './papers.problems.js';

/** The link of a questionnaire says whose it is, under an HMAC: nothing to store, nothing to guess. */
@Injectable()
export class EvaluationLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  async urlFor(registrationId: string): Promise<string> {
    return `${this.config.publicUrl}/api/training/evaluation/${registrationId}.${await this.sign(registrationId)}`;
  }

  /** @returns the registration it was made for @throws evaluation_link_unknown */
  async read(token: string): Promise<string> {
    const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
    if (!id || !signature) throw paperProblems.evaluation_link_unknown();
    if (!timingSafeEqual(Buffer.from(signature), Buffer.from(await this.sign(id)))) {
      throw paperProblems.evaluation_link_unknown();
    }
    return id;
  }

  /** Its first word keeps it apart from whatever else the secret signs. */
  private sign(registrationId: string): Promise<string> {
    return this.secrets.hash(`evaluation\n${registrationId}`);
  }
}
