import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ERASED_NAME } from '#domain/partner/person-retention.js';
import { Clock } from '#platform/clock/clock.js';
import { type ErasedPerson, PersonalTraces } from '../../personal-data/personal-traces.service.js';
import { expectedOn, seatedOn } from './expected-on.js';

const NOBODY = `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`;

/** Of an erased person, an event keeps that somebody registered, and came or not. They are known by their address. */
@Injectable()
export class RegistrantTraces implements OnModuleInit {
  constructor(
    private readonly traces: PersonalTraces,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.traces.register({
      scrub: (manager, person) => this.scrub(manager, person),
      pending: (manager, contactId) => this.pending(manager, contactId),
    });
  }

  private async scrub(manager: EntityManager, { email }: ErasedPerson): Promise<void> {
    if (email === null) return;
    // Their names as they typed them, where the history of the event tells them.
    const rows: { meetingId: string; name: string }[] = await manager.query(
      `select meeting_id as "meetingId", first_name || ' ' || last_name as name from meeting_registrants where email = $1`,
      [email],
    );
    for (const { meetingId, name } of rows) {
      await manager.query(
        `update history set changes = replace(changes::text, $2, $3)::jsonb
         where entity = 'meeting' and entity_id = $1 and action like 'registrant%' and strpos(changes::text, $2) > 0`,
        [meetingId, JSON.stringify(name), JSON.stringify(NOBODY)],
      );
    }
    await manager.query(
      `update meeting_attendance set name = null, email = null, answer_note = null, represented_by = null,
         person_key = id::text
       where contact_id is null and email = $1`,
      [email],
    );
    await manager.query(
      `update meeting_registrants set email = null, first_name = $2, last_name = $3, organisation = null
       where email = $1`,
      [email, ERASED_NAME.firstName, ERASED_NAME.lastName],
    );
  }

  /**
   * Their seat is given up first, as anybody's: then it goes to who waits. An address that another contact has too may
   * be the other's.
   */
  private async pending(manager: EntityManager, contactId: string): Promise<string | null> {
    const [contact]: { email: string }[] = await manager.query(
      `select c.email from contacts c where c.id = $1 and c.email is not null
         and not exists (select 1 from contacts o where o.email = c.email and o.id <> c.id)`,
      [contactId],
    );
    const today = this.clock.today();
    const day =
      (contact ? await expectedOn(manager, contact.email, today) : null) ?? (await seatedOn(manager, contactId, today));
    return day ? `Une place l’attend à l’événement du ${day} : annulez d’abord son inscription.` : null;
  }
}
