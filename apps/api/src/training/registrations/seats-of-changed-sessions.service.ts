import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sessions } from '../sessions/sessions.service.js';
import { Offers } from './offers.service.js';
import { SeatKeeper } from './seat-keeper.service.js';
import { readSession } from './seating.js';

/** A session whose bounds or surcharge changed may have more seats: they go to those who wait. Other days end its questions sooner. */
@Injectable()
export class SeatsOfChangedSessions implements OnModuleInit {
  constructor(
    private readonly sessions: Sessions,
    private readonly seats: SeatKeeper,
    private readonly offers: Offers,
  ) {}

  onModuleInit(): void {
    this.sessions.onChanged(async (manager, session) => {
      await this.offers.shorten(manager, await readSession(manager, session.id));
      await this.seats.fill(manager, session);
    });
  }
}
