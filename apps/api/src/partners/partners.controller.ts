import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { PartnerExport } from './partner-export.service.js';
import { PartnerLists } from './partner-lists.service.js';
import * as schemas from './partners.schemas.js';
import { Partners } from './partners.service.js';

const id = z.uuid();

@ApiTags('partners')
@Controller('partners')
export class PartnersController {
  constructor(
    private readonly partners: Partners,
    private readonly lists: PartnerLists,
    private readonly exports: PartnerExport,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({ permission: 'partners:read', summary: 'List partners', response: schemas.partnerList })
  list(@Query({ schema: schemas.partnerQuery }) query: z.infer<typeof schemas.partnerQuery>) {
    return this.lists.list(query);
  }

  @Get('export.csv')
  @Api({ permission: 'partners:read', summary: 'The same list as CSV', produces: 'text/csv' })
  export(@Query({ schema: schemas.partnerExportQuery }) query: z.infer<typeof schemas.partnerExportQuery>) {
    const filename = `partenaires-${this.clock.today()}.csv`;
    return download(this.exports.csv(query), filename, 'text/csv; charset=utf-8');
  }

  @Get(':id')
  @Api({ permission: 'partners:read', summary: 'One partner', response: schemas.partner, refuses: [404] })
  one(@Param('id', { schema: id }) partnerId: string) {
    return this.lists.one(partnerId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to a partner', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) partnerId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(partnerId);
    return this.history.of('partner', partnerId, query);
  }

  @Post()
  @Api({
    permission: 'partners:write',
    summary: 'Add a partner',
    status: 201,
    response: schemas.partner,
    refuses: [409],
  })
  create(
    @Body({ schema: schemas.createPartnerBody }) body: z.infer<typeof schemas.createPartnerBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.partners.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'partners:write',
    summary: 'Change a partner',
    response: schemas.partner,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) partnerId: string,
    @Body({ schema: schemas.updatePartnerBody }) body: z.infer<typeof schemas.updatePartnerBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.partners.update(partnerId, body, actor);
  }

  @Post(':id/archive')
  @Api({
    permission: 'partners:write',
    summary: 'Put a partner aside',
    response: schemas.partner,
    refuses: [404, 409, 422],
  })
  archive(
    @Param('id', { schema: id }) partnerId: string,
    @Body({ schema: schemas.versionBody }) body: z.infer<typeof schemas.versionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.partners.archive(partnerId, body, actor);
  }

  @Post(':id/restore')
  @Api({
    permission: 'partners:write',
    summary: 'Take a partner back',
    response: schemas.partner,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', { schema: id }) partnerId: string,
    @Body({ schema: schemas.versionBody }) body: z.infer<typeof schemas.versionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.partners.restore(partnerId, body, actor);
  }

  @Put(':id/obligation-override')
  @Api({
    permission: 'obligation:override',
    summary: 'Decide the obligation by hand',
    description: 'Shown beside the computed status, which stays.',
    response: schemas.partner,
    refuses: [404, 409, 422],
  })
  override(
    @Param('id', { schema: id }) partnerId: string,
    @Body({ schema: schemas.overrideBody }) body: z.infer<typeof schemas.overrideBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.partners.override(partnerId, body, actor);
  }

  @Delete(':id/obligation-override')
  @Api({
    permission: 'obligation:override',
    summary: 'Go back to the computed obligation',
    response: schemas.partner,
    refuses: [404, 409, 422],
  })
  removeOverride(
    @Param('id', { schema: id }) partnerId: string,
    @Query({ schema: schemas.versionQuery }) { version }: z.infer<typeof schemas.versionQuery>,
    @CurrentActor() actor: Actor,
  ) {
    return this.partners.removeOverride(partnerId, version, actor);
  }
}
