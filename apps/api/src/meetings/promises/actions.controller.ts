import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ACTION_ACTS } from '#domain/meeting/action.js';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../../history/history.schemas.js';
import { History } from '../../history/history.service.js';
import { versionQuery } from '../meetings.schemas.js';
import { ActionLists } from './action-lists.service.js';
import { ActionReminders } from './action-reminders.service.js';
import { Actions } from './actions.service.js';
import { PromiseExport } from './promise-export.service.js';
import * as schemas from './promises.schemas.js';

const id = z.uuid();
const act = z.enum(ACTION_ACTS);

@ApiTags('actions')
@Controller('actions')
export class ActionsController {
  constructor(
    private readonly actions: Actions,
    private readonly lists: ActionLists,
    private readonly reminders: ActionReminders,
    private readonly exports: PromiseExport,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({ permission: 'meetings:read', summary: 'List what was promised', response: schemas.actionList })
  list(
    @Query({ schema: schemas.actionQuery }) query: z.infer<typeof schemas.actionQuery>,
    @CurrentActor() actor: Actor,
  ) {
    return this.lists.list(query, actor);
  }

  @Get('export.csv')
  @Api({ permission: 'meetings:read', summary: 'The same list as CSV', produces: 'text/csv' })
  export(
    @Query({ schema: schemas.actionExportQuery }) query: z.infer<typeof schemas.actionExportQuery>,
    @CurrentActor() actor: Actor,
  ) {
    const filename = `actions-${this.clock.today()}.csv`;
    return download(this.exports.actionsCsv(query, actor), filename, 'text/csv; charset=utf-8');
  }

  @Get(':id')
  @Api({ permission: 'meetings:read', summary: 'One action', response: schemas.action, refuses: [404] })
  one(@Param('id', { schema: id }) actionId: string) {
    return this.lists.one(actionId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to an action', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) actionId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(actionId);
    return this.history.of('action', actionId, query);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Write what somebody promised, at a meeting or outside one',
    description: 'PIGMA’s unless a partner is given; due before the next meeting unless a day is given.',
    status: 201,
    response: schemas.action,
    refuses: [404, 422],
  })
  create(
    @Body({ schema: schemas.createActionBody }) body: z.infer<typeof schemas.createActionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.actions.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Change an action',
    response: schemas.action,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) actionId: string,
    @Body({ schema: schemas.updateActionBody }) body: z.infer<typeof schemas.updateActionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.actions.update(actionId, body, actor);
  }

  @Delete(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove an action written by mistake',
    status: 204,
    refuses: [404, 409],
  })
  async remove(
    @Param('id', { schema: id }) actionId: string,
    @Query({ schema: versionQuery }) { version }: z.infer<typeof versionQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.actions.remove(actionId, version, actor);
  }

  @Post(':id/remind')
  @Api({
    permission: 'meetings:write',
    summary: 'Remind by mail whoever promised it',
    status: 202,
    response: schemas.reminded,
    refuses: [404, 422],
  })
  remind(@Param('id', { schema: id }) actionId: string, @CurrentActor() actor: Actor) {
    return this.reminders.remind(actionId, actor);
  }

  @Post(':id/state/:act')
  @Api({
    permission: 'meetings:write',
    summary: 'Say what becomes of an action: start, finish, abandon, reopen',
    response: schemas.action,
    refuses: [404, 409, 422],
  })
  act(
    @Param('id', { schema: id }) actionId: string,
    @Param('act', { schema: act }) wanted: z.infer<typeof act>,
    @Body({ schema: schemas.actBody }) body: z.infer<typeof schemas.actBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.actions.act(actionId, wanted, body, actor);
  }
}
