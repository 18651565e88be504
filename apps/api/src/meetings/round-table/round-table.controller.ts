import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { versionQuery } from '../meetings.schemas.js';
import * as schemas from './round-table.schemas.js';
import { RoundTables } from './round-tables.service.js';

const id = z.uuid();

@ApiTags('meetings')
@Controller('meetings/:id/round-table')
export class RoundTableController {
  constructor(private readonly roundTables: RoundTables) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'What each organisation said, who did not speak yet, and the figures of it',
    response: schemas.roundTable,
    refuses: [404],
  })
  read(@Param('id', { schema: id }) meetingId: string) {
    return this.roundTables.of(meetingId);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Write what an organisation said',
    status: 201,
    response: schemas.roundTable,
    refuses: [404, 422],
  })
  add(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.createStatementBody }) body: z.infer<typeof schemas.createStatementBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.roundTables.add(meetingId, body, actor);
  }

  @Put('order')
  @Api({
    permission: 'meetings:write',
    summary: 'Put what was said in another order',
    response: schemas.roundTable,
    refuses: [404, 422],
  })
  order(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.orderStatementsBody }) body: z.infer<typeof schemas.orderStatementsBody>,
  ) {
    return this.roundTables.order(meetingId, body);
  }

  @Patch(':statementId')
  @Api({
    permission: 'meetings:write',
    summary: 'Change what an organisation said',
    response: schemas.roundTable,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) meetingId: string,
    @Param('statementId', { schema: id }) statementId: string,
    @Body({ schema: schemas.updateStatementBody }) body: z.infer<typeof schemas.updateStatementBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.roundTables.update(meetingId, statementId, body, actor);
  }

  @Delete(':statementId')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove what was written for an organisation',
    response: schemas.roundTable,
    refuses: [404, 409, 422],
  })
  remove(
    @Param('id', { schema: id }) meetingId: string,
    @Param('statementId', { schema: id }) statementId: string,
    @Query({ schema: versionQuery }) { version }: z.infer<typeof versionQuery>,
    @CurrentActor() actor: Actor,
  ) {
    return this.roundTables.remove(meetingId, statementId, version, actor);
  }
}
