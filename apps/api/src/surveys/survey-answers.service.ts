import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type AnswerFault, type Answers, type Given, readAnswers } from '#domain/survey/answer.js';
import { isTooLate, surveyAllows } from '#domain/survey/survey-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { ANSWER_FAULT_SENTENCES } from '#wording/survey/survey-labels.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { History } from '../history/history.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { SurveyLinks } from './survey-links.service.js';
import { type SurveyView, SurveyLists } from './survey-lists.service.js';
import { SurveyMails } from './survey-mails.service.js';
import { SurveyRespondents } from './survey-respondents.service.js';
import { ReplacedAnswer, type Survey, SurveyAnswer, SurveyInvitation } from './surveys.entity.js';
import { surveyProblems } from './surveys.problems.js';
import type { staffAnswerBody } from './surveys.schemas.js';
import { Surveys } from './surveys.service.js';

/** What the holder of a link finds: their organisation, its answer if there is one, and whether it may still change. */
export interface Desk {
  survey: Survey;
  partnerId: string;
  partnerName: string;
  contactId: string;
  name: string;
  answer: SurveyAnswer | null;
  /** Answers are taken no more. */
  over: boolean;
}

export type Outcome =
  | { kind: 'faulty'; faults: ReadonlyMap<string, AnswerFault> }
  /** Somebody answered for the organisation since the form was opened. */
  | { kind: 'overtaken' }
  | { kind: 'over' }
  | { kind: 'kept'; replaced: SurveyAnswer | null };

