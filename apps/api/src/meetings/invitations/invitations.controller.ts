import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import * as schemas from './invitations.schemas.js';
import { Invitations } from './invitations.service.js';

const id = { schema: z.uuid() };

@ApiTags('meetings')
@Controller('meetings/:id/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'Who is still to be invited, told or reminded',
    response: schemas.invitations,
    refuses: [404],
  })
  state(@Param('id', id) meetingId: string) {
    return this.invitations.state(meetingId);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Invite, tell of a change, or remind',
    description: 'The meeting is convened. Each mail carries its calendar entry and a link to answer.',
    status: 202,
    response: schemas.inviteResult,
    refuses: [404, 422],
  })
  invite(
    @Param('id', id) meetingId: string,
    @Body({ schema: schemas.inviteBody }) { who }: z.infer<typeof schemas.inviteBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.invitations.invite(meetingId, who, actor);
  }

  @Post('preview')
  @Api({
    permission: 'meetings:write',
    summary: 'The invitation of one person',
    status: 200,
    response: schemas.invitationPreview,
    refuses: [404, 422],
  })
  preview(
    @Param('id', id) meetingId: string,
    @Body({ schema: schemas.invitationPreviewBody }) { lineId }: z.output<typeof schemas.invitationPreviewBody>,
  ) {
    return this.invitations.preview(meetingId, lineId);
  }
}
