import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type MeetingAct, meetingAfter } from '#domain/meeting/meeting-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import type { MeetingView } from './meeting-lists.service.js';
import type { Meeting } from './meetings.entity.js';
import { Meetings, nextNumber } from './meetings.service.js';

/** What else changes of a meeting being cancelled, once those invited were told. */
type Teller = (
  manager: EntityManager,
  meeting: Meeting,
  reason: string | null,
  actor: Actor,
) => Promise<Partial<Meeting>>;
type Guard = (manager: EntityManager, meeting: Meeting) => Promise<void>;
type Reopener = (manager: EntityManager, meeting: Meeting, actor: Actor) => Promise<Partial<Meeting>>;

/** What becomes of a meeting: held, cancelled, reopened. */
@Injectable()
export class MeetingLife {
  private readonly tellers: Teller[] = [];
  private readonly reopenGuards: Guard[] = [];
  private readonly reopeners: Reopener[] = [];

  constructor(
    private readonly meetings: Meetings,
    private readonly clock: Clock,
  ) {}

  /** Calls back in the transaction that cancels a meeting. */
  onCancelled(teller: Teller): void {
    this.tellers.push(teller);
  }

  /** Asks first, in the transaction that reopens a meeting; a guard throws to refuse it. */
  beforeReopening(guard: Guard): void {
    this.reopenGuards.push(guard);
  }

  /** Calls back in the transaction that reopens a meeting, with what it was. */
  onReopened(reopener: Reopener): void {
    this.reopeners.push(reopener);
  }

  /** @throws meeting_not_found, stale_meeting, meeting_state, meeting_not_yet */
  hold(id: string, version: number, actor: Actor): Promise<MeetingView> {
    const act = { id, version, action: 'held', actor };
    return this.meetings.change(act, (_, before) => Promise.resolve(this.next('hold', before)));
  }

  /** Its number goes back to the group: one reopened takes the next. @throws meeting_not_found, stale_meeting, meeting_state */
  cancel(id: string, body: { version: number; reason: string | null }, actor: Actor): Promise<MeetingView> {
    const act = { id, version: body.version, action: 'cancelled', actor };
    return this.meetings.change(act, async (manager, before) => {
      const state = this.next('cancel', before);
      const told: Partial<Meeting> = {};
      for (const tell of this.tellers) Object.assign(told, await tell(manager, before, body.reason, actor));
      return { ...told, ...state, number: null, cancelReason: body.reason };
    });
  }

  /** @throws meeting_not_found, stale_meeting, meeting_state, and what the guards throw */
  reopen(id: string, version: number, actor: Actor): Promise<MeetingView> {
    const act = { id, version, action: 'reopened', actor, lockGroup: true };
    return this.meetings.change(act, async (manager, before, group) => {
      const state = this.next('reopen', before);
      for (const guard of this.reopenGuards) await guard(manager, before);
      const number = before.number ?? (group?.numbered ? await nextNumber(manager, group.id) : null);
      const more: Partial<Meeting> = {};
      for (const reopener of this.reopeners) Object.assign(more, await reopener(manager, before, actor));
      return { ...more, ...state, number, cancelReason: null };
    });
  }

  private next(act: MeetingAct, { state, startsOn }: Meeting): Pick<Meeting, 'state'> {
    return { state: meetingAfter(act, state, startsOn, this.clock.today()) };
  }
}
