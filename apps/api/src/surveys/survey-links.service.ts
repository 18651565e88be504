import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config.js';
import { SignedIds } from '../secrets/signed-ids.service.js';
import { surveyProblems } from './surveys.problems.js';

const KIND = 'survey';

/** The link by which one person answers for one organisation: the id of their invitation, under an HMAC. */
@Injectable()
export class SurveyLinks {
  constructor(
    private readonly signed: SignedIds,
    private readonly config: Config,
  ) {}

  async urlFor(invitationId: string): Promise<string> {
    return `${this.config.publicUrl}/api/survey-answers/${await this.signed.tokenFor(KIND, invitationId)}`;
  }

  /** @returns the id of the invitation a token was made for @throws survey_link_unknown */
  async read(token: string): Promise<string> {
    const id = await this.signed.read(KIND, token);
    if (id === null) throw surveyProblems.survey_link_unknown();
    return id;
  }
}
