import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { expectedChanges } from '#domain/meeting/attendance.js';
import { Clock } from '#platform/clock/clock.js';
import { GroupMembers } from '../../groups/group-members.service.js';
import { Meeting } from '../meetings.entity.js';
import { Meetings } from '../meetings.service.js';
import { AttendanceLine } from './attendance.entity.js';

/** Keeps the list of expected people that of the members of the day, as long as nobody was told of it. */
@Injectable()
export class ExpectedPeople implements OnModuleInit {
  constructor(
    private readonly meetings: Meetings,
    private readonly members: GroupMembers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.meetings.onCreated((manager, meeting) => this.follow(manager, meeting));
    this.meetings.onMoved((manager, meeting) => this.follow(manager, meeting));
    this.members.onChanged((manager, groupId) => this.followAll(manager, groupId));
  }

  /** Adds the members who came and takes off those who left, of a locked meeting that is not over. */
  async follow(manager: EntityManager, { id: meetingId, groupId, startsOn }: Meeting): Promise<void> {
    const lines = await manager.findBy(AttendanceLine, { meetingId });
    const { add, remove } = expectedChanges(await this.members.on(manager, groupId, startsOn), lines);
    if (remove.length > 0) await manager.delete(AttendanceLine, { id: In(remove) });
    const now = this.clock.now();
    for (const { partnerId, contactId } of add) {
      await manager.insert(AttendanceLine, {
        ...{ meetingId, partnerId, contactId, organisation: null, name: null, email: null },
        ...{ personKey: '', organisationKey: '', source: 'member' },
        ...{ createdAt: now, updatedAt: now, version: 1 },
      });
    }
  }

  private async followAll(manager: EntityManager, groupId: string): Promise<void> {
    const found = await manager
      .createQueryBuilder(Meeting, 'm')
      .where(`m.group_id = :groupId and m.ends_on >= :today and m.state in ('planned', 'convened')`, {
        groupId,
        today: this.clock.today(),
      })
      .orderBy('m.id')
      .setLock('for_no_key_update')
      .getMany();
    for (const meeting of found) await this.follow(manager, meeting);
  }
}
