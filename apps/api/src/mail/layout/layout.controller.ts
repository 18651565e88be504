import {
  type ArgumentsHost,
  BadRequestException,
  Body,
  Catch,
  Controller,
  Delete,
  type ExceptionFilter,
  Get,
  Header,
  type HttpException,
  Param,
  Patch,
  PayloadTooLargeException,
  Post,
  Put,
  Query,
  StreamableFile,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { historyList, historyQuery } from '../../history/history.schemas.js';
import { History } from '../../history/history.service.js';
import { LAYOUT_ID, LayoutStore } from './layout-store.service.js';
import { layoutProblems, MAX_LOGO } from './layout.problems.js';
import * as schemas from './layout.schemas.js';

/** Says what a logo must be, rather than that the form is no JSON. */
@Catch(PayloadTooLargeException, BadRequestException)
class LogoFilter implements ExceptionFilter {
  catch(thrown: HttpException, host: ArgumentsHost): void {
    const tooLarge = thrown instanceof PayloadTooLargeException;
    new ProblemFilter().catch(tooLarge ? layoutProblems.logo_too_large() : layoutProblems.logo_malformed(), host);
  }
}

@ApiTags('mail-layout')
@Controller()
export class LayoutController {
  constructor(
    private readonly store: LayoutStore,
    private readonly history: History,
  ) {}

  @Get('mail-layout')
  @Api({ permission: 'templates:read', summary: 'What stands around every mail', response: schemas.layout })
  read() {
    return this.store.read();
  }

  @Get('mail-layout/history')
  @Api({ permission: 'history:read', summary: 'What happened to the layout', response: historyList })
  changes(@Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>) {
    return this.history.of('mail_layout', LAYOUT_ID, query);
  }

  @Patch('mail-layout')
  @Api({
    permission: 'templates:write',
    summary: 'Change the header, the signature or the words of the logo',
    response: schemas.layout,
    refuses: [409],
  })
  update(
    @Body({ schema: schemas.updateLayoutBody }) body: z.infer<typeof schemas.updateLayoutBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.update(body, actor);
  }

  @Put('mail-layout/logo')
  @UseFilters(LogoFilter)
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MAX_LOGO, files: 1, fields: 1, fieldSize: 100 } }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'version'],
      properties: { file: { type: 'string', format: 'binary' }, version: { type: 'integer' } },
    },
  })
  @Api({
    permission: 'templates:write',
    summary: 'Give the logo: a PNG or a JPEG',
    response: schemas.layout,
    refuses: [409, 413, 422],
  })
  setLogo(
    @UploadedFile() file: { buffer: Buffer } | undefined,
    @Body({ schema: schemas.logoVersion }) { version }: z.infer<typeof schemas.logoVersion>,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.setLogo(file?.buffer, version, actor);
  }

  @Delete('mail-layout/logo')
  @Api({
    permission: 'templates:write',
    summary: 'Take the logo away',
    response: schemas.layout,
    refuses: [409],
  })
  removeLogo(
    @Query({ schema: schemas.logoVersion }) { version }: z.infer<typeof schemas.logoVersion>,
    @CurrentActor() actor: Actor,
  ) {
    return this.store.removeLogo(version, actor);
  }

  @Post('mail-layout/preview')
  @Api({
    permission: 'templates:read',
    summary: 'A sample mail in a layout, saved or not',
    response: schemas.layoutPreview,
  })
  preview(@Body({ schema: schemas.layoutDraft }) body: z.infer<typeof schemas.layoutDraft>) {
    return this.store.preview(body);
  }

  /** Shown by previews in a frame without cookie; everybody who got a mail has it. */
  @Get('mail-images/:hash')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  @Api({ permission: 'public', summary: 'A logo that mails carry', produces: 'image/png', refuses: [404] })
  async picture(@Param('hash', { schema: schemas.pictureHash }) hash: string): Promise<StreamableFile> {
    const { content, contentType } = await this.store.picture(hash);
    return new StreamableFile(content, { type: contentType });
  }
}
