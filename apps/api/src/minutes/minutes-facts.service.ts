import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { parisDay } from '#domain/calendar/paris-day.js';
import type {
  ActionFact,
  MinutesFacts,
  NextMeetingFact,
  OrganisationPresence,
  StatementFact,
  SurveyFact,
} from '#domain/minutes/facts.js';
import { ACTION_STATE_LABELS } from '#wording/meeting/action-words.js';
import { openDataWords } from '#wording/meeting/open-data-words.js';
import { Agendas } from '../meetings/agenda/agendas.service.js';
import { AttendanceLists, type AttendanceView } from '../meetings/attendance/attendance-lists.service.js';
import { MeetingLists, type MeetingView } from '../meetings/meeting-lists.service.js';
import { ActionLists, type ActionView } from '../meetings/promises/action-lists.service.js';
import { Decisions } from '../meetings/promises/decisions.service.js';
import { RoundTables, type StatementView } from '../meetings/round-table/round-tables.service.js';
import { SurveyLists } from '../surveys/survey-lists.service.js';

/** Gathers what the product knows of a meeting, for its minutes. */
@Injectable()
export class MinutesFactsReader {
  constructor(
    private readonly meetings: MeetingLists,
    private readonly agendas: Agendas,
    private readonly attendance: AttendanceLists,
    private readonly roundTables: RoundTables,
    private readonly actions: ActionLists,
    private readonly decisions: Decisions,
    private readonly surveys: SurveyLists,
  ) {}

  /** @throws meeting_not_found */
  async of(manager: EntityManager, meetingId: string): Promise<{ meeting: MeetingView; facts: MinutesFacts }> {
    const meeting = await this.meetings.one(meetingId, manager);
    const { items } = await this.agendas.of(meetingId, manager);
    const carried = await this.actions.carriedInto(manager, meetingId);
    const decided = await this.actions.ofMeeting(manager, meetingId);
    const decisions = await this.decisions.ofMeeting(manager, meetingId);
    return {
      meeting,
      facts: {
        group: meeting.groupName,
        ...{ number: meeting.number, title: meeting.title, place: meeting.place },
        ...{ startsOn: meeting.startsOn, endsOn: meeting.endsOn },
        attendance: presenceOf(await this.attendance.of(meetingId, manager)),
        agenda: items.map(({ kind, title, speaker }) => ({ kind, title, speaker })),
        carried: carried.map((action) => factOf(action, ACTION_STATE_LABELS[action.state].toLowerCase())),
        statements: (await this.roundTables.statements(manager, meetingId)).map(statementFact),
        survey: await this.surveyOf(manager, meetingId),
        decisions: decisions.map(({ id, title, text }) => ({ id, title, text })),
        actions: decided.map((action) => factOf(action, null)),
        next: nextOf(meeting),
      },
    };
  }

  private async surveyOf(manager: EntityManager, meetingId: string): Promise<SurveyFact | null> {
    const survey = await this.surveys.ofMeeting(meetingId, manager);
    if (!survey) return null;
    const { on, ...results } = await this.surveys.results(survey.id, manager);
    const open = survey.state === 'open';
    // A closed survey was counted the day it closed: its figures move no more.
    return { title: survey.title, on: open ? on : parisDay(survey.updatedAt), open, results };
  }
}

/** By organisation, the host first; whoever was not marked is not told. */
function presenceOf({ organisations, lines }: AttendanceView): OrganisationPresence[] {
  return organisations.flatMap(({ partnerId, name, isHost }) => {
    const people = lines.flatMap((line) => {
      const same = partnerId ? line.partnerId === partnerId : line.partnerId === null && line.organisation === name;
      if (!same || line.attendance === null) return [];
      return [{ name: line.name ?? '', presence: line.attendance, representedBy: line.representedBy }];
    });
    return people.length > 0 ? [{ partnerId, name, host: isHost, people }] : [];
  });
}

const statementFact = (statement: StatementView): StatementFact => ({
  ...{ partnerId: statement.partnerId, organisation: statement.organisation, speaker: statement.speaker },
  ...{ testimony: statement.kind === 'testimony', text: statement.text ?? '', quote: statement.quote },
  facts: openDataWords(statement),
});

const factOf = ({ id, text, owner, due }: ActionView, state: string | null): ActionFact => ({
  ...{ id, text, owner, due, state },
});

function nextOf(meeting: MeetingView): NextMeetingFact | null {
  const { nextStartsOn: startsOn, nextEndsOn: endsOn, nextLabel: label, nextSubject: subject } = meeting;
  if (!startsOn && !label && !subject) return null;
  return { startsOn, endsOn, label, subject, faults: meeting.nextFaults };
}
