import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { seatsMove } from '#domain/meeting/open-registration.js';
import type { Answer } from '#domain/meeting/attendance.js';
import type { Actor } from '#platform/auth/actor.js';
import { announcedOf } from '../announced.js';
import { AttendanceLists } from '../attendance/attendance-lists.service.js';
import { AttendanceLine } from '../attendance/attendance.entity.js';
import { MeetingAnswers } from '../invitations/meeting-answers.service.js';
import { MeetingLife } from '../meeting-life.service.js';
import type { Meeting } from '../meetings.entity.js';
import { Meetings } from '../meetings.service.js';
import type { RegistrantMail } from './registrant-mail-words.js';
import { RegistrantMails } from './registrant-mails.service.js';
import { PERSON, Registrant } from './registrants.entity.js';
import { Registrants } from './registrants.service.js';

/**
 * What becomes of an event reaches those who registered at once: nobody of the team knows them well enough to remember
 * to tell them.
 */
@Injectable()
export class EventChanges implements OnModuleInit {
  constructor(
    private readonly meetings: Meetings,
    private readonly life: MeetingLife,
    private readonly answers: MeetingAnswers,
    private readonly attendance: AttendanceLists,
    private readonly registrants: Registrants,
    private readonly mails: RegistrantMails,
  ) {}

  onModuleInit(): void {
    this.meetings.onChanged((manager, before, after, actor) => this.changed(manager, before, after, actor));
    this.answers.onAnswered((manager, meeting, lineId, answer) => this.answered(manager, meeting, lineId, answer));
    this.life.onCancelled(async (manager, meeting, reason, actor) => {
      const invited = await this.invited(manager, meeting.id);
      return this.tell(manager, meeting, 'cancelled', actor, { reason }, ({ email }) => !invited.has(email));
    });
    this.life.onReopened(async (manager, meeting, actor) => {
      if (meeting.state !== 'cancelled') return {};
      const planned: Meeting = { ...meeting, state: 'planned' };
      return seatsMove(this.registrants.windowOf(planned)) ? this.tell(manager, planned, 'maintained', actor) : {};
    });
  }

  /** Somebody invited besides, who says by that link that they do not come, gives their seat up too. */
  private async answered(manager: EntityManager, meeting: Meeting, lineId: string, answer: Answer): Promise<void> {
    if (answer !== 'excused') return;
    const registrant = await manager.findOneBy(Registrant, { lineId, status: 'registered' });
    if (registrant)
      await this.registrants.cancel(manager, meeting, registrant, { cancelledBy: 'person', actor: PERSON });
  }

  private async changed(
    manager: EntityManager,
    before: Meeting,
    after: Meeting,
    actor: Actor,
  ): Promise<Partial<Meeting>> {
    if (!seatsMove(this.registrants.windowOf(after))) return {};
    const announced = announcedOf(after);
    const moved = JSON.stringify(announced) !== JSON.stringify(announcedOf(before));
    const told = moved ? await this.tell(manager, after, 'changed', actor, { announced }) : {};
    if (after.capacity !== before.capacity) await this.registrants.resize(manager, { ...after, ...told });
    return told;
  }

  /** Whom their invitation tells of the end of the event: once is enough. */
  private async invited(manager: EntityManager, meetingId: string): Promise<Set<string | null>> {
    const { lines } = await this.attendance.of(meetingId, manager);
    return new Set(lines.filter(({ invitedAt }) => invitedAt !== null).map(({ email }) => email));
  }

  /**
   * The calendar entry gets its next revision, the same for all: who is invited besides has it now.
   * @returns what changes of the event; nothing when there is nobody to tell
   */
  private async tell(
    manager: EntityManager,
    meeting: Meeting,
    kind: RegistrantMail,
    actor: Actor,
    { reason = null, ...more }: Partial<Meeting> & { reason?: string | null } = {},
    among: (registrant: Registrant) => boolean = () => true,
  ): Promise<Partial<Meeting>> {
    const people = (await this.registrants.active(manager, meeting.id)).filter(among);
    if (people.length === 0) return {};
    const sequence = meeting.sequence + 1;
    await this.mails.writeAll(manager, { ...meeting, sequence }, people, kind, { once: `${sequence}`, reason });
    const lines = people.flatMap(({ lineId }) => lineId ?? []);
    await manager.update(AttendanceLine, { id: In(lines), invitedAt: Not(IsNull()) }, { invitedSequence: sequence });
    await this.registrants.trace(manager, meeting.id, `registrants_told_${kind}`, actor, people);
    return { ...more, sequence };
  }
}
