import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { refuseDoubleSeats, type Seat, sitsOn } from '#domain/meeting/group.js';
import type { Actor } from '#platform/auth/actor.js';
import { DomainError } from '#domain/domain-error.js';
import { ContactDirectory } from '../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../partners/partner-directory.service.js';
import { GroupLists, type GroupView, type MemberView } from './group-lists.service.js';
import { GroupMember, type WorkingGroup } from './groups.entity.js';
import { groupProblems } from './groups.problems.js';
import type { addMembersBody, updateMemberBody } from './groups.schemas.js';
import { Groups } from './groups.service.js';

type Listener = (manager: EntityManager, groupId: string) => Promise<void>;

/** Who comes into a group and who leaves it. Each change is one of the group: its version and its history say so. */
@Injectable()
export class GroupMembers {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly groups: Groups,
    private readonly lists: GroupLists,
    private readonly partners: PartnerDirectory,
    private readonly contacts: ContactDirectory,
  ) {}

  /** Calls back in the transaction that changes who sits in a group, which is locked. */
  onChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** @throws group_not_found, stale_group, group_archived, unknown_seat_holder, seat_taken */
  add(groupId: string, body: z.output<typeof addMembersBody>, actor: Actor): Promise<GroupView> {
    const added = body.members.map(({ partnerId = null, contactId = null, startedOn = null, endedOn = null }) => ({
      groupId,
      partnerId,
      contactId,
      startedOn,
      endedOn,
    }));
    return this.change(groupId, body.version, 'members_added', actor, async (manager) => {
      await this.refuseUnknown(manager, added);
      await this.keep(manager, groupId, added);
    });
  }

  /** @throws group_not_found, stale_group, group_archived, unknown_member, unknown_seat_holder, seat_taken */
  update(groupId: string, id: string, body: z.output<typeof updateMemberBody>, actor: Actor): Promise<GroupView> {
    const { version, ...fields } = body;
    return this.change(groupId, version, 'member_changed', actor, async (manager) => {
      const before = await this.find(manager, groupId, id);
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      const after = { ...before, ...(Object.fromEntries(given) as Partial<GroupMember>) };
      if (after.startedOn && after.endedOn && after.startedOn > after.endedOn) {
        throw groupProblems.seat_out_of_order(undefined, {
          errors: { endedOn: 'La fin ne peut pas précéder le début.' },
        });
      }
      if (!after.partnerId && !after.contactId) throw groupProblems.unknown_seat_holder();
      await this.refuseUnknown(manager, [after]);
      await this.keep(manager, groupId, [after]);
    });
  }

  /** For a member added by mistake; one who leaves is given a last day instead. @throws unknown_member and of a change */
  remove(groupId: string, id: string, version: number, actor: Actor): Promise<GroupView> {
    return this.change(groupId, version, 'member_removed', actor, async (manager) => {
      const { id: found } = await this.find(manager, groupId, id);
      await manager.delete(GroupMember, { id: found });
    });
  }

  /** Those who sit on a day, for the features that invite them or write to them. */
  async on(manager: EntityManager, groupId: string, day: string): Promise<MemberView[]> {
    return (await this.lists.members(groupId, manager)).filter((seat) => sitsOn(seat, day));
  }

  private change(
    groupId: string,
    version: number,
    action: string,
    actor: Actor,
    work: (manager: EntityManager, group: WorkingGroup) => Promise<void>,
  ): Promise<GroupView> {
    return this.groups.change(groupId, version, action, actor, async (manager, group) => {
      if (group.archivedAt) throw groupProblems.group_archived();
      await work(manager, group);
      for (const listener of this.listeners) await listener(manager, groupId);
      return {};
    });
  }

  private async find(manager: EntityManager, groupId: string, id: string): Promise<GroupMember> {
    const found = await manager.findOneBy(GroupMember, { id, groupId });
    if (!found) throw groupProblems.unknown_member();
    return found;
  }

  /** Saves seats, unless one would then be held twice. The group is locked: nobody else adds one meanwhile. */
  private async keep(manager: EntityManager, groupId: string, seats: (Seat & { groupId: string })[]): Promise<void> {
    const known = await manager.findBy(GroupMember, { groupId });
    const others = known.filter(({ id }) => !seats.some((seat) => seat.id === id));
    try {
      refuseDoubleSeats([...others, ...seats]);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw groupProblems.seat_taken({ who: await this.nameOf(manager, error.params['seat'] as Seat) });
    }
    await manager.save(GroupMember, seats);
  }

  private async nameOf(manager: EntityManager, { partnerId, contactId }: Seat): Promise<string> {
    const person = contactId ? (await this.contacts.peopleOf(manager, [contactId])).get(contactId)?.name : undefined;
    const partner = partnerId ? (await this.partners.namesOf(manager, [partnerId])).get(partnerId) : undefined;
    return person && partner ? `${person} (${partner})` : (person ?? partner ?? 'Ce membre');
  }

  private async refuseUnknown(manager: EntityManager, seats: Seat[]): Promise<void> {
    const partnerIds = seats.flatMap(({ partnerId }) => partnerId ?? []);
    const contactIds = seats.flatMap(({ contactId }) => contactId ?? []);
    const partners = await this.partners.namesOf(manager, partnerIds);
    const people = await this.contacts.peopleOf(manager, contactIds);
    if (partnerIds.every((id) => partners.has(id)) && contactIds.every((id) => people.has(id))) return;
    throw groupProblems.unknown_seat_holder();
  }
}
