import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { isCurrent } from '#domain/partner/membership.js';
import type { RecipientCandidate } from '#domain/partner/diagnostic-recipient.js';
import { Clock } from '#platform/clock/clock.js';
import { ContactLists } from './contact-lists.service.js';
import { Contact } from './contacts.entity.js';

/** A contact of a partner as those who write to it see it. */
export interface ReachableContact extends RecipientCandidate {
  name: string;
}

/** A person by name, for the features where people sit, speak or owe something. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  archived: boolean;
  /** Archived for good: nothing is known of them any more. */
  erased: boolean;
}

/** A person, and what they do for one partner. */
export interface Person {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
}

/** A person with the partners where they act or acted, to be recognised by name. */
export interface NamedPerson {
  id: string;
  name: string;
  partnerIds: string[];
}

/** Who a partner's people are, for the features that write to them. */
@Injectable()
export class ContactDirectory {
  constructor(
    private readonly lists: ContactLists,
    private readonly clock: Clock,
  ) {}

  /** One contact with their job in a partner, if any. @throws contact_not_found */
  async person(manager: EntityManager, contactId: string, partnerId: string | null): Promise<Person> {
    const { memberships, ...contact } = await this.lists.one(contactId, manager);
    const job = memberships.find((membership) => membership.partnerId === partnerId && membership.jobTitle !== null);
    return { ...contact, jobTitle: job?.jobTitle ?? null };
  }

  /** What people do for their partners: of two places in one partner, the one still held, else the latest. */
  async jobsOf(
    manager: EntityManager,
    contactIds: readonly string[],
  ): Promise<{ contactId: string; partnerId: string; jobTitle: string }[]> {
    return manager.query(
      `select distinct on (contact_id, partner_id) contact_id as "contactId", partner_id as "partnerId",
         job_title as "jobTitle"
       from contact_memberships where contact_id = any($1::uuid[]) and job_title is not null
       order by contact_id, partner_id, ended_on desc nulls first, started_on desc nulls last, id`,
      [contactIds],
    );
  }

  /** Every contact that has or had a place in the partner, one entry a membership; `diagnosticRecipient` chooses. */
  async ofPartner(manager: EntityManager, partnerId: string): Promise<ReachableContact[]> {
    const contacts = await this.lists.everyoneOf(partnerId, manager);
    return contacts.flatMap(({ id, firstName, lastName, email, archivedAt, memberships, blocks }) =>
      memberships
        .filter((membership) => membership.partnerId === partnerId)
        .map(({ roles, startedOn, endedOn }) => ({
          contactId: id,
          name: `${firstName} ${lastName}`,
          email,
          archived: archivedAt !== null,
          suppressed: blocks.some(({ scope }) => scope === 'every'),
          roles,
          startedOn,
          endedOn,
        })),
    );
  }

  /** The one partner that a contact now works for; null when there is none, or several. */
  async onlyPartnerOf(manager: EntityManager, contactId: string): Promise<string | null> {
    const { memberships } = await this.lists.one(contactId, manager);
    const today = this.clock.today();
    const partners = new Set(memberships.filter((one) => isCurrent(one, today)).map(({ partnerId }) => partnerId));
    return partners.size === 1 ? ([...partners][0] ?? null) : null;
  }

  /** Who has an address, archived contacts left out. @param address as `addressKey` writes it */
  async withAddress(manager: EntityManager, address: string): Promise<KnownPerson[]> {
    const found = await manager.find(Contact, {
      where: { email: address, archivedAt: IsNull() },
      order: { sortName: 'asc', id: 'asc' },
      take: 20,
    });
    return found.map(({ id, firstName, lastName, email }) => ({
      id,
      name: `${firstName} ${lastName}`,
      email,
      archived: false,
      erased: false,
    }));
  }

  /** Who has each of these addresses, archived contacts left out; an address that is nobody's is absent. */
  async withAddresses(
    manager: EntityManager,
    addresses: readonly string[],
  ): Promise<ReadonlyMap<string, { id: string; name: string }[]>> {
    const where = { email: In([...addresses]), archivedAt: IsNull() };
    const found =
      addresses.length === 0 ? [] : await manager.find(Contact, { where, order: { sortName: 'asc', id: 'asc' } });
    const byAddress = new Map<string, { id: string; name: string }[]>();
    for (const { id, firstName, lastName, email } of found) {
      byAddress.set(email ?? '', [...(byAddress.get(email ?? '') ?? []), { id, name: `${firstName} ${lastName}` }]);
    }
    return byAddress;
  }

  /** Whether an address is that of a contact, archived or not. */
  isSomebodys(manager: EntityManager, address: string): Promise<boolean> {
    return manager.existsBy(Contact, { email: address });
  }

  /** People by id, archived ones included; an id that is nobody's is absent. */
  async peopleOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>> {
    const found = ids.length === 0 ? [] : await manager.findBy(Contact, { id: In([...ids]) });
    return new Map(
      found.map(({ id, firstName, lastName, email, archivedAt, erasedAt }) => [
        id,
        { id, name: `${firstName} ${lastName}`, email, archived: archivedAt !== null, erased: erasedAt !== null },
      ]),
    );
  }

  /** Everybody who is not archived. */
  async everybody(manager: EntityManager): Promise<NamedPerson[]> {
    return manager.query<NamedPerson[]>(
      `select c.id, c.first_name || ' ' || c.last_name as name,
         coalesce(array_agg(distinct m.partner_id) filter (where m.partner_id is not null), '{}') as "partnerIds"
       from contacts c left join contact_memberships m on m.contact_id = c.id
       where c.archived_at is null group by c.id order by c.sort_name, c.id`,
    );
  }
}
