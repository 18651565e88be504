import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { REPLACEABLE, requireArrival } from '#domain/training/registration-states.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../../history/history.service.js';
import { Notices } from './notices.service.js';
import { RegistrationLists, type RegistrationView } from './registration-lists.service.js';
import { registrationProblems } from './registrations.problems.js';
import { TrainingRegistration } from './registrations.entity.js';
import type { replaceBody } from './registrations.schemas.js';
import { Registrations } from './registrations.service.js';
import { SeatKeeper } from './seat-keeper.service.js';
import { findRegistration, lockSession, momentOf, moveTo, takeRank } from './seating.js';

/** A colleague comes instead of somebody: the very seat and rank change hands, nobody in the queue moves. */
@Injectable()
export class Replacements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrations: Registrations,
    private readonly seats: SeatKeeper,
    private readonly notices: Notices,
    private readonly lists: RegistrationLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns who comes now
   * @throws registration_not_found, stale_registration, not_replaceable, registration_session_state, already_registered,
   *   unknown_person, person_archived, unknown_organisation, person_without_address
   */
  replace(id: string, body: z.output<typeof replaceBody>, actor: Actor): Promise<RegistrationView> {
    return this.dataSource.transaction(async (manager) => {
      const { session } = await lockSession(manager, (await findRegistration(manager, id)).sessionId);
      const leaving = await findRegistration(manager, id);
      if (leaving.version !== body.version) {
        const [current] = await this.lists.views(manager, [leaving]);
        throw registrationProblems.stale_registration(undefined, { extra: { current } });
      }
      requireArrival(momentOf(session, this.clock.today()));
      if (!REPLACEABLE.includes(leaving.status)) throw registrationProblems.not_replaceable({ status: leaving.status });
      const { partnerId = leaving.partnerId, contactId } = body;
      await this.registrations.refuseUnknown(manager, [{ contactId, partnerId }]);
      await this.registrations.refuseAlive(manager, session.id, contactId);
      if (body.notify) await this.notices.requireAddresses(manager, [contactId]);
      const { rank, status, billedPartnerId, department, billed } = leaving;
      // The rank is free once the one who leaves has taken another.
      const [left] = await this.seats.release(manager, session, [leaving], 'replaced', {
        rank: await takeRank(manager, session),
      });
      const now = this.clock.now();
      const fields = {
        ...{ sessionId: session.id, contactId, partnerId, billedPartnerId, department, billed, rank },
        ...{ interestId: null, note: body.note ?? null, origin: 'replacement' as const },
      };
      const known = await manager.findOneBy(TrainingRegistration, { sessionId: session.id, contactId });
      const coming = known
        ? await moveTo(manager, known, status, now, fields)
        : await manager.save(TrainingRegistration, {
            ...fields,
            ...{ status, cancelReason: null, replacedById: null },
            ...{ statusAt: now, createdAt: now, updatedAt: now, version: 1 },
          });
      if (left) await manager.update(TrainingRegistration, { id: left.id }, { replacedById: coming.id });
      const [view] = await this.lists.views(manager, [coming]);
      const [gone] = await this.lists.views(manager, [leaving]);
      await this.history.record(manager, {
        ...{ entity: 'training_session', entityId: session.id, action: 'person_replaced', actor },
        changes: [{ field: 'person', before: gone?.name ?? null, after: view?.name ?? null }],
      });
      if (body.notify) await this.notices.place(manager, coming);
      if (!view) throw registrationProblems.registration_not_found();
      return view;
    });
  }
}
