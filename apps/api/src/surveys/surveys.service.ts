import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { questionFaults } from '#domain/survey/question.js';
import { afterSurveyAct, isTooLate, type SurveyAct } from '#domain/survey/survey-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { QUESTION_FAULT_SENTENCES, SURVEY_STATE_LABELS } from '#wording/survey/survey-labels.js';
import { History } from '../history/history.service.js';
import { MeetingLists } from '../meetings/meeting-lists.service.js';
import { SurveyLists, type SurveyView } from './survey-lists.service.js';
import { Survey } from './surveys.entity.js';
import { surveyProblems } from './surveys.problems.js';
import type { createSurveyBody, updateSurveyBody } from './surveys.schemas.js';

/** Prepares surveys, opens and closes them, with a line of history each time. */
@Injectable()
export class Surveys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: SurveyLists,
    private readonly meetings: MeetingLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws meeting_not_found, survey_exists */
  async create(body: z.output<typeof createSurveyBody>, actor: Actor): Promise<SurveyView> {
    const now = this.clock.now();
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { name } = await this.meetings.one(body.meetingId, manager);
        const fields = {
          title: `Questionnaire – ${name}`.slice(0, 200),
          introduction: null,
          questions: [],
          lastDay: null,
        };
        const created = await manager.save(Survey, {
          ...{ ...fields, ...body, state: 'draft' as const },
          ...{ createdAt: now, updatedAt: now, version: 1 },
        });
        const view = await this.lists.view(created, manager);
        await this.record(manager, 'created', actor, null, view);
        return view;
      });
    } catch (error) {
      // The index decides when two people create it at once.
      if (error instanceof QueryFailedError && /surveys_meeting_id_key/.test(error.message)) {
        throw surveyProblems.survey_exists();
      }
      throw error;
    }
  }

  /** The last day may move while it is open; the rest is changed in preparation only. @throws those of `change` */
  update(id: string, body: z.output<typeof updateSurveyBody>, actor: Actor): Promise<SurveyView> {
    const { version, ...fields } = body;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const movesDayOnly = Object.keys(given).every((field) => field === 'lastDay');
    return this.change(id, version, movesDayOnly ? null : 'edit', 'updated', actor, () => given);
  }

  /** @throws survey_faulty, survey_last_day_past, and those of `change` */
  open(id: string, version: number, actor: Actor): Promise<SurveyView> {
    return this.change(id, version, 'open', 'opened', actor, (before) => {
      const faults = questionFaults(before.questions);
      if (faults.size > 0) {
        const path = (place: number) => (place < 0 ? 'questions' : `questions.${place}`);
        const errors = [...faults].map(([place, fault]) => [path(place), QUESTION_FAULT_SENTENCES[fault]]);
        throw surveyProblems.survey_faulty(undefined, { errors: Object.fromEntries(errors) as Record<string, string> });
      }
      if (isTooLate(this.clock.today(), before.lastDay)) throw surveyProblems.survey_last_day_past();
      return {};
    });
  }

  /** @throws those of `change` */
  act(id: string, act: 'withdraw' | 'close' | 'reopen', version: number, actor: Actor): Promise<SurveyView> {
    const actions = { withdraw: 'withdrawn', close: 'closed', reopen: 'reopened' };
    return this.change(id, version, act, actions[act], actor, () => ({}));
  }

  /** For one created by mistake. @throws survey_not_found, stale_survey, survey_act_refused */
  remove(id: string, version: number, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const { found, view } = await this.read(manager, id, version);
      afterSurveyAct('edit', { state: found.state, answered: view.counts.answered });
      await manager.delete(Survey, { id });
      const about = { entity: 'meeting', entityId: found.meetingId, action: 'survey_removed', actor };
      await this.history.record(manager, {
        ...about,
        changes: [{ field: 'survey', before: found.title, after: null }],
      });
    });
  }

  /** Locks a survey until the end of the caller's transaction. @throws survey_not_found */
  async lock(manager: EntityManager, id: string, mode: 'pessimistic_write' | 'pessimistic_read'): Promise<Survey> {
    const found = await manager.findOne(Survey, { where: { id }, lock: { mode } });
    if (!found) throw surveyProblems.survey_not_found();
    return found;
  }

  private async read(
    manager: EntityManager,
    id: string,
    version: number,
  ): Promise<{ found: Survey; view: SurveyView }> {
    const found = await this.lock(manager, id, 'pessimistic_write');
    const view = await this.lists.view(found, manager);
    if (found.version !== version) throw surveyProblems.stale_survey(undefined, { extra: { current: view } });
    return { found, view };
  }

  /** @throws survey_not_found, stale_survey, survey_act_refused */
  private change(
    id: string,
    version: number,
    act: SurveyAct | null,
    action: string,
    actor: Actor,
    next: (before: Survey) => Partial<Survey>,
  ): Promise<SurveyView> {
    return this.dataSource.transaction(async (manager) => {
      const { found, view: seen } = await this.read(manager, id, version);
      const situation = { state: found.state, answered: seen.counts.answered };
      const state = act ? afterSurveyAct(act, situation) : found.state;
      const wanted = { ...found, ...next(found), state, updatedAt: this.clock.now(), version: version + 1 };
      const view = await this.lists.view(await manager.save(Survey, wanted), manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: SurveyView | null, after: SurveyView) {
    const state = ({ title, introduction, questions, lastDay, state: now }: SurveyView) => ({
      ...{ title, introduction, lastDay, state: SURVEY_STATE_LABELS[now] },
      questions: questions.map(({ label }) => label),
    });
    const about = { entity: 'survey', entityId: after.id, action, actor };
    return this.history.recordDifference(manager, {
      ...about,
      before: before ? state(before) : {},
      after: state(after),
    });
  }
}