/** One answer an organisation: the last one stands, the one before is kept aside and its author told. */
@Injectable()
export class SurveyAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly surveys: Surveys,
    private readonly lists: SurveyLists,
    private readonly links: SurveyLinks,
    private readonly respondents: SurveyRespondents,
    private readonly partners: PartnerDirectory,
    private readonly contacts: ContactDirectory,
    private readonly mails: SurveyMails,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing: mail filters follow links. @throws survey_link_unknown, survey_seat_left */
  async desk(token: string): Promise<Desk> {
    const id = await this.links.read(token);
    return this.dataSource.transaction((manager) => this.deskOf(manager, id));
  }

  private async deskOf(manager: EntityManager, invitationId: string): Promise<Desk> {
    const invitation = await manager.findOneBy(SurveyInvitation, { id: invitationId });
    if (!invitation) throw surveyProblems.survey_link_unknown();
    const { surveyId, partnerId, contactId } = invitation;
    const survey = await this.surveys.lock(manager, surveyId, 'pessimistic_read');
    if (!(await this.respondents.sits(manager, survey.meetingId, partnerId, contactId))) {
      throw surveyProblems.survey_seat_left();
    }
    return {
      ...{ survey, partnerId, contactId },
      partnerName: (await this.partners.namesOf(manager, [partnerId])).get(partnerId) ?? '',
      name: (await this.contacts.peopleOf(manager, [contactId])).get(contactId)?.name ?? '',
      answer: await manager.findOneBy(SurveyAnswer, { surveyId, partnerId }),
      over: this.isOver(survey),
    };
  }

  /**
   * Takes the answer of whoever holds the link.
   * @param seen moment of the answer that their form started from; null when there was none
   * @throws survey_link_unknown, survey_seat_left
   */
  async answer(token: string, given: Readonly<Record<string, Given>>, seen: string | null) {
    const id = await this.links.read(token);
    return this.dataSource.transaction(async (manager): Promise<{ desk: Desk; outcome: Outcome }> => {
      const desk = await this.deskOf(manager, id);
      const { survey, partnerId, contactId, name } = desk;
      if (desk.over) return { desk, outcome: { kind: 'over' } };
      const { answers, faults } = readAnswers(survey.questions, given);
      if (faults.size > 0) return { desk, outcome: { kind: 'faulty', faults } };
      await lockOrganisation(manager, survey.id, partnerId);
      const standing = await manager.findOneBy(SurveyAnswer, { surveyId: survey.id, partnerId });
      const moved = (standing?.answeredAt.toISOString() ?? null) !== seen;
      if (standing && moved && !isSame(standing.answers, answers)) {
        return { desk: { ...desk, answer: standing }, outcome: { kind: 'overtaken' } };
      }
      const kept = { surveyId: survey.id, partnerId, answers, author: name, contactId };
      const replaced = await this.keep(manager, survey, standing, kept, desk.partnerName);
      const answer = await manager.findOneByOrFail(SurveyAnswer, { surveyId: survey.id, partnerId });
      return { desk: { ...desk, answer }, outcome: { kind: 'kept', replaced } };
    });
  }

  /** An answer told to the team. @throws survey_not_found, survey_act_refused, survey_not_asked, survey_answer_refused */
  async enter(
    id: string,
    partnerId: string,
    body: z.output<typeof staffAnswerBody>,
    actor: Actor,
  ): Promise<SurveyView> {
    return this.dataSource.transaction(async (manager) => {
      const survey = await this.surveys.lock(manager, id, 'pessimistic_read');
      if (!surveyAllows('answer', { state: survey.state, answered: 0 })) {
        throw surveyProblems.survey_act_refused({ act: 'answer', state: survey.state, answered: 0 });
      }
      const asked = await this.respondents.of(manager, survey);
      const seat = asked.find((one) => one.partnerId === partnerId);
      if (!seat) throw surveyProblems.survey_not_asked();
      const { answers, faults } = readAnswers(survey.questions, body.answers);
      if (faults.size > 0) throw refusedAnswers(faults);
      await lockOrganisation(manager, id, partnerId);
      const standing = await manager.findOneBy(SurveyAnswer, { surveyId: id, partnerId });
      const author = `${actor.label}, pour l’organisme`;
      const kept = { surveyId: id, partnerId, answers, author, contactId: null };
      await this.keep(manager, survey, standing, kept, seat.partnerName ?? '');
      await this.history.record(manager, {
        ...{ entity: 'survey', entityId: id, action: 'answer_entered', actor },
        changes: [{ field: 'partner', before: null, after: seat.partnerName }],
      });
      return this.lists.view(survey, manager);
    });
  }

  private isOver({ state, lastDay }: Survey): boolean {
    return !surveyAllows('answer', { state, answered: 0 }) || isTooLate(this.clock.today(), lastDay);
  }

  /** @returns the answer of somebody else that this one replaces */
  private async keep(
    manager: EntityManager,
    survey: Survey,
    standing: SurveyAnswer | null,
    answer: Omit<SurveyAnswer, 'answeredAt'>,
    partnerName: string,
  ): Promise<SurveyAnswer | null> {
    const sameAuthor = standing?.author === answer.author && standing.contactId === answer.contactId;
    if (standing && sameAuthor && isSame(standing.answers, answer.answers)) return null;
    const now = this.clock.now();
    if (standing) {
      const { contactId: _, ...before } = standing;
      await manager.insert(ReplacedAnswer, { ...before, replacedAt: now } as never);
    }
    await manager.save(SurveyAnswer, { ...answer, answeredAt: now });
    if (!standing || sameAuthor) return null;
    await this.mails.tellReplaced(manager, survey, standing, { author: answer.author, partnerName });
    return standing;
  }
}

/** Refuses with a sentence by question. */
function refusedAnswers(faults: ReadonlyMap<string, AnswerFault>) {
  const errors = [...faults].map(([id, fault]) => [`answers.${id}`, ANSWER_FAULT_SENTENCES[fault]]);
  return surveyProblems.survey_answer_refused(undefined, {
    errors: Object.fromEntries(errors) as Record<string, string>,
  });
}

const isSame = (a: Answers, b: Answers): boolean => stable(a) === stable(b);

/** PostgreSQL gives keys back in an order of its own. */
function stable(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${key}:${stable(one)}`).join()}}`;
}

/** Two people of one organisation answer one after the other. */
async function lockOrganisation(manager: EntityManager, surveyId: string, partnerId: string): Promise<void> {
  const key = `survey:${surveyId}:${partnerId}`;
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
