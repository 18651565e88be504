import { Body, Controller, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { historyList, historyQuery } from '../history/history.schemas.js';
import { History } from '../history/history.service.js';
import { MinutesFigures } from './minutes-figures.service.js';
import { MinutesLife } from './minutes-life.service.js';
import { MinutesLists } from './minutes-lists.service.js';
import { MinutesPrinter, PRINT_FORMATS } from './minutes-printer.service.js';
import * as schemas from './minutes.schemas.js';
import { MinutesWriter } from './minutes.service.js';

const id = z.uuid();
const format = z.enum(PRINT_FORMATS);

@ApiTags('minutes')
@Controller('minutes')
export class MinutesController {
  constructor(
    private readonly writer: MinutesWriter,
    private readonly life: MinutesLife,
    private readonly lists: MinutesLists,
    private readonly printer: MinutesPrinter,
    private readonly figures: MinutesFigures,
    private readonly history: History,
  ) {}

  @Get()
  @Api({ permission: 'meetings:read', summary: 'List minutes', response: schemas.minutesList })
  list(@Query({ schema: schemas.minutesQuery }) query: z.infer<typeof schemas.minutesQuery>) {
    return this.lists.list(query);
  }

  @Get('figures')
  @Api({
    permission: 'meetings:read',
    summary: 'Figures of the product to put into minutes, with their day',
    response: schemas.figureList,
  })
  figuresOfToday() {
    return this.figures.list();
  }

  @Get(':id')
  @Api({
    permission: 'meetings:read',
    summary: 'Minutes, with the meeting’s data and what to look at before validating',
    response: schemas.minutes,
    refuses: [404],
  })
  one(@Param('id', { schema: id }) minutesId: string) {
    return this.lists.one(minutesId);
  }

  @Get(':id/history')
  @Api({ permission: 'history:read', summary: 'What happened to minutes', response: historyList, refuses: [404] })
  async changes(
    @Param('id', { schema: id }) minutesId: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.lists.one(minutesId);
    return this.history.of('minutes', minutesId, query);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Begin the minutes of a meeting, filled from its data',
    status: 201,
    response: schemas.minutes,
    refuses: [404, 422],
  })
  create(
    @Body({ schema: schemas.createMinutesBody }) { meetingId }: z.infer<typeof schemas.createMinutesBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.writer.create(meetingId, actor);
  }

  @Patch(':id')
  @Api({
    permission: 'meetings:write',
    summary: 'Save what is typed',
    description:
      'The whole text at the version it was read. When somebody saved meanwhile, 409 with their text in `current`: put both together and save again.',
    response: schemas.minutes,
    refuses: [404, 409, 413, 422],
  })
  save(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.saveMinutesBody }) body: z.output<typeof schemas.saveMinutesBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.writer.save(minutesId, body, actor);
  }

  @Post(':id/validate')
  @Api({
    permission: 'meetings:write',
    summary: 'Validate minutes: their text and the meeting’s data are frozen',
    description: '422 with `checks` when something stands in the way.',
    response: schemas.minutes,
    refuses: [404, 409, 422],
  })
  validate(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.validateBody }) { accepted, version }: z.output<typeof schemas.validateBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.validate(minutesId, accepted, version, actor);
  }

  @Post(':id/withdraw')
  @Api({
    permission: 'meetings:write',
    summary: 'Withdraw a validation, before sending',
    response: schemas.minutes,
    refuses: [404, 409, 422],
  })
  withdraw(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.reasonBody }) { reason, version }: z.infer<typeof schemas.reasonBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.withdraw(minutesId, reason, version, actor);
  }

  @Post(':id/erratum')
  @Api({
    permission: 'meetings:write',
    summary: 'Open an erratum of what was sent',
    response: schemas.minutes,
    refuses: [404, 409, 422],
  })
  erratum(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.reasonBody }) { reason, version }: z.infer<typeof schemas.reasonBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.openErratum(minutesId, reason, version, actor);
  }

  @Post(':id/abandon-erratum')
  @Api({
    permission: 'meetings:write',
    summary: 'Give up an erratum that was not validated',
    response: schemas.minutes,
    refuses: [404, 409, 422],
  })
  abandon(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.minutesVersionBody }) { version }: z.infer<typeof schemas.minutesVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.life.abandonErratum(minutesId, version, actor);
  }

  @Get(':id/document/:format')
  @Api({
    permission: 'meetings:read',
    summary: 'Minutes as they stand, as PDF or as a Word file',
    produces: 'application/octet-stream',
    refuses: [404],
  })
  async document(
    @Param('id', { schema: id }) minutesId: string,
    @Param('format', { schema: format }) wanted: z.infer<typeof format>,
  ): Promise<StreamableFile> {
    const { content, filename, contentType } = await this.printer.current(minutesId, wanted);
    return download(content, filename, contentType);
  }
}
