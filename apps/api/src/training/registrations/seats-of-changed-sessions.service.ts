import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sessions } from '../sessions/sessions.service.js';
import { SeatKeeper } from './seat-keeper.service.js';

/** A session whose bounds or surcharge changed may have more seats: they go to those who wait. */
@Injectable()
export class SeatsOfChangedSessions implements OnModuleInit {
  constructor(
    private readonly sessions: Sessions,
    private readonly seats: SeatKeeper,
  ) {}

  onModuleInit(): void {
    this.sessions.onChanged(async (manager, session) => {
      await this.seats.fill(manager, session);
    });
  }
}
