import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { StatementExport } from './statement-export.service.js';
import { StatementLists } from './statement-lists.service.js';
import { StatementMails } from './statement-mails.service.js';
import { statementPdf } from './statement-pdf.js';
import * as schemas from './statements.schemas.js';
import { Statements } from './statements.service.js';

const id = { schema: z.uuid() };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('training')
@Controller('training/statements')
export class StatementsController {
  constructor(
    private readonly statements: Statements,
    private readonly lists: StatementLists,
    private readonly exports: StatementExport,
    private readonly mails: StatementMails,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({ permission: 'training:read', summary: 'List cost statements and credits', response: schemas.statementList })
  list(@Query({ schema: schemas.statementQuery }) query: z.infer<typeof schemas.statementQuery>) {
    return this.lists.list(query);
  }

  @Get('totals')
  @Api({ permission: 'training:read', summary: 'Sums by year, and by session of a year', response: schemas.totals })
  totals(@Query({ schema: schemas.totalsQuery }) { year }: z.infer<typeof schemas.totalsQuery>) {
    return this.lists.totals(year);
  }

  @Get('export.csv')
  @Api({ permission: 'training:read', summary: 'The same list as CSV, for the accounts', produces: 'text/csv' })
  csv(@Query({ schema: schemas.statementExportQuery }) query: z.infer<typeof schemas.statementExportQuery>) {
    return download(this.exports.csv(query), `etats-de-couts-${this.clock.today()}.csv`, 'text/csv; charset=utf-8');
  }

  @Get('export.xlsx')
  @Api({ permission: 'training:read', summary: 'The same list as an Excel workbook', produces: XLSX })
  async xlsx(@Query({ schema: schemas.statementExportQuery }) query: z.infer<typeof schemas.statementExportQuery>) {
    return download(await this.exports.xlsx(query), `etats-de-couts-${this.clock.today()}.xlsx`, XLSX);
  }

  @Get(':id')
  @Api({ permission: 'training:read', summary: 'One cost statement', response: schemas.statement, refuses: [404] })
  one(@Param('id', id) statementId: string) {
    return this.lists.one(statementId);
  }

  @Get(':id/document.pdf')
  @Api({ permission: 'training:read', summary: 'Its paper', produces: 'application/pdf', refuses: [404] })
  async document(@Param('id', id) statementId: string) {
    const view = await this.lists.one(statementId);
    const { session } = await this.lists.load(statementId);
    return download(await statementPdf(view, session), `${view.reference}.pdf`, 'application/pdf');
  }

  @Get(':id/recipients')
  @Api({
    permission: 'training:write',
    summary: 'Who may receive it, those in charge of billing first',
    response: schemas.recipients,
    refuses: [404],
  })
  recipients(@Param('id', id) statementId: string) {
    return this.mails.recipients(statementId);
  }

  @Post(':id/credit')
  @Api({
    permission: 'training:write',
    summary: 'Cancel a cost statement by a credit',
    status: 201,
    response: schemas.statement,
    refuses: [404, 422],
  })
  credit(
    @Param('id', id) statementId: string,
    @Body({ schema: schemas.creditBody }) { reason }: z.infer<typeof schemas.creditBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.statements.credit(statementId, reason, actor);
  }

  @Post(':id/send')
  @Api({
    permission: 'training:write',
    summary: 'Mail its paper to a contact of the organisation',
    status: 202,
    response: schemas.sent,
    refuses: [404, 422],
  })
  async send(
    @Param('id', id) statementId: string,
    @Body({ schema: schemas.sendBody }) { contactId }: z.infer<typeof schemas.sendBody>,
  ) {
    return { mailId: await this.mails.send(statementId, contactId) };
  }
}
