import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../../history/history.schemas.js';
import { History } from '../../history/history.service.js';
import { SessionConflicts } from './session-conflicts.service.js';
import { SessionExport } from './session-export.service.js';
import { SessionFigures } from './session-figures.service.js';
import { SessionLists } from './session-lists.service.js';
import * as schemas from './sessions.schemas.js';
import { Sessions } from './sessions.service.js';

const id = { schema: z.uuid() };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('training')
@Controller('training/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly lists: SessionLists,
    private readonly conflicts: SessionConflicts,
    private readonly exports: SessionExport,
    private readonly figures: SessionFigures,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({ permission: 'training:read', summary: 'List training sessions', response: schemas.sessionList })
  list(@Query({ schema: schemas.sessionQuery }) query: z.infer<typeof schemas.sessionQuery>) {
    return this.lists.list(query);
  }

  @Get('export.csv')
  @Api({ permission: 'training:read', summary: 'The same list as CSV', produces: 'text/csv' })
  csv(@Query({ schema: schemas.sessionExportQuery }) query: z.infer<typeof schemas.sessionExportQuery>) {
    return download(this.exports.csv(query), `sessions-${this.clock.today()}.csv`, 'text/csv; charset=utf-8');
  }

  @Get('export.xlsx')
  @Api({ permission: 'training:read', summary: 'The same list as an Excel workbook', produces: XLSX })
  async xlsx(@Query({ schema: schemas.sessionExportQuery }) query: z.infer<typeof schemas.sessionExportQuery>) {
    return download(await this.exports.xlsx(query), `sessions-${this.clock.today()}.xlsx`, XLSX);
  }

  @Get('figures')
  @Api({
    permission: 'training:read',
    summary: 'What training adds up to, year by year',
    response: schemas.figures,
  })
  years() {
    return this.figures.years();
  }

  @Get('figures.csv')
  @Api({ permission: 'training:read', summary: 'The same figures as CSV', produces: 'text/csv' })
  async yearsCsv() {
    return download(await this.figures.csv(), `formation-${this.clock.today()}.csv`, 'text/csv; charset=utf-8');
  }

  @Post('conflicts')
  @HttpCode(200)
  @Api({
    permission: 'training:read',
    summary: 'What clashes with a session that is being written',
    description: 'Same trainer or room at the same moment, public holiday, week-end. Nothing of it forbids.',
    response: schemas.conflictList,
    refuses: [422],
  })
  async check(@Body({ schema: schemas.conflictBody }) form: z.infer<typeof schemas.conflictBody>) {
    return { conflicts: await this.conflicts.ofForm(form) };
  }

  @Get(':id')
  @Api({ permission: 'training:read', summary: 'One session', response: schemas.session, refuses: [404] })
  one(@Param('id', id) sessionId: string) {
    return this.lists.one(sessionId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a session', response: historyList, refuses: [404] })
  async changes(
    @Param('id', id) sessionId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(sessionId);
    return this.history.of('training_session', sessionId, query);
  }

  @Post()
  @Api({
    permission: 'training:write',
    summary: 'Prepare a session of a course, at its price unless another is given',
    status: 201,
    response: schemas.session,
    refuses: [422],
  })
  create(
    @Body({ schema: schemas.createSessionBody }) body: z.infer<typeof schemas.createSessionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.sessions.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'training:write',
    summary: 'Change a session',
    description: 'Nobody is told by this: convocations are sent apart, with the new event.',
    response: schemas.session,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', id) sessionId: string,
    @Body({ schema: schemas.updateSessionBody }) body: z.infer<typeof schemas.updateSessionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.sessions.update(sessionId, body, actor);
  }
}
