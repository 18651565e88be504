import { Injectable } from '@nestjs/common';
import { addDays } from '#domain/calendar/paris-instant.js';
import { SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { GroupMembers } from '../groups/group-members.service.js';
import { Groups } from '../groups/groups.service.js';
import { Agendas } from '../meetings/agenda/agendas.service.js';
import { PastedAttendance } from '../meetings/attendance/pasted-attendance.service.js';
import { MeetingLife } from '../meetings/meeting-life.service.js';
import { MeetingLists } from '../meetings/meeting-lists.service.js';
import { Meetings } from '../meetings/meetings.service.js';
import { Openings } from '../meetings/open-registration/openings.service.js';
import { Actions } from '../meetings/promises/actions.service.js';
import { Decisions } from '../meetings/promises/decisions.service.js';
import { RoundTables } from '../meetings/round-table/round-tables.service.js';
import { MinutesLife } from '../minutes/minutes-life.service.js';
import { MinutesWriter } from '../minutes/minutes.service.js';
import { SurveyAnswers } from '../surveys/survey-answers.service.js';
import { Surveys } from '../surveys/surveys.service.js';
import * as data from './demo-groups.js';
import { DEMO_MINUTES } from './demo-minutes.js';
import { type BroughtPartner, partnerNamed } from './demo-people.js';
import { DEMO_STATEMENTS } from './demo-statements.js';
import { DEMO_ANSWERS, DEMO_QUESTIONS } from './demo-survey.js';
import { workedDay } from './worked-day.js';

/** The working group of the minutes of 31 May 2018 and its meetings, made by the services that staff use. */
@Injectable()
export class DemoMeetings {
  constructor(
    private readonly groups: Groups,
    private readonly members: GroupMembers,
    private readonly meetings: Meetings,
    private readonly lists: MeetingLists,
    private readonly life: MeetingLife,
    private readonly openings: Openings,
    private readonly agendas: Agendas,
    private readonly attendance: PastedAttendance,
    private readonly roundTables: RoundTables,
    private readonly decisions: Decisions,
    private readonly actions: Actions,
    private readonly surveys: Surveys,
    private readonly answers: SurveyAnswers,
    private readonly writer: MinutesWriter,
    private readonly minutes: MinutesLife,
    private readonly clock: Clock,
  ) {}

  /**
   * @param brought told of each group as soon as it is there: one interrupted half-way can be cleared
   * @returns the meeting of 31 May 2018
   */
  async load(partners: readonly BroughtPartner[], brought: (groupId: string) => Promise<void>): Promise<string> {
    const group = await this.groups.create(data.DEMO_GROUP, SYSTEM);
    await brought(group.id);
    const seats = partners.flatMap(({ id, contacts }) =>
      contacts.map((person) => ({ partnerId: id, contactId: person.id })),
    );
    await this.members.add(group.id, { members: seats, version: group.version }, SYSTEM);
    const host = partners[0]?.id ?? null;
    const { id } = await this.meetings.create({ groupId: group.id, ...data.DEMO_MEETING, hostPartnerId: host }, SYSTEM);
    await this.hold(id, partners);
    await this.survey(id, partners);
    await this.write(id);
    const startsOn = workedDay(addDays(this.clock.today(), 35));
    const hours = { startsAt: '14:00', endsAt: '16:30', place: 'Bordeaux', hostPartnerId: host };
    const next = await this.meetings.create({ groupId: group.id, startsOn, ...hours }, SYSTEM);
    const topic = { title: 'Le format et la structuration des données', minutes: 60, version: next.agendaVersion };
    await this.agendas.add(next.id, topic, SYSTEM);
    await this.loadEvents(host, brought);
    return id;
  }

  /** Agenda, who came, what each said, what was decided and promised. */
  private async hold(meetingId: string, partners: readonly BroughtPartner[]): Promise<void> {
    for (const item of data.DEMO_AGENDA) {
      const { version } = await this.agendas.of(meetingId);
      await this.agendas.add(meetingId, { ...item, version }, SYSTEM);
    }
    // The minutes name those who came, and nobody as absent.
    const rows = partners
      .filter(({ came }) => came)
      .flatMap(({ id, contacts }) =>
        contacts.map((person) => ({
          ...{ partnerId: id, contactId: person.id, attendance: 'present' as const },
          ...{ organisation: null, name: null },
        })),
      );
    await this.attendance.confirm(meetingId, { rows }, SYSTEM);
    for (const [name, said] of Object.entries(DEMO_STATEMENTS)) {
      await this.roundTables.add(meetingId, { partnerId: partnerNamed(partners, name).id, ...said }, SYSTEM);
    }
    for (const decision of data.DEMO_DECISIONS) await this.decisions.create({ meetingId, ...decision }, SYSTEM);
    for (const text of data.DEMO_ACTIONS) await this.actions.create({ meetingId, text }, SYSTEM);
    const { version } = await this.lists.one(meetingId);
    await this.life.hold(meetingId, version, SYSTEM);
  }

  private async survey(meetingId: string, partners: readonly BroughtPartner[]): Promise<void> {
    const survey = await this.surveys.create({ meetingId, questions: DEMO_QUESTIONS }, SYSTEM);
    const open = await this.surveys.open(survey.id, survey.version, SYSTEM);
    for (const [name, answers] of Object.entries(DEMO_ANSWERS)) {
      await this.answers.enter(survey.id, partnerNamed(partners, name).id, { answers }, SYSTEM);
    }
    await this.surveys.act(survey.id, 'close', open.version, SYSTEM);
  }

  /** The label of the original contradicts its months: it cannot be validated before that is mended. */
  private async write(meetingId: string): Promise<void> {
    const begun = await this.writer.create(meetingId, SYSTEM);
    const written = await this.writer.save(begun.id, { content: DEMO_MINUTES, version: begun.version }, SYSTEM);
    const { version } = await this.lists.one(meetingId);
    await this.meetings.update(meetingId, { nextLabel: data.MENDED_LABEL, version }, SYSTEM);
    await this.minutes.validate(written.id, [], written.version, SYSTEM);
  }

  /** A café-atelier that was held and one to come, and somebody else's event that was followed. */
  private async loadEvents(hostPartnerId: string | null, brought: (groupId: string) => Promise<void>): Promise<void> {
    const workshops = await this.groups.create(data.DEMO_WORKSHOPS, SYSTEM);
    await brought(workshops.id);
    const groupId = workshops.id;
    const past = await this.meetings.create({ groupId, ...data.DEMO_WORKSHOP_PAST, hostPartnerId }, SYSTEM);
    await this.life.hold(past.id, past.version, SYSTEM);
    const startsOn = workedDay(addDays(this.clock.today(), 21));
    const next = await this.meetings.create({ groupId, startsOn, ...data.DEMO_WORKSHOP_NEXT, hostPartnerId }, SYSTEM);
    const { capacity, version } = next;
    await this.openings.set(next.id, { open: true, capacity, closesOn: addDays(startsOn, -2), version }, SYSTEM);
    const watch = await this.groups.create(data.DEMO_WATCH, SYSTEM);
    await brought(watch.id);
    const followed = await this.meetings.create({ groupId: watch.id, ...data.DEMO_WATCH_EVENT }, SYSTEM);
    await this.life.hold(followed.id, followed.version, SYSTEM);
  }
}
