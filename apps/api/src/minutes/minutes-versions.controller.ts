import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { MinutesPrinter, PRINT_FORMATS } from './minutes-printer.service.js';
import * as schemas from './minutes.schemas.js';
import { MinutesWriter } from './minutes.service.js';
import { MinutesVersions } from './minutes-versions.service.js';

const id = z.uuid();
const format = z.enum(PRINT_FORMATS);

@ApiTags('minutes')
@Controller('minutes/:id/versions')
export class MinutesVersionsController {
  constructor(
    private readonly versions: MinutesVersions,
    private readonly writer: MinutesWriter,
    private readonly printer: MinutesPrinter,
  ) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'Versions of minutes, the latest first',
    response: schemas.versionList,
    refuses: [404],
  })
  list(
    @Param('id', { schema: id }) minutesId: string,
    @Query({ schema: schemas.versionQuery }) query: z.infer<typeof schemas.versionQuery>,
  ) {
    return this.versions.list(minutesId, query);
  }

  @Get(':versionId')
  @Api({
    permission: 'meetings:read',
    summary: 'One version of minutes',
    response: schemas.versionDetail,
    refuses: [404],
  })
  one(@Param('id', { schema: id }) minutesId: string, @Param('versionId', { schema: id }) versionId: string) {
    return this.versions.one(minutesId, versionId);
  }

  @Post()
  @Api({
    permission: 'meetings:write',
    summary: 'Keep what is written now as a version with a name',
    status: 201,
    response: schemas.minutes,
    refuses: [404, 409],
  })
  keep(
    @Param('id', { schema: id }) minutesId: string,
    @Body({ schema: schemas.keepVersionBody }) { note, version }: z.output<typeof schemas.keepVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.writer.keepNow(minutesId, note, version, actor);
  }

  @Post(':versionId/restore')
  @Api({
    permission: 'meetings:write',
    summary: 'Take the text of a version again; the present one is kept as a version',
    response: schemas.minutes,
    refuses: [404, 409, 422],
  })
  restore(
    @Param('id', { schema: id }) minutesId: string,
    @Param('versionId', { schema: id }) versionId: string,
    @Body({ schema: schemas.minutesVersionBody }) { version }: z.infer<typeof schemas.minutesVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.writer.restore(minutesId, versionId, version, actor);
  }

  @Get(':versionId/document/:format')
  @Api({
    permission: 'meetings:read',
    summary: 'An edition as it was validated, as PDF or as a Word file',
    produces: 'application/octet-stream',
    refuses: [404],
  })
  async document(
    @Param('id', { schema: id }) minutesId: string,
    @Param('versionId', { schema: id }) versionId: string,
    @Param('format', { schema: format }) wanted: z.infer<typeof format>,
  ): Promise<StreamableFile> {
    const version = await this.versions.one(minutesId, versionId);
    const { content, filename, contentType } = await this.printer.edition(version, wanted);
    return download(content, filename, contentType);
  }
}
