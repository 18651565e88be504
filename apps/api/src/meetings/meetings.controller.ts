import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { MeetingLife } from './meeting-life.service.js';
import { MeetingLists } from './meeting-lists.service.js';
import * as schemas from './meetings.schemas.js';
import { Meetings } from './meetings.service.js';

const id = z.uuid();

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly life: MeetingLife,
    private readonly lists: MeetingLists,
    private readonly history: History,
  ) {}

  @Get()
  @Api({ permission: 'meetings:read', summary: 'List meetings', response: schemas.meetingList })
  list(@Query({ schema: schemas.meetingQuery }) query: z.infer<typeof schemas.meetingQuery>) {
    return this.lists.list(query);
  }

  @Get(':id')
  @Api({ permission: 'meetings:read', summary: 'One meeting', response: schemas.meeting, refuses: [404] })
  one(@Param('id', { schema: id }) meetingId: string) {
    return this.lists.one(meetingId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a meeting', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) meetingId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(meetingId);
    return this.history.of('meeting', meetingId, query);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Add a meeting to a group',
    description: 'Numbered after the last one, where the group numbers its meetings.',
    status: 201,
    response: schemas.meeting,
    refuses: [404, 422],
  })
  create(
    @Body({ schema: schemas.createMeetingBody }) body: z.infer<typeof schemas.createMeetingBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.meetings.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Change a meeting',
    response: schemas.meeting,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.updateMeetingBody }) body: z.infer<typeof schemas.updateMeetingBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.meetings.update(meetingId, body, actor);
  }

  @Delete(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove a meeting created by mistake, that nobody was told of',
    status: 204,
    refuses: [404, 409, 422],
  })
  async remove(
    @Param('id', { schema: id }) meetingId: string,
    @Query({ schema: schemas.versionQuery }) { version }: z.infer<typeof schemas.versionQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.meetings.remove(meetingId, version, actor);
  }

  @Post(':id/hold')
  @Api({
    permission: 'meetings:write',
    summary: 'Say that a meeting took place',
    response: schemas.meeting,
    refuses: [404, 409, 422],
  })
  hold(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.meetingVersionBody }) { version }: z.infer<typeof schemas.meetingVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.hold(meetingId, version, actor);
  }

  @Post(':id/cancel')
  @Api({
    permission: 'meetings:write',
    summary: 'Cancel a meeting, and tell those who were invited',
    response: schemas.meeting,
    refuses: [404, 409, 422],
  })
  cancel(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.cancelMeetingBody }) body: z.infer<typeof schemas.cancelMeetingBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.cancel(meetingId, body, actor);
  }

  @Post(':id/reopen')
  @Api({
    permission: 'meetings:write',
    summary: 'Take back a cancellation, or a meeting said held by mistake',
    response: schemas.meeting,
    refuses: [404, 409, 422],
  })
  reopen(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.meetingVersionBody }) { version }: z.infer<typeof schemas.meetingVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.reopen(meetingId, version, actor);
  }
}
