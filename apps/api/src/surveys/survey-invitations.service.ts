import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { parisDay } from '#domain/calendar/paris-day.js';
import { afterSurveyAct, isTooLate } from '#domain/survey/survey-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { MeetingLists } from '../meetings/meeting-lists.service.js';
import { SurveyLinks } from './survey-links.service.js';
import { SurveyMails } from './survey-mails.service.js';
import { type Respondent, SurveyRespondents } from './survey-respondents.service.js';
import { SurveyInvitation } from './surveys.entity.js';
import { surveyProblems } from './surveys.problems.js';
import { Surveys } from './surveys.service.js';

/** Sends a survey to those who sit in the group, and again to those who stay silent. */
@Injectable()
export class SurveyInvitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly surveys: Surveys,
    private readonly respondents: SurveyRespondents,
    private readonly meetings: MeetingLists,
    private readonly links: SurveyLinks,
    private readonly mails: SurveyMails,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws survey_not_found, survey_act_refused, survey_last_day_past, survey_meeting_cancelled, survey_nobody_to_ask */
  invite(id: string, who: 'uninvited' | 'silent', actor: Actor): Promise<{ sent: number }> {
    return this.dataSource.transaction(async (manager) => {
      const survey = await this.surveys.lock(manager, id, 'pessimistic_write');
      afterSurveyAct('invite', { state: survey.state, answered: 0 });
      if (isTooLate(this.clock.today(), survey.lastDay)) throw surveyProblems.survey_last_day_past();
      const { name: meetingName, state } = await this.meetings.one(survey.meetingId, manager);
      if (state === 'cancelled') throw surveyProblems.survey_meeting_cancelled();
      const chosen = (await this.respondents.of(manager, survey)).filter((one) => this.isChosen(one, who));
      if (chosen.length === 0) throw surveyProblems.survey_nobody_to_ask();
      const templates = await this.mails.prepare(manager);
      for (const one of chosen) {
        const invitation = await this.keep(manager, id, one);
        const url = await this.links.urlFor(invitation.id);
        await this.mails.ask(manager, templates, { survey, meetingName, url }, invitation, one);
      }
      await this.history.record(manager, {
        ...{ entity: 'survey', entityId: id, action: who === 'silent' ? 'reminded' : 'sent', actor },
        changes: [{ field: 'recipients', before: null, after: chosen.length }],
      });
      return { sent: chosen.length };
    });
  }

  private isChosen({ unasked, timesSent, lastSentAt, answeredAt }: Respondent, who: 'uninvited' | 'silent'): boolean {
    if (unasked || answeredAt) return false;
    if (who === 'uninvited') return timesSent === 0;
    return lastSentAt !== null && parisDay(lastSentAt) < this.clock.today();
  }

  private async keep(manager: EntityManager, surveyId: string, to: Respondent) {
    const now = this.clock.now();
    const seat = { surveyId, partnerId: to.partnerId ?? '', contactId: to.contactId ?? '' };
    const known = await manager.findOneBy(SurveyInvitation, seat);
    return manager.save(SurveyInvitation, {
      ...{ ...seat, firstSentAt: now, timesSent: 0 },
      ...known,
      ...{ lastSentAt: now, timesSent: (known?.timesSent ?? 0) + 1 },
    });
  }
}
