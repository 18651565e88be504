import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../../history/history.schemas.js';
import { History } from '../../history/history.service.js';
import { InterestActs } from './interest-acts.service.js';
import { CourseLists } from '../courses/course-lists.service.js';
import { InterestLinks } from './interest-links.service.js';
import { InterestExport } from './interest-export.service.js';
import { InterestFigures } from './interest-figures.service.js';
import { InterestLists } from './interest-lists.service.js';
import * as schemas from './interests.schemas.js';
import { Interests } from './interests.service.js';

const id = { schema: z.uuid() };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The pool of interest: who would follow a course, before any session. */
@ApiTags('training')
@Controller('training/interests')
export class InterestsController {
  constructor(
    private readonly interests: Interests,
    private readonly lists: InterestLists,
    private readonly acts: InterestActs,
    private readonly figures: InterestFigures,
    private readonly exports: InterestExport,
    private readonly links: InterestLinks,
    private readonly courses: CourseLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Api({ permission: 'training:read', summary: 'List the pool of interest', response: schemas.interestList })
  list(@Query({ schema: schemas.interestQuery }) query: z.infer<typeof schemas.interestQuery>) {
    return this.lists.list(query);
  }

  @Get('figures')
  @Api({
    permission: 'training:read',
    summary: 'What the pool adds up to: by department, by origin, by month',
    response: schemas.interestFigures,
  })
  sums(@Query({ schema: schemas.interestFiguresQuery }) query: z.infer<typeof schemas.interestFiguresQuery>) {
    return this.figures.of(query.courseId ?? null);
  }

  @Get('export.csv')
  @Api({ permission: 'training:read', summary: 'The same list as CSV', produces: 'text/csv' })
  csv(@Query({ schema: schemas.interestExportQuery }) query: z.infer<typeof schemas.interestExportQuery>) {
    return download(this.exports.csv(query), `vivier-${this.clock.today()}.csv`, 'text/csv; charset=utf-8');
  }

  @Get('export.xlsx')
  @Api({ permission: 'training:read', summary: 'The same list as an Excel workbook', produces: XLSX })
  async xlsx(@Query({ schema: schemas.interestExportQuery }) query: z.infer<typeof schemas.interestExportQuery>) {
    return download(await this.exports.xlsx(query), `vivier-${this.clock.today()}.xlsx`, XLSX);
  }

  @Get('public-link/:courseId')
  @Api({
    permission: 'training:write',
    summary: 'The address where anybody may say they would follow a course',
    response: schemas.publicLink,
    refuses: [404],
  })
  async publicLink(@Param('courseId', id) courseId: string) {
    return { url: await this.links.urlFor('form', (await this.courses.one(courseId)).id) };
  }

  @Get(':id')
  @Api({ permission: 'training:read', summary: 'One interest', response: schemas.interest, refuses: [404] })
  one(@Param('id', id) interestId: string) {
    return this.lists.one(interestId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to it', response: historyList, refuses: [404] })
  async changes(
    @Param('id', id) interestId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(interestId);
    return this.history.of('training_interest', interestId, query);
  }

  @Post()
  @Api({
    permission: 'training:write',
    summary: 'Note that somebody would follow a course',
    description: 'A known contact, or a person by name and address. 409 when they wait for this course already.',
    status: 201,
    response: schemas.interest,
    refuses: [409, 422],
  })
  create(
    @Body({ schema: schemas.createInterestBody }) body: z.output<typeof schemas.createInterestBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.interests.create(body, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'training:write',
    summary: 'Change what somebody wishes',
    response: schemas.interest,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', id) interestId: string,
    @Body({ schema: schemas.updateInterestBody }) body: z.output<typeof schemas.updateInterestBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.interests.update(interestId, body, actor);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Api({
    permission: 'training:write',
    summary: 'The person waits no more',
    response: schemas.interest,
    refuses: [404, 409, 422],
  })
  withdraw(
    @Param('id', id) interestId: string,
    @Body({ schema: schemas.withdrawInterestBody }) body: z.output<typeof schemas.withdrawInterestBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.withdraw(interestId, body, actor);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Api({
    permission: 'training:write',
    summary: 'The person waits again',
    response: schemas.interest,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', id) interestId: string,
    @Body({ schema: schemas.interestVersionBody }) body: z.output<typeof schemas.interestVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.restore(interestId, body.version, actor);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Api({
    permission: 'training:write',
    summary: 'The address typed on the public page is theirs, somebody of the team knows',
    response: schemas.interest,
    refuses: [404, 409, 422],
  })
  confirm(
    @Param('id', id) interestId: string,
    @Body({ schema: schemas.interestVersionBody }) body: z.output<typeof schemas.interestVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.confirm(interestId, body.version, actor);
  }

  @Post(':id/identify')
  @HttpCode(200)
  @Api({
    permission: 'training:write',
    summary: 'Say which contact a person is, or make a contact of them',
    response: schemas.interest,
    refuses: [404, 409, 422],
  })
  identify(
    @Param('id', id) interestId: string,
    @Body({ schema: schemas.identifyInterestBody }) body: z.output<typeof schemas.identifyInterestBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.acts.identify(interestId, body, actor);
  }
}
