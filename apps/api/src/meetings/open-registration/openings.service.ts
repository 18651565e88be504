import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { isOpen } from '#domain/meeting/group.js';
import { seatsMove } from '#domain/meeting/open-registration.js';
import type { Actor } from '#platform/auth/actor.js';
import { History } from '../../history/history.service.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { Meetings } from '../meetings.service.js';
import { registrationProblems } from './open-registration.problems.js';
import type { openingBody } from './open-registration.schemas.js';
import { Registrants } from './registrants.service.js';

/** Opens and closes the registration of an event, and gives it its public address. */
@Injectable()
export class Openings {
  constructor(
    private readonly meetings: Meetings,
    private readonly lists: MeetingLists,
    private readonly registrants: Registrants,
    private readonly history: History,
  ) {}

  /**
   * Its address is made the first time, and stays the same when it is shut and opened again.
   * @throws meeting_not_found, stale_meeting, registration_not_here, registration_too_late, closes_after_start,
   *   capacity_below_taken
   */
  async set(id: string, body: z.output<typeof openingBody>, actor: Actor): Promise<void> {
    const { open, capacity, closesOn, version } = body;
    await this.meetings.change({ id, version, action: 'opening_changed', actor }, async (manager, before) => {
      const { groupKind } = await this.lists.view(before, manager);
      if (open && !isOpen(groupKind)) throw registrationProblems.registration_not_here();
      const registrationLink = before.registrationLink ?? (open ? randomUUID() : null);
      const opening = { registrationOpen: open, registrationClosesOn: closesOn, registrationLink };
      const after = { ...before, ...opening, capacity };
      if (!seatsMove(this.registrants.windowOf(after))) throw registrationProblems.registration_too_late();
      if (closesOn !== null && closesOn > before.startsOn) {
        throw registrationProblems.closes_after_start(undefined, {
          errors: { closesOn: 'Ce jour est après le début de l’événement.' },
        });
      }
      await this.registrants.resize(manager, after);
      return { ...opening, capacity };
    });
  }

  /** Another public address: who has the old one learns that it is no more. @throws meeting_not_found, stale_meeting, no_link_yet */
  async renew(id: string, version: number, actor: Actor): Promise<void> {
    const action = 'registration_link_renewed';
    await this.meetings.change({ id, version, action, actor }, async (manager, before) => {
      if (!before.registrationLink) throw registrationProblems.no_link_yet();
      await this.history.record(manager, { entity: 'meeting', entityId: id, action, actor, changes: [] });
      return { registrationLink: randomUUID() };
    });
  }
}
