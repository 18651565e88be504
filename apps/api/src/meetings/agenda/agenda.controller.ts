import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { versionQuery } from '../meetings.schemas.js';
import * as schemas from './agenda.schemas.js';
import { Agendas } from './agendas.service.js';

const id = z.uuid();

@ApiTags('meetings')
@Controller('meetings/:id/agenda')
export class AgendaController {
  constructor(private readonly agendas: Agendas) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'The agenda of a meeting, with its clock, its documents and the actions still open',
    response: schemas.agenda,
    refuses: [404],
  })
  read(@Param('id', { schema: id }) meetingId: string) {
    return this.agendas.of(meetingId);
  }

  @Post('items')
  @Api({
    permission: 'meetings:write',
    summary: 'Add a point',
    status: 201,
    response: schemas.agenda,
    refuses: [404, 409, 422],
  })
  add(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.createItemBody }) body: z.infer<typeof schemas.createItemBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.agendas.add(meetingId, body, actor);
  }

  @Patch('items/:itemId')
  @Api({ permission: 'meetings:write', summary: 'Change a point', response: schemas.agenda, refuses: [404, 409, 422] })
  update(
    @Param('id', { schema: id }) meetingId: string,
    @Param('itemId', { schema: id }) itemId: string,
    @Body({ schema: schemas.updateItemBody }) body: z.infer<typeof schemas.updateItemBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.agendas.update(meetingId, itemId, body, actor);
  }

  @Delete('items/:itemId')
  @Api({ permission: 'meetings:write', summary: 'Remove a point', response: schemas.agenda, refuses: [404, 409, 422] })
  remove(
    @Param('id', { schema: id }) meetingId: string,
    @Param('itemId', { schema: id }) itemId: string,
    @Query({ schema: versionQuery }) { version }: z.infer<typeof versionQuery>,
    @CurrentActor() actor: Actor,
  ) {
    return this.agendas.remove(meetingId, itemId, version, actor);
  }

  @Put('order')
  @Api({
    permission: 'meetings:write',
    summary: 'Put the points in another order',
    response: schemas.agenda,
    refuses: [404, 409, 422],
  })
  order(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.orderBody }) body: z.infer<typeof schemas.orderBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.agendas.order(meetingId, body, actor);
  }
}
