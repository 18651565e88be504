import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { tally } from '#domain/survey/tally.js';
import { likePattern } from '#platform/database/like-pattern.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { MeetingLists } from '../meetings/meeting-lists.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { Survey, SurveyAnswer } from './surveys.entity.js';
import { surveyProblems } from './surveys.problems.js';
import type { answerList, survey, surveyQuery, surveyResults } from './surveys.schemas.js';

export type SurveyView = z.infer<typeof survey>;
export type SurveyResultsView = z.infer<typeof surveyResults>;

const SORT_COLUMNS = { createdAt: 's.createdAt', title: 'lower(s.title)', lastDay: 's.lastDay' };

/** Reads surveys: one, a page of them, their answers and their results. */
@Injectable()
export class SurveyLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingLists,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof surveyQuery>): Promise<{ data: SurveyView[]; total: number }> {
    const builder = this.dataSource.manager
      .createQueryBuilder(Survey, 's')
      .innerJoin('meetings', 'm', 'm.id = s.meeting_id');
    if (query.ids) builder.andWhere('s.id in (:...ids)', { ids: query.ids });
    if (query.meetingId) builder.andWhere('s.meeting_id = :meetingId', { meetingId: query.meetingId });
    if (query.groupId) builder.andWhere('m.group_id = :groupId', { groupId: query.groupId });
    if (query.state) builder.andWhere('s.state = :state', { state: query.state });
    if (query.q) builder.andWhere('s.title ilike :q', { q: `%${likePattern(query.q)}%` });
    const order = query.order === 'desc' ? 'DESC' : 'ASC';
    if (query.sort === 'title') builder.addSelect(SORT_COLUMNS.title, 'sort_title').orderBy('sort_title', order);
    else builder.orderBy(SORT_COLUMNS[query.sort], order, 'NULLS LAST');
    builder.addOrderBy('s.id', order).offset(offsetOf(query)).limit(query.perPage);
    const [found, total] = await builder.getManyAndCount();
    return { data: await this.views(found, this.dataSource.manager), total };
  }

  /** @throws survey_not_found */
  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<SurveyView> {
    const found = await manager.findOneBy(Survey, { id });
    if (!found) throw surveyProblems.survey_not_found();
    return this.view(found, manager);
  }

  async view(found: Survey, manager: EntityManager): Promise<SurveyView> {
    const [view] = await this.views([found], manager);
    if (!view) throw surveyProblems.survey_not_found();
    return view;
  }

  /** The survey of a meeting, if it has one that was opened: what its minutes tell. */
  async ofMeeting(meetingId: string, manager: EntityManager): Promise<SurveyView | null> {
    const found = await manager.findOneBy(Survey, { meetingId });
    return found && found.state !== 'draft' ? this.view(found, manager) : null;
  }

  /** @throws survey_not_found */
  async results(id: string, manager: EntityManager = this.dataSource.manager): Promise<SurveyResultsView> {
    const { questions, counts } = await this.one(id, manager);
    const given = await manager.findBy(SurveyAnswer, { surveyId: id });
    const answers = given.toSorted((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime());
    const counted = tally(
      questions,
      answers.map((one) => one.answers),
      counts.invited,
    );
    return { on: this.clock.today(), ...counted };
  }

  /** Every answer, by organisation. @throws survey_not_found */
  async answers(id: string): Promise<z.infer<typeof answerList>> {
    const { manager } = this.dataSource;
    await this.one(id);
    const given = await manager.findBy(SurveyAnswer, { surveyId: id });
    const names = await this.partners.namesOf(
      manager,
      given.map(({ partnerId }) => partnerId),
    );
    const replaced: { partnerId: string; n: number }[] = await manager.query(
      `select partner_id as "partnerId", count(*)::int as n from survey_replaced_answers where survey_id = $1 group by 1`,
      [id],
    );
    const data = given
      .map(({ partnerId, answers, author, answeredAt }) => ({
        ...{ partnerId, author, answeredAt },
        partnerName: names.get(partnerId) ?? '',
        replaced: replaced.find((one) => one.partnerId === partnerId)?.n ?? 0,
        answers: answers as z.infer<typeof answerList>['data'][number]['answers'],
      }))
      .toSorted((a, b) => a.partnerName.localeCompare(b.partnerName, 'fr'));
    return { data, total: data.length };
  }

  private async views(found: Survey[], manager: EntityManager): Promise<SurveyView[]> {
    if (found.length === 0) return [];
    const names = await this.meetings.namesOf(
      manager,
      found.map(({ meetingId }) => meetingId),
    );
    // Whoever answered was asked, be it by telephone.
    const counts: { id: string; invited: number; answered: number }[] = await manager.query(
      `select s.id,
         (select count(*)::int from (select partner_id from survey_invitations where survey_id = s.id
          union select partner_id from survey_answers where survey_id = s.id) asked) as invited,
         (select count(*)::int from survey_answers where survey_id = s.id) as answered
       from surveys s where s.id = any($1)`,
      [found.map(({ id }) => id)],
    );
    return found.map((one) => {
      const { invited = 0, answered = 0 } = counts.find(({ id }) => id === one.id) ?? {};
      return {
        ...one,
        questions: one.questions.map((question) => ({ ...question, options: [...question.options] })),
        meetingName: names.get(one.meetingId) ?? '',
        counts: { invited, answered },
      };
    });
  }
}
