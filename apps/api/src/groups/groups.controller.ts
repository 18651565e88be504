import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { GroupLists } from './group-lists.service.js';
import { GroupMembers } from './group-members.service.js';
import * as schemas from './groups.schemas.js';
import { Groups } from './groups.service.js';

const id = z.uuid();

@ApiTags('groups')
@Controller('groups')
export class GroupsController {
  constructor(
    private readonly groups: Groups,
    private readonly members: GroupMembers,
    private readonly lists: GroupLists,
    private readonly history: History,
  ) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'List working groups, cafés-ateliers and outside events',
    response: schemas.groupList,
  })
  list(@Query({ schema: schemas.groupQuery }) query: z.infer<typeof schemas.groupQuery>) {
    return this.lists.list(query);
  }

  @Get(':id')
  @Api({
    permission: 'meetings:read',
    summary: 'One group, with its members',
    response: schemas.group,
    refuses: [404],
  })
  one(@Param('id', { schema: id }) groupId: string) {
    return this.lists.one(groupId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a group', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) groupId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(groupId);
    return this.history.of('group', groupId, query);
  }

  @Post()
  @Api({ permission: 'meetings:write', summary: 'Add a group', status: 201, response: schemas.group })
  create(
    @Body({ schema: schemas.createGroupBody }) body: z.infer<typeof schemas.createGroupBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.groups.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Change a group',
    response: schemas.group,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: schemas.updateGroupBody }) body: z.infer<typeof schemas.updateGroupBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.groups.update(groupId, body, actor);
  }

  @Post(':id/archive')
  @Api({
    permission: 'meetings:write',
    summary: 'Put a group aside',
    response: schemas.group,
    refuses: [404, 409, 422],
  })
  archive(
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: schemas.groupVersionBody }) { version }: z.infer<typeof schemas.groupVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.groups.archive(groupId, version, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'meetings:write',
    summary: 'Take a group back',
    response: schemas.group,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: schemas.groupVersionBody }) { version }: z.infer<typeof schemas.groupVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.groups.restore(groupId, version, actor);
  }

  @Post(':id/members')
  @Api({
    permission: 'meetings:write',
    summary: 'Have partners, and people for them, sit in a group',
    description: 'All of them or none. `version` is the group’s.',
    status: 201,
    response: schemas.group,
    refuses: [404, 409, 422],
  })
  addMembers(
    @Param('id', { schema: id }) groupId: string,
    @Body({ schema: schemas.addMembersBody }) body: z.infer<typeof schemas.addMembersBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.members.add(groupId, body, actor);
  }

  @Patch(':id/members/:memberId')
  @Api({
    permission: 'meetings:write',
    summary: 'Change who sits for a partner, or the days: `endedOn` for one who leaves',
    response: schemas.group,
    refuses: [404, 409, 422],
  })
  updateMember(
    @Param('id', { schema: id }) groupId: string,
    @Param('memberId', { schema: id }) memberId: string,
    @Body({ schema: schemas.updateMemberBody }) body: z.infer<typeof schemas.updateMemberBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.members.update(groupId, memberId, body, actor);
  }

  @Delete(':id/members/:memberId')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove a member added by mistake',
    response: schemas.group,
    refuses: [404, 409, 422],
  })
  removeMember(
    @Param('id', { schema: id }) groupId: string,
    @Param('memberId', { schema: id }) memberId: string,
    @Query({ schema: schemas.memberQuery }) { version }: z.infer<typeof schemas.memberQuery>,
    @CurrentActor() actor: Actor,
  ) {
    return this.members.remove(groupId, memberId, version, actor);
  }
}
