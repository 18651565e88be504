import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { OfferKind } from '#domain/training/offer-states.js';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import { requireDays, requireDeadline, type SessionDay } from '#domain/training/schedule.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { MailCauses } from '../../mail/mail-causes.service.js';
import { SESSION_CAUSE } from '../papers/letter-writer.service.js';
import { Offers } from '../registrations/offers.service.js';
import { SeatKeeper } from '../registrations/seat-keeper.service.js';
import { moveTo } from '../registrations/seating.js';
import { TrainingSessionDay } from '../sessions/sessions.entity.js';
import { LifeFacts } from './life-facts.service.js';
import { lifeProblems } from './life.problems.js';
import type { lifeDone, postponeBody } from './life.schemas.js';
import { SessionLife } from './session-life.service.js';

/** What each one is asked again: their seat is kept, their rank too. */
const QUESTIONS: Partial<Record<RegistrationStatus, OfferKind>> = {
  ...{ registered: 'postponement', confirmed: 'postponement', waitlisted: 'postponement' },
  ...{ offered: 'seat', interested: 'invitation' },
};

/** Puts a session on other days. */
@Injectable()
export class Postponing {
  constructor(
    private readonly life: SessionLife,
    private readonly facts: LifeFacts,
    private readonly seats: SeatKeeper,
    private readonly offers: Offers,
    private readonly causes: MailCauses,
    private readonly clock: Clock,
  ) {}

  /**
   * Nobody counts on it until it is confirmed anew: those confirmed are registered, and everybody is asked whether they
   * still come. @throws stale_session_life, session_state, session_begun, same_days, session_in_the_past,
   * deadline_after_session, deadline_past, session_day_twice, session_hours_out_of_order, session_hour_skipped
   */
  postpone(id: string, body: z.output<typeof postponeBody>, actor: Actor): Promise<z.infer<typeof lifeDone>> {
    return this.life.run(id, body.version, async (manager, facts) => {
      const days = requireDays(body.days);
      const [firstDay, lastDay] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
      const { registerBy } = body;
      if (JSON.stringify(days) === JSON.stringify(facts.days)) throw lifeProblems.same_days();
      requireDeadline(registerBy, firstDay);
      if (registerBy !== null && registerBy < this.clock.today()) throw lifeProblems.deadline_past();
      const alive = await this.facts.alive(manager, id);
      if (alive.some(({ status }) => status === 'attended' || status === 'absent')) throw lifeProblems.session_begun();
      const sequence = facts.session.sequence + 1;
      await this.life.move(manager, facts, 'postpone', actor, { firstDay, lastDay, registerBy, sequence });
      await this.keepDays(manager, id, days);
      const moved = { ...facts, days };
      const contactIds = alive.map(({ contactId }) => contactId);
      await this.causes.stop(manager, { type: SESSION_CAUSE, id }, contactIds);
      let mailed = 0;
      for (const one of alive) {
        const status = one.status === 'confirmed' ? 'registered' : one.status;
        const kept = await moveTo(manager, one, status, this.clock.now());
        const question = QUESTIONS[one.status];
        if (question && (await this.offers.ask(manager, moved, kept, question))) mailed += 1;
      }
      await this.seats.fill(manager, facts.session);
      return mailed;
    });
  }

  private async keepDays(manager: EntityManager, sessionId: string, days: readonly SessionDay[]): Promise<void> {
    await manager.delete(TrainingSessionDay, { sessionId });
    await manager.insert(
      TrainingSessionDay,
      days.map(({ day, startsAt, endsAt }) => ({ sessionId, day, startsAt, endsAt })),
    );
  }
}
