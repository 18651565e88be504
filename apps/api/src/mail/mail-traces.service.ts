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

  private scrub(manager: EntityManager, { contactId, email, now }: ErasedPerson): Promise<void> {
    // A mail without a contact went to an address: it is theirs when nobody else has it.
    return this.forget(
      manager,
      `(contact_id = $1 or (contact_id is null and recipient = $2))`,
      [contactId, email],
      now,
    );
  }

  /** The mails of things that are erased, whoever they went to. */
  forgetOf(manager: EntityManager, cause: { type: string; ids: readonly string[] }, now: Date): Promise<void> {
    return this.forget(manager, `(cause_type = $1 and cause_id = any($2::uuid[]))`, [cause.type, cause.ids], now);
  }

  /** @param which condition on mails, over `$1` and `$2` */
  private async forget(manager: EntityManager, which: string, given: [unknown, unknown], now: Date): Promise<void> {
    const theirs = `${which} and state <> 'sending'`;
    await manager.query(
      `update mails set state = 'cancelled', cancel_reason = 'person_erased'
       where ${theirs} and state in ('queued', 'held', 'failed')`,
      given,
    );
    const rows: { id: string }[] = await manager.query(
      `select id from mails where ${theirs} and recipient <> $3 for update`,
      [...given, ERASED_ADDRESS],
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
