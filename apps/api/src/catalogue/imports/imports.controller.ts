import { tmpdir } from 'node:os';
import {
  BadRequestException,
  Catch,
  type HttpException,
  type ArgumentsHost,
  type ExceptionFilter,
  Controller,
  Get,
  Param,
  PayloadTooLargeException,
  Post,
  Query,
  StreamableFile,
  UploadedFile as Uploaded,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { csvFile } from '#platform/http/csv-file.js';
import { download } from '#platform/http/download.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { catalogueProblems, MAX_UPLOAD } from '../catalogue.problems.js';
import { importDetail, importList, importQuery } from '../catalogue.schemas.js';
import { Imports, type UploadedFile } from './imports.service.js';

/** Says which size is too large, or what a form must hold, rather than that it is no JSON. */
@Catch(PayloadTooLargeException, BadRequestException)
class UploadFilter implements ExceptionFilter {
  catch(thrown: HttpException, host: ArgumentsHost): void {
    const tooLarge = thrown instanceof PayloadTooLargeException;
    const problem = tooLarge ? catalogueProblems.upload_too_large() : catalogueProblems.malformed_upload();
    new ProblemFilter().catch(problem, host);
  }
}

@ApiTags('catalogue')
@Controller('catalogue/imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  @Post()
  @UseFilters(UploadFilter)
  @UseInterceptors(
    FileInterceptor('file', {
      dest: tmpdir(),
      limits: { fileSize: MAX_UPLOAD, files: 1, fields: 0 },
    }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Api({
    permission: 'catalogue:import',
    summary: 'Give a file to the catalogue: an ISO record, a CSW response, or a zip of them',
    description: 'Read in the background: follow it with GET /catalogue/imports/{id}.',
    status: 202,
    response: importDetail,
    refuses: [413],
  })
  create(@Uploaded() file: UploadedFile | undefined, @CurrentActor() actor: Actor) {
    return this.imports.create(file, actor);
  }

  @Get()
  @Api({ permission: 'catalogue:read', summary: 'List imports', response: importList })
  list(@Query({ schema: importQuery }) query: z.infer<typeof importQuery>) {
    return this.imports.list(query);
  }

  @Get(':id')
  @Api({
    permission: 'catalogue:read',
    summary: 'One import and how far it is',
    response: importDetail,
    refuses: [404],
  })
  one(@Param('id', { schema: z.uuid() }) id: string) {
    return this.imports.one(id);
  }

  @Get(':id/errors.csv')
  @Api({
    permission: 'catalogue:read',
    summary: 'What could not be read, as CSV',
    produces: 'text/csv',
    refuses: [404],
  })
  async errors(@Param('id', { schema: z.uuid() }) id: string): Promise<StreamableFile> {
    const errors = await this.imports.allErrors(id);
    const file = csvFile(
      [
        { header: 'Fichier', value: (error) => error.file },
        { header: 'Rang dans le fichier', value: (error) => (error.index === null ? null : error.index + 1) },
        { header: 'Raison', value: (error) => error.message },
      ],
      errors,
    );
    return download(file, 'import-refus.csv', 'text/csv; charset=utf-8');
  }
}
