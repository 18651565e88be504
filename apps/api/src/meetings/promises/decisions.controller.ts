import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../../history/history.schemas.js';
import { History } from '../../history/history.service.js';
import { versionQuery } from '../meetings.schemas.js';
import { Decisions } from './decisions.service.js';
import { PromiseExport } from './promise-export.service.js';
import * as schemas from './promises.schemas.js';

const id = z.uuid();

@ApiTags('decisions')
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly exports: PromiseExport,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({ permission: 'meetings:read', summary: 'The register of decisions', response: schemas.decisionList })
  list(@Query({ schema: schemas.decisionQuery }) query: z.infer<typeof schemas.decisionQuery>) {
    return this.decisions.list(query);
  }

  @Get('export.csv')
  @Api({ permission: 'meetings:read', summary: 'The same register as CSV', produces: 'text/csv' })
  export(@Query({ schema: schemas.decisionExportQuery }) query: z.infer<typeof schemas.decisionExportQuery>) {
    const filename = `decisions-${this.clock.today()}.csv`;
    return download(this.exports.decisionsCsv(query), filename, 'text/csv; charset=utf-8');
  }

  @Get(':id')
  @Api({ permission: 'meetings:read', summary: 'One decision', response: schemas.decision, refuses: [404] })
  one(@Param('id', { schema: id }) decisionId: string) {
    return this.decisions.one(decisionId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a decision', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) decisionId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.decisions.one(decisionId);
    return this.history.of('decision', decisionId, query);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Write a decision of a meeting',
    status: 201,
    response: schemas.decision,
    refuses: [404],
  })
  create(
    @Body({ schema: schemas.createDecisionBody }) body: z.infer<typeof schemas.createDecisionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.decisions.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Change a decision, its place in its meeting, or say that it is no more in force',
    response: schemas.decision,
    refuses: [404, 409],
  })
  update(
    @Param('id', { schema: id }) decisionId: string,
    @Body({ schema: schemas.updateDecisionBody }) body: z.infer<typeof schemas.updateDecisionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.decisions.update(decisionId, body, actor);
  }

  @Delete(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove a decision written by mistake',
    status: 204,
    refuses: [404, 409],
  })
  async remove(
    @Param('id', { schema: id }) decisionId: string,
    @Query({ schema: versionQuery }) { version }: z.infer<typeof versionQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.decisions.remove(decisionId, version, actor);
  }
}
