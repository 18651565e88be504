import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { Secrets } from '../secrets/secrets.service.js';
import { surveyProblems } from './surveys.problems.js';

/** The link by which one person answers for one organisation: the id of their invitation, under an HMAC. */
@Injectable()
export class SurveyLinks {
  constructor(
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  async urlFor(invitationId: string): Promise<string> {
    return `${this.config.publicUrl}/api/survey-answers/${invitationId}.${await this.sign(invitationId)}`;
  }

  /** @returns the id of the invitation a token was made for @throws survey_link_unknown */
  async read(token: string): Promise<string> {
    const [, id, signature] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
    if (!id || !signature) throw surveyProblems.survey_link_unknown();
    const expected = await this.sign(id);
    if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) throw surveyProblems.survey_link_unknown();
    return id;
  }

  /** Its first word keeps it apart from whatever else the secret signs. */
  private sign(invitationId: string): Promise<string> {
    return this.secrets.hash(`survey\n${invitationId}`);
  }
}
