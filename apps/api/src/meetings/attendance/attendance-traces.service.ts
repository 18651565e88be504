import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parisDay } from '#domain/calendar/paris-day.js';
import { PersonalTraces } from '../../personal-data/personal-traces.service.js';

/** Of an erased person, a meeting keeps that somebody of that organisation was expected, or came: figures stand. */
@Injectable()
export class AttendanceTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: async (manager, { contactId, now }) => {
        await manager.query(
          `delete from meeting_attendance a using meetings m
           where m.id = a.meeting_id and a.contact_id = $1 and a.attendance is null and m.starts_on > $2`,
          [contactId, parisDay(now)],
        );
        await manager.query(
          `update meeting_attendance set name = null, email = null, answer_note = null, represented_by = null
           where contact_id = $1`,
          [contactId],
        );
      },
    });
  }
}
