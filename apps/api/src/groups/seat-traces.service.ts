import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parisDay } from '#domain/calendar/paris-day.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';

/** An erased person sits nowhere any more; that somebody sat, from a day to a day, is kept. */
@Injectable()
export class SeatTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId, now }) => {
        const today = parisDay(now);
        await manager.query(`delete from group_members where contact_id = $1 and started_on > $2`, [contactId, today]);
        await manager.query(`update group_members set ended_on = $2 where contact_id = $1 and ended_on is null`, [
          contactId,
          today,
        ]);
      },
    });
  }
}
