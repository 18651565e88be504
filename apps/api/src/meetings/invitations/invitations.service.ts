import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Between, DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { parisDay } from '#domain/calendar/paris-day.js';
import { addDays } from '#domain/calendar/paris-instant.js';
import { meetingAfter } from '#domain/meeting/meeting-states.js';
import { type Actor, SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { History } from '../../history/history.service.js';
import { announcedOf } from '../announced.js';
import { AttendanceLists, type LineView } from '../attendance/attendance-lists.service.js';
import { AttendanceLine } from '../attendance/attendance.entity.js';
import { MeetingLife } from '../meeting-life.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { Meeting } from '../meetings.entity.js';
import { meetingProblems } from '../meetings.problems.js';
import { InvitationMails } from './invitation-mails.service.js';
import { invitationProblems } from './invitations.problems.js';
import type { invitationPreview, invitations, INVITED } from './invitations.schemas.js';

type Who = (typeof INVITED)[number];
const MAILS = { uninvited: 'invitation', silent: 'reminder', changed: 'changed' } as const;
/** Days before a meeting when those silent are reminded by themselves. */
const REMIND_BEFORE = 7;

/** Invites those expected, tells them of changes and of a cancellation, reminds those silent. Each thing once. */
@Injectable()
export class Invitations implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingLists,
    private readonly life: MeetingLife,
    private readonly attendance: AttendanceLists,
    private readonly mails: InvitationMails,
    private readonly history: History,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.life.onCancelled((manager, meeting, reason, actor) => this.tellCancelled(manager, meeting, reason, actor));
    this.jobs.daily('meeting.reminders', '08:10', () => this.remindAll());
  }

  /** @throws meeting_not_found */
  async state(meetingId: string): Promise<z.infer<typeof invitations>> {
    const { sequence, changedSinceAnnounced } = await this.meetings.one(meetingId);
    const { lines } = await this.attendance.of(meetingId);
    const wanted = changedSinceAnnounced ? sequence + 1 : sequence;
    const count = (who: Who) => lines.filter((line) => this.isChosen(line, who, wanted)).length;
    return {
      meetingId,
      ...{ uninvited: count('uninvited'), silent: count('silent'), changed: count('changed') },
      invited: lines.filter(({ invitedAt }) => invitedAt !== null).length,
      unreachable: lines
        .filter(({ email, left, source }) => !email && !left && source !== 'guest')
        .map(({ name, organisation }) => name ?? organisation ?? ''),
    };
  }

  /** @throws meeting_not_found, meeting_begun, nobody_to_invite, merge_fields_missing */
  invite(
    meetingId: string,
    who: Who,
    actor: Actor,
    among: (line: LineView) => boolean = () => true,
  ): Promise<{ sent: number }> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await manager.findOne(Meeting, {
        where: { id: meetingId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!meeting) throw meetingProblems.meeting_not_found();
      if (!['planned', 'convened'].includes(meeting.state) || meeting.startsOn < this.clock.today()) {
        throw invitationProblems.meeting_begun();
      }
      const announced = announcedOf(meeting);
      const before = meeting.announced && announcedOf(meeting.announced);
      const changed = before !== null && JSON.stringify(before) !== JSON.stringify(announced);
      const sequence = meeting.sequence + (changed ? 1 : 0);
      const { lines } = await this.attendance.of(meetingId, manager);
      const chosen = lines.filter((line) => this.isChosen(line, who, sequence) && among(line));
      if (chosen.length === 0) throw invitationProblems.nobody_to_invite();
      const state = meetingAfter('convene', meeting.state, meeting.startsOn, this.clock.today());
      const now = this.clock.now();
      await manager.update(Meeting, { id: meetingId }, { announced, sequence, state, updatedAt: now });
      const view = await this.meetings.one(meetingId, manager);
      const template = await this.mails.prepare(manager, MAILS[who]);
      const once = who === 'silent' ? this.clock.today() : `${sequence}`;
      for (const line of chosen) await this.mails.write(manager, template, view, line, MAILS[who], once);
      const ids = chosen.map(({ id }) => id);
      await manager.update(
        AttendanceLine,
        { id: In(ids) },
        who === 'silent' ? { remindedOn: this.clock.today() } : { invitedAt: now, invitedSequence: sequence },
      );
      await this.history.record(manager, {
        ...{ entity: 'meeting', entityId: meetingId, action: `meeting_${MAILS[who]}`, actor },
        changes: [{ field: 'recipients', before: null, after: chosen.length }],
      });
      return { sent: chosen.length };
    });
  }

  /** What would leave for somebody, byte for byte but its moment. @throws meeting_not_found, nobody_to_invite */
  async preview(meetingId: string, lineId: string | null): Promise<z.infer<typeof invitationPreview>> {
    const { manager } = this.dataSource;
    const meeting = await this.meetings.one(meetingId);
    const { lines } = await this.attendance.of(meetingId);
    const line = lines.find(({ id, email }) => email && (lineId === null || id === lineId));
    if (!line) throw invitationProblems.nobody_to_invite();
    const template = await this.mails.prepare(manager, 'invitation');
    const { attachments, ...mail } = await this.mails.render(manager, template, meeting, line, 'invitation');
    const files = attachments.map(({ filename, content }) => ({ filename, size: content.length }));
    return { to: `${line.name ?? ''} <${line.email ?? ''}>`, ...mail, attachments: files };
  }

  private isChosen(line: LineView, who: Who, sequence: number): boolean {
    const { email, left, source, invitedAt, invitedSequence, answer, remindedOn } = line;
    // Who registered is written to for that: their place, its changes and its end.
    if (!email || left || source === 'guest' || source === 'registered') return false;
    if (who === 'uninvited') return invitedAt === null;
    if (invitedAt === null) return false;
    if (who === 'changed') return (invitedSequence ?? 0) < sequence;
    return answer === null && remindedOn !== this.clock.today();
  }

  private async tellCancelled(
    manager: EntityManager,
    meeting: Meeting,
    reason: string | null,
    actor: Actor,
  ): Promise<Partial<Meeting>> {
    const { lines } = await this.attendance.of(meeting.id, manager);
    const told = lines.filter(({ invitedAt, email }) => invitedAt !== null && email);
    if (told.length === 0) return {};
    const sequence = meeting.sequence + 1;
    const view = { ...(await this.meetings.one(meeting.id, manager)), sequence, cancelReason: reason };
    const template = await this.mails.prepare(manager, 'cancelled');
    for (const line of told) await this.mails.write(manager, template, view, line, 'cancelled', `${sequence}`);
    await this.history.record(manager, {
      ...{ entity: 'meeting', entityId: meeting.id, action: 'meeting_cancelled', actor },
      changes: [{ field: 'recipients', before: null, after: told.length }],
    });
    return { sequence };
  }

  /**
   * Seven days before, or as soon after as the product runs: those who were invited by then, have not answered and were
   * never reminded.
   */
  async remindAll(): Promise<void> {
    const today = this.clock.today();
    const startsOn = Between(addDays(today, 1), addDays(today, REMIND_BEFORE));
    for (const meeting of await this.dataSource.manager.findBy(Meeting, { startsOn, state: 'convened' })) {
      const limit = addDays(meeting.startsOn, -REMIND_BEFORE);
      const due = ({ remindedOn, invitedAt }: LineView) =>
        remindedOn === null && invitedAt !== null && parisDay(invitedAt) <= limit;
      const { lines } = await this.attendance.of(meeting.id);
      if (lines.some((line) => this.isChosen(line, 'silent', meeting.sequence) && due(line))) {
        await this.invite(meeting.id, 'silent', SYSTEM, due);
      }
    }
  }
}
