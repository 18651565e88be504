import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { hearsOfCancellation } from '#domain/training/letters.js';
import type { Actor } from '#platform/auth/actor.js';
import { InterestPool } from '../interests/interest-pool.service.js';
import { LetterWriter } from '../papers/letter-writer.service.js';
import { addresseeOf, Letters } from '../papers/letters.service.js';
import { SeatKeeper } from '../registrations/seat-keeper.service.js';
import { LifeFacts } from './life-facts.service.js';
import { lifeProblems } from './life.problems.js';
import type { cancelSessionBody, lifeDone } from './life.schemas.js';
import { SessionLife } from './session-life.service.js';

/** Cancels a session, once and for all. */
@Injectable()
export class Ending {
  constructor(
    private readonly life: SessionLife,
    private readonly facts: LifeFacts,
    private readonly seats: SeatKeeper,
    private readonly pool: InterestPool,
    private readonly letters: Letters,
    private readonly writer: LetterWriter,
  ) {}

  /**
   * Everybody still in it is told once, with the end of the event for the calendars that hold it; whatever was still to
   * leave for them does not; and they wait again in the pool of interest. An archived contact is told when they were called.
   * @throws stale_session_life, session_state, session_begun
   */
  cancel(
    id: string,
    { version, reason }: z.output<typeof cancelSessionBody>,
    actor: Actor,
  ): Promise<z.infer<typeof lifeDone>> {
    return this.life.run(id, version, async (manager, facts) => {
      const alive = await this.facts.alive(manager, id);
      if (alive.some(({ status }) => status === 'attended' || status === 'absent')) throw lifeProblems.session_begun();
      const { sequence } = facts.session;
      await this.life.move(manager, facts, 'cancel', actor, { cancelReason: reason, sequence: sequence + 1 });
      const told = new Set(alive.map(({ id: one }) => one));
      const left = await this.seats.release(manager, facts.session, alive, 'session');
      const people = (await this.letters.correspondents(manager, id)).filter(({ registration }) =>
        told.has(registration.id),
      );
      let mailed = 0;
      for (const one of people) {
        const to = addresseeOf(one);
        if (!to || !hearsOfCancellation(one)) continue;
        await this.writer.event(manager, facts, to, 'cancellation');
        mailed += 1;
      }
      await this.pool.returnToPool(manager, facts.session, left, actor);
      return mailed;
    });
  }
}
