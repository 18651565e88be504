import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { parisDay } from '#domain/calendar/paris-day.js';
import { parisTime } from '#domain/calendar/paris-instant.js';
import type { Answer } from '#domain/meeting/attendance.js';
import { hasStarted } from '#domain/meeting/schedule.js';
import { Clock } from '#platform/clock/clock.js';
import { AttendanceLists, type LineView } from '../attendance/attendance-lists.service.js';
import { AttendanceLine } from '../attendance/attendance.entity.js';
import { MeetingLists, type MeetingView } from '../meeting-lists.service.js';
import type { Meeting } from '../meetings.entity.js';
import { Meetings } from '../meetings.service.js';
import { InvitationLinks } from './invitation-links.service.js';
import { invitationProblems } from './invitations.problems.js';
import type { meetingAnswerForm } from './invitations.schemas.js';

export interface AnswerDesk {
  meeting: MeetingView;
  line: LineView;
  /** It has begun, or is cancelled. */
  over: boolean;
}
type AnswerListener = (manager: EntityManager, meeting: Meeting, lineId: string, answer: Answer) => Promise<void>;
export type AnswerOutcome = 'kept' | 'over' | 'choose' | 'name';

/** What people say by their link; the last answer stands, until the meeting begins. */
@Injectable()
export class MeetingAnswers {
  private readonly listeners: AnswerListener[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly links: InvitationLinks,
    private readonly rows: Meetings,
    private readonly meetings: MeetingLists,
    private readonly attendance: AttendanceLists,
    private readonly clock: Clock,
  ) {}

  /** Calls back in the transaction that keeps an answer, on the locked meeting. */
  onAnswered(listener: AnswerListener): void {
    this.listeners.push(listener);
  }

  /** @throws answer_link_unknown also when they sit there no more */
  async desk(token: string, manager: EntityManager = this.dataSource.manager): Promise<AnswerDesk> {
    const id = await this.links.read(token);
    const { meetingId } = await this.lineOf(manager, id);
    const line = (await this.attendance.of(meetingId, manager)).lines.find((one) => one.id === id);
    if (!line || line.left) throw invitationProblems.answer_link_unknown();
    const meeting = await this.meetings.one(meetingId, manager);
    const now = this.clock.now();
    const over = meeting.state === 'cancelled' || hasStarted(meeting, `${parisDay(now)}T${parisTime(now)}`);
    return { meeting, line, over };
  }

  /** The same answer again changes nothing more. @throws answer_link_unknown */
  async answer(
    token: string,
    { answer, representedBy }: z.output<typeof meetingAnswerForm>,
  ): Promise<{ desk: AnswerDesk; outcome: AnswerOutcome }> {
    const id = await this.links.read(token);
    return this.dataSource.transaction(async (manager) => {
      const { meetingId } = await this.lineOf(manager, id);
      // As whatever writes on its list: one answer after the other, and in the order that seats are given.
      const meeting = await this.rows.lock(manager, meetingId);
      const desk = await this.desk(token, manager);
      if (desk.over) return { desk, outcome: 'over' };
      if (!answer) return { desk, outcome: 'choose' };
      const named = answer === 'represented' ? oneLine(representedBy) : null;
      if (answer === 'represented' && !named) return { desk, outcome: 'name' };
      const { line } = desk;
      // Staff may have marked it already: what they wrote is not taken away by an answer that names nobody.
      const by = named ?? (line.attendance === 'represented' ? line.representedBy : null);
      if (line.answer !== answer || line.representedBy !== by) {
        const now = this.clock.now();
        const kept = { answer, representedBy: by, answeredAt: now, updatedAt: now, version: line.version + 1 };
        await manager.update(AttendanceLine, { id }, kept);
        for (const listener of this.listeners) await listener(manager, meeting, id, answer);
      }
      return { desk: await this.desk(token, manager), outcome: 'kept' };
    });
  }

  private async lineOf(manager: EntityManager, id: string): Promise<AttendanceLine> {
    const found = await manager.findOneBy(AttendanceLine, { id });
    if (!found) throw invitationProblems.answer_link_unknown();
    return found;
  }
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim();
