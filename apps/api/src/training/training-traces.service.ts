import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { parisDay } from '#domain/calendar/paris-day.js';
import { ERASED_NAME } from '#domain/partner/person-retention.js';
import { SEATED } from '#domain/training/registration-states.js';
import { Clock } from '#platform/clock/clock.js';
import { HistoryErasure } from '../history/history-erasure.service.js';
import { type ErasedPerson, PersonalTraces } from '../personal-data/personal-traces.service.js';
import { InterestErasure } from './interests/interest-erasure.service.js';

const NOBODY = `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`;

/**
 * Of an erased person, training keeps a seat, its price and what became of it. Cost statements that were sent are
 * accounts: they stay as they are (GDPR article 17.3.b).
 */
@Injectable()
export class TrainingTraces implements OnModuleInit {
  constructor(
    private readonly traces: PersonalTraces,
    private readonly interests: InterestErasure,
    private readonly history: HistoryErasure,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, person) => {
        const { contactId, email, now } = person;
        await this.scrubSeats(manager, person);
        await this.interests.anonymise(manager, contactId, now);
        if (email !== null) await this.interests.typedWith(manager, email, now);
      },
      pending: async (manager, contactId) => {
        // Whoever changes a session of theirs is waited for before anything is scrubbed, never across.
        await manager.query(
          `select 1 from training_sessions
           where id in (select session_id from training_registrations where contact_id = $1)
           order by id for no key update`,
          [contactId],
        );
        const [row]: { day: string }[] = await manager.query(
          `select to_char(min(s.first_day), 'DD/MM/YYYY') as day from training_registrations r
           join training_sessions s on s.id = r.session_id
           where r.contact_id = $1 and r.status = any($2) and s.state in ('draft', 'open', 'confirmed') and s.last_day >= $3
           having count(*) > 0`,
          [contactId, SEATED, parisDay(this.clock.now())],
        );
        return row ? `Une place l’attend à la formation du ${row.day} : annulez d’abord son inscription.` : null;
      },
    });
  }

  /** Who waits for a seat, or was only asked, waits no more: a seat that frees itself is not kept for nobody. */
  private async scrubSeats(manager: EntityManager, { contactId, name, now }: ErasedPerson): Promise<void> {
    await manager.query(
      `update training_offers set state = 'withdrawn', answered_at = $2 where state = 'pending' and registration_id in
         (select id from training_registrations where contact_id = $1 and status in ('interested', 'waitlisted'))`,
      [contactId, now],
    );
    await manager.query(
      `update training_registrations set status = 'cancelled', cancel_reason = 'person', status_at = $2,
         updated_at = $2, version = version + 1
       where contact_id = $1 and status in ('interested', 'waitlisted')`,
      [contactId, now],
    );
    const [rows]: [{ id: string }[], number] = await manager.query(
      `update training_registrations set note = null where contact_id = $1 returning session_id as id`,
      [contactId],
    );
    const sessions = rows.map(({ id }) => id);
    await this.history.blank(manager, 'training_session', sessions, ['note'], [name, NOBODY]);
  }
}
