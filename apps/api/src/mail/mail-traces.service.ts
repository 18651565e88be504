import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ERASED_ADDRESS, ERASED_NAME } from '#domain/partner/person-retention.js';
import { type ErasedPerson, PersonalTraces } from '../personal-data/personal-traces.service.js';

const NAME = `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`;

/** Of an erased person, mails keep that one left, when, and what for. What is in flight arrives; the next round takes it. */
@Injectable()
export class MailTraces implements OnModuleInit {
  constructor(private readonly traces: PersonalTraces) {}

  onModuleInit(): void {
    this.traces.register({ scrub: (manager, person) => this.scrub(manager, person) });
  }

  private async scrub(manager: EntityManager, { contactId, email, now }: ErasedPerson): Promise<void> {
    // A mail without a contact went to an address: it is theirs when nobody else has it.
    const theirs = `(contact_id = $1 or (contact_id is null and recipient = $2)) and state <> 'sending'`;
    await manager.query(
      `update mails set state = 'cancelled', cancel_reason = 'person_erased'
       where ${theirs} and state in ('queued', 'held', 'failed')`,
      [contactId, email],
    );
    const rows: { id: string }[] = await manager.query(
      `select id from mails where ${theirs} and recipient <> $3 for update`,
      [contactId, email, ERASED_ADDRESS],
    );
    const ids = [rows.map(({ id }) => id)];
    // A certificate is the person's own: a file that no other mail carries does not wait for `forgetFiles`.
    await manager.query(
      `with gone as (delete from mail_attachments where mail_id = any($1::uuid[]) returning file)
       delete from mail_files f using gone g where f.hash = g.file
         and not exists (select 1 from mail_attachments a where a.file = f.hash and a.mail_id <> all($1::uuid[]))`,
      ids,
    );
    await manager.query(
      `update mail_attempts set response = null where response is not null and mail_id = any($1::uuid[])`,
      ids,
    );
    await manager.query(
      `update mails set recipient = $2, recipient_name = $3, subject = '(objet effacé)', html = '', text = '',
         headers = '{}', unique_key = 'erased:' || id, purged_at = coalesce(purged_at, $4)
       where id = any($1::uuid[])`,
      [...ids, ERASED_ADDRESS, NAME, now],
    );
  }
}
