import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { ERASED_NAME } from '#domain/partner/person-retention.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { History } from '../history/history.service.js';
import { PersonalTraces } from '../personal-data/personal-traces.service.js';
import { searchableContact } from './contact-search.js';
import { ContactLists, type ContactView } from './contact-lists.service.js';
import { Contact } from './contacts.entity.js';
import { contactProblems } from './contacts.problems.js';

const QUEUE = 'contacts.erased';
const MONTH = 30 * 86_400_000;

/** Erases somebody's data everywhere the product keeps them, for good (GDPR articles 5.1.e and 17); what counts stays. */
@Injectable()
export class ContactErasure implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ContactLists,
    private readonly traces: PersonalTraces,
    private readonly history: History,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily(QUEUE, '03:40', () => this.sweep());
  }

  /** @throws contact_not_found, stale_contact, contact_erased, contact_pending */
  erase(id: string, { version, reason }: { version: number; reason: string }, actor: Actor): Promise<ContactView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      // Whoever writes something of the person down meanwhile is not kept waiting, as they may hold what is scrubbed here.
      const contact = await manager.findOne(Contact, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!contact) throw contactProblems.contact_not_found();
      if (contact.erasedAt) throw contactProblems.contact_erased();
      if (contact.version !== version) {
        throw contactProblems.stale_contact(undefined, { extra: { current: await this.lists.view(contact, manager) } });
      }
      await this.refusePending(manager, id);
      const addresses = await this.addressesOf(manager, contact);
      await this.forget(manager, contact);
      await this.history.record(manager, {
        ...{ entity: 'contact', entityId: id, action: 'erased', actor, reason },
        changes: [],
      });
      const name = `${contact.firstName} ${contact.lastName}`;
      for (const email of addresses.length > 0 ? addresses : [null]) {
        await this.traces.scrub(manager, { contactId: id, name, email, now });
      }
      // Somebody may have placed them while this waited for their rows.
      await this.refusePending(manager, id);
      return this.lists.one(id, manager);
    });
  }

  /** What was on its way when somebody was erased, or came back since. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const erasedAt = MoreThan(new Date(now.getTime() - MONTH));
    const found = await this.dataSource.manager.find(Contact, { select: { id: true }, where: { erasedAt } });
    const name = `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`;
    for (const { id } of found) {
      await this.dataSource.transaction((manager) =>
        this.traces.scrub(manager, { contactId: id, name, email: null, now }),
      );
    }
  }

  /** Those that were theirs and are nobody else's, the former ones too: they may have registered or written with one. */
  private async addressesOf(manager: EntityManager, { id, email }: Contact): Promise<string[]> {
    const rows: { address: string }[] = await manager.query(
      `select a.address from (
         select $2::text as address
         union select c ->> 'before' from history h, jsonb_array_elements(h.changes) c
         where h.entity = 'contact' and h.entity_id = $1 and c ->> 'field' = 'email'
       ) a where a.address is not null and not exists (select 1 from contacts o where o.email = a.address and o.id <> $1)`,
      [id, email],
    );
    return rows.map(({ address }) => address);
  }

  private async refusePending(manager: EntityManager, id: string): Promise<void> {
    const pending = await this.traces.pending(manager, id);
    if (pending.length > 0) throw contactProblems.contact_pending({ why: pending.join(' ') });
  }

  private async forget(manager: EntityManager, contact: Contact): Promise<void> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const nobody = { ...ERASED_NAME, email: null, phone: null, notes: null };
    await manager.update(
      Contact,
      { id: contact.id },
      {
        ...{ ...nobody, ...searchableContact(nobody) },
        ...{ erasedAt: now, archivedAt: contact.archivedAt ?? now, updatedAt: now, version: contact.version + 1 },
      },
    );
    await manager.query(
      `update contact_memberships set job_title = null, ended_on = coalesce(ended_on, greatest($2::date, started_on))
       where contact_id = $1`,
      [contact.id, today],
    );
  }
}
