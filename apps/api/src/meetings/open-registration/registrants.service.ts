import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  MOST_REGISTRANTS,
  nextInQueue,
  placeFor,
  type RegistrationWindow,
  registrationWindow,
  requireCapacity,
  seatsLeft,
  seatsMove,
} from '#domain/meeting/open-registration.js';
import { parisDay } from '#domain/calendar/paris-day.js';
import { parisTime } from '#domain/calendar/paris-instant.js';
import { type Actor, SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import type { TypedPerson } from '../../public-forms/typed-person.schemas.js';
import { announcedOf } from '../announced.js';
import { Meeting } from '../meetings.entity.js';
import { registrationProblems } from './open-registration.problems.js';
import { RegistrantMails } from './registrant-mails.service.js';
import { type CancelledBy, Registrant, registrantName, type RegistrantOrigin } from './registrants.entity.js';
import { SeatLines } from './seat-lines.service.js';

/**
 * Gives and frees the seats of events. Every method that writes asks for a meeting that the caller has locked
 * (`Meetings.lock`): seats are counted and given one caller at a time, so that they are never over, and never empty
 * while somebody waits.
 */
@Injectable()
export class Registrants {
  constructor(
    private readonly mails: RegistrantMails,
    private readonly lines: SeatLines,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @param meeting as it is, or as it becomes */
  windowOf(meeting: Meeting): RegistrationWindow {
    const now = this.clock.now();
    return registrationWindow(meeting, `${parisDay(now)}T${parisTime(now)}`);
  }

  async standing(manager: EntityManager, meetingId: string): Promise<{ taken: number; waiting: number }> {
    const [row] = await manager.query<{ taken: number; waiting: number }[]>(
      `select count(*) filter (where status = 'registered')::int as taken,
         count(*) filter (where status = 'waiting')::int as waiting
       from meeting_registrants where meeting_id = $1`,
      [meetingId],
    );
    return row ?? { taken: 0, waiting: 0 };
  }

  /**
   * A seat while there is one and nobody waits, else the end of the queue; an address that has either keeps it.
   * @returns who has it, and whether they are new
   * @throws too_many_registrants, too_many_attendees
   */
  async add(
    manager: EntityManager,
    meeting: Meeting,
    person: TypedPerson,
    { origin, actor }: { origin: RegistrantOrigin; actor: Actor },
  ): Promise<{ registrant: Registrant; isNew: boolean }> {
    const { id: meetingId, capacity } = meeting;
    const before = await manager.findOneBy(Registrant, { meetingId, email: person.email });
    if (before && before.status !== 'cancelled') return { registrant: before, isNew: false };
    if (!before && (await manager.countBy(Registrant, { meetingId })) >= MOST_REGISTRANTS) {
      throw registrationProblems.too_many_registrants();
    }
    const status = placeFor({ capacity, ...(await this.standing(manager, meetingId)) });
    const now = this.clock.now();
    const saved = await manager.save(Registrant, {
      ...(before ?? { meetingId }),
      ...person,
      ...{ status, origin, rank: await nextRank(manager, meetingId), cancelledBy: null, lineId: null },
      ...{ registeredAt: now, statusAt: now, updatedAt: now, version: (before?.version ?? 0) + 1 },
    });
    if (status === 'registered') await this.seat(manager, saved);
    await this.mails.write(manager, meeting, saved, status);
    // From now on somebody outside knows of it: it is cancelled rather than removed.
    if (!meeting.announced) await manager.update(Meeting, { id: meetingId }, { announced: announcedOf(meeting) });
    await this.trace(manager, meetingId, status === 'registered' ? 'registrant_added' : 'registrant_waiting', actor, [
      saved,
    ]);
    return { registrant: saved, isNew: true };
  }

  /** Their seat goes to the first who waits. Cancelled already, nothing changes. */
  async cancel(
    manager: EntityManager,
    meeting: Meeting,
    registrant: Registrant,
    { cancelledBy, actor }: { cancelledBy: CancelledBy; actor: Actor },
  ): Promise<void> {
    if (registrant.status === 'cancelled') return;
    const hadSeat = registrant.status === 'registered';
    const left = await this.move(manager, registrant, { status: 'cancelled', cancelledBy, lineId: null });
    await this.lines.remove(manager, registrant);
    await this.mails.write(manager, meeting, left, 'left', { hadSeat });
    await this.trace(manager, meeting.id, 'registrant_cancelled', actor, [left]);
    await this.fill(manager, meeting);
  }

  /** Gives every free seat to the first of the queue. To be called after anything that frees a seat or makes one. */
  async fill(manager: EntityManager, meeting: Meeting): Promise<void> {
    if (!seatsMove(this.windowOf(meeting))) return;
    const { taken, waiting } = await this.standing(manager, meeting.id);
    if (waiting === 0) return;
    const queue = await manager.findBy(Registrant, { meetingId: meeting.id, status: 'waiting' });
    const seated: Registrant[] = [];
    for (const next of nextInQueue(queue, seatsLeft(meeting.capacity, taken))) {
      const one = await this.move(manager, next, { status: 'registered' });
      await this.seat(manager, one);
      seated.push(one);
    }
    await this.mails.writeAll(manager, meeting, seated, 'seated');
    await this.trace(manager, meeting.id, 'registrant_seated', SYSTEM, seated);
  }

  /** Another number of seats. @throws capacity_below_taken */
  async resize(manager: EntityManager, meeting: Meeting): Promise<void> {
    requireCapacity(meeting.capacity, (await this.standing(manager, meeting.id)).taken);
    await this.fill(manager, meeting);
  }

  /** Those who have a seat or wait for one, in order of arrival. */
  active(manager: EntityManager, meetingId: string): Promise<Registrant[]> {
    return manager.find(Registrant, {
      where: [
        { meetingId, status: 'registered' },
        { meetingId, status: 'waiting' },
      ],
      order: { rank: 'asc' },
    });
  }

  /** One of an event. @throws registrant_not_found */
  async find(manager: EntityManager, meetingId: string, id: string): Promise<Registrant> {
    const found = await manager.findOneBy(Registrant, { id, meetingId });
    if (!found) throw registrationProblems.registrant_not_found();
    return found;
  }

  private async seat(manager: EntityManager, registrant: Registrant): Promise<void> {
    registrant.lineId = await this.lines.add(manager, registrant);
    await manager.update(Registrant, { id: registrant.id }, { lineId: registrant.lineId });
  }

  private move(manager: EntityManager, one: Registrant, to: Partial<Registrant>): Promise<Registrant> {
    const now = this.clock.now();
    return manager.save(Registrant, { ...one, ...to, statusAt: now, updatedAt: now, version: one.version + 1 });
  }

  /** In the history of the event, by name; nothing when it happened to nobody. */
  async trace(
    manager: EntityManager,
    meetingId: string,
    action: string,
    actor: Actor,
    people: readonly Registrant[],
  ): Promise<void> {
    if (people.length === 0) return;
    await this.history.record(manager, {
      ...{ entity: 'meeting', entityId: meetingId, action, actor },
      changes: [{ field: 'people', before: null, after: people.map(registrantName) }],
    });
  }
}

/** The next rank of a locked meeting. */
async function nextRank(manager: EntityManager, meetingId: string): Promise<number> {
  return ((await manager.maximum(Registrant, 'rank', { meetingId })) ?? 0) + 1;
}
