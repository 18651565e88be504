import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { addressKey } from '#domain/mail/address-block.js';
import { Addresses } from '../addresses/addresses.service.js';
import { GroupMembers } from '../groups/group-members.service.js';
import { MeetingLists } from '../meetings/meeting-lists.service.js';
import { Minutes, MinutesSending } from './minutes.entity.js';
import { MinutesLists } from './minutes-lists.service.js';
import { minutesProblems } from './minutes.problems.js';
import type { recipientList } from './minutes.schemas.js';

export type Recipient = z.infer<typeof recipientList>['data'][number];
type Proposed = Omit<Recipient, 'key' | 'dead' | 'sentAt'>;

/** Who minutes may be sent to: those who were there, those who sit in the group, guests who gave an address. */
@Injectable()
export class MinutesRecipients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
    private readonly meetings: MeetingLists,
    private readonly members: GroupMembers,
    private readonly addresses: Addresses,
  ) {}

  /** @throws minutes_not_found */
  async list(id: string): Promise<z.infer<typeof recipientList>> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(Minutes, { id });
    if (!found) throw minutesProblems.minutes_not_found();
    const data = await this.of(manager, found);
    return { data, total: data.length };
  }

  /** One an address: people who share a mailbox share the mail. By organisation, then by name. */
  async of(manager: EntityManager, { id, meetingId }: Minutes): Promise<Recipient[]> {
    const byAddress = new Map<string, Proposed>();
    for (const proposed of await this.proposed(manager, meetingId)) {
      const key = addressKey(proposed.address);
      const known = byAddress.get(key);
      if (!known) byAddress.set(key, proposed);
      else if (!known.name.split(', ').includes(proposed.name)) known.name += `, ${proposed.name}`;
    }
    const blocks = await this.addresses.blocksOf(manager, [...byAddress.keys()]);
    const edition = await this.lists.edition(id, manager);
    const sent = edition ? await manager.findBy(MinutesSending, { versionId: edition.id }) : [];
    const lastSent = (key: string) =>
      sent
        .filter(({ address }) => address === key)
        .map(({ sentAt }) => sentAt)
        .toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
    return [...byAddress]
      .map(([key, proposed]) => ({
        ...{ key, ...proposed },
        dead: blocks.get(key)?.some(({ scope }) => scope === 'every') ?? false,
        sentAt: lastSent(key),
      }))
      .toSorted((a, b) => rank(a).localeCompare(rank(b), 'fr'));
  }

  private async proposed(manager: EntityManager, meetingId: string): Promise<Proposed[]> {
    const meeting = await this.meetings.one(meetingId, manager);
    // Those who sat on the day of the meeting: who left since was concerned, who came since was not there to know.
    const seats = await this.members.on(manager, meeting.groupId, meeting.endsOn);
    return seats.flatMap(({ contactId, contactName, email, partnerId, partnerName }): Proposed[] =>
      contactId && contactName && email
        ? [{ ...{ contactId, partnerId, partnerName }, name: contactName, address: email, source: 'member' }]
        : [],
    );
  }
}

const rank = ({ partnerName, name }: Recipient): string => `${partnerName ?? '~'}\n${name}`;
