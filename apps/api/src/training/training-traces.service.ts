import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parisDay } from '#domain/calendar/paris-day.js';
import { SEATED } from '#domain/training/registration-states.js';
import { Clock } from '#platform/clock/clock.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';
import { InterestErasure } from './interests/interest-erasure.service.js';

/**
 * Of an erased person, training keeps a seat, its price and what became of it. Cost statements that were sent are
 * accounts: they stay as they are (GDPR article 17.3.b).
 */
@Injectable()
export class TrainingTraces implements OnModuleInit {
  constructor(
    private readonly traces: PersonalTraces,
    private readonly interests: InterestErasure,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId, email, now }) => {
        await manager.query(`update training_registrations set note = null where contact_id = $1`, [contactId]);
        await this.interests.anonymise(manager, contactId, now);
        if (email !== null) await this.interests.typedWith(manager, email, now);
      },
      pending: async (manager, contactId) => {
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
}
