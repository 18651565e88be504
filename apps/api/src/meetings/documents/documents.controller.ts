import { tmpdir } from 'node:os';
import {
  type ArgumentsHost,
  BadRequestException,
  Body,
  Catch,
  Controller,
  Delete,
  type ExceptionFilter,
  Get,
  type HttpException,
  Param,
  Patch,
  PayloadTooLargeException,
  Post,
  Query,
  type StreamableFile,
  UploadedFile as Uploaded,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { ProblemFilter } from '#platform/http/problem.filter.js';
import { MeetingLists } from '../meeting-lists.service.js';
import { versionQuery } from '../meetings.schemas.js';
import { DocumentStore } from './document-store.service.js';
import { documentProblems, MAX_DOCUMENT } from './documents.problems.js';
import * as schemas from './documents.schemas.js';
import { MeetingDocuments, type UploadedFile } from './documents.service.js';

/** Says which size is too large, or what a form must hold, rather than that it is no JSON. */
@Catch(PayloadTooLargeException, BadRequestException)
class DocumentUploadFilter implements ExceptionFilter {
  catch(thrown: HttpException, host: ArgumentsHost): void {
    const tooLarge = thrown instanceof PayloadTooLargeException;
    const problem = tooLarge ? documentProblems.document_too_large() : documentProblems.document_upload_malformed();
    new ProblemFilter().catch(problem, host);
  }
}

const id = z.uuid();
const binary = { type: 'string', format: 'binary' } as const;
const upload = FileInterceptor('file', {
  dest: tmpdir(),
  limits: { fileSize: MAX_DOCUMENT, files: 1, fields: 2, fieldSize: 2000 },
});

@ApiTags('meetings')
@Controller('meetings/:id/documents')
export class DocumentsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: MeetingDocuments,
    private readonly store: DocumentStore,
    private readonly meetings: MeetingLists,
  ) {}

  @Get()
  @Api({
    permission: 'meetings:read',
    summary: 'Documents of a meeting, with every version',
    response: schemas.meetingDocuments,
    refuses: [404],
  })
  async list(@Param('id', { schema: id }) meetingId: string) {
    await this.meetings.one(meetingId);
    return { data: await this.store.ofMeeting(this.dataSource.manager, meetingId) };
  }

  @Post()
  @UseFilters(DocumentUploadFilter)
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: binary, title: { type: 'string' }, agendaItemId: { type: 'string', format: 'uuid' } },
    },
  })
  @Api({
    permission: 'meetings:write',
    summary: 'Bring a file to a meeting',
    description: '25 MB at most. Its type is read from its first bytes.',
    status: 201,
    response: schemas.meetingDocument,
    refuses: [404, 413, 422],
  })
  create(
    @Param('id', { schema: id }) meetingId: string,
    @Uploaded() file: UploadedFile | undefined,
    @Body({ schema: schemas.uploadFields }) fields: z.infer<typeof schemas.uploadFields>,
    @CurrentActor() actor: Actor,
  ) {
    return this.documents.upload(meetingId, file, fields, actor);
  }

  @Post('links')
  @Api({
    permission: 'meetings:write',
    summary: 'Bring a link to a meeting',
    status: 201,
    response: schemas.meetingDocument,
    refuses: [404, 422],
  })
  link(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: schemas.linkBody }) body: z.infer<typeof schemas.linkBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.documents.link(meetingId, body, actor);
  }

  @Patch(':documentId')
  @Api({
    permission: 'meetings:write',
    summary: 'Rename a document, or put it under another point',
    response: schemas.meetingDocument,
    refuses: [404, 409, 422],
  })
  update(
    @Param('id', { schema: id }) meetingId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Body({ schema: schemas.updateDocumentBody }) body: z.infer<typeof schemas.updateDocumentBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.documents.update(meetingId, documentId, body, actor);
  }

  @Delete(':documentId')
  @Api({
    permission: 'meetings:write',
    summary: 'Remove a document with all its versions',
    status: 204,
    refuses: [404, 409],
  })
  async remove(
    @Param('id', { schema: id }) meetingId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Query({ schema: versionQuery }) { version }: z.infer<typeof versionQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    await this.documents.remove(meetingId, documentId, version, actor);
  }

  @Post(':documentId/versions')
  @UseFilters(DocumentUploadFilter)
  @UseInterceptors(upload)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: binary } } })
  @Api({
    permission: 'meetings:write',
    summary: 'Replace a document by a new version; the others are kept',
    status: 201,
    response: schemas.meetingDocument,
    refuses: [404, 413, 422],
  })
  replace(
    @Param('id', { schema: id }) meetingId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Uploaded() file: UploadedFile | undefined,
    @CurrentActor() actor: Actor,
  ) {
    return this.documents.uploadVersion(meetingId, documentId, file, actor);
  }

  @Post(':documentId/versions/links')
  @Api({
    permission: 'meetings:write',
    summary: 'Replace a document by a link; the earlier versions are kept',
    status: 201,
    response: schemas.meetingDocument,
    refuses: [404],
  })
  replaceByLink(
    @Param('id', { schema: id }) meetingId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Body({ schema: schemas.linkVersionBody }) body: z.infer<typeof schemas.linkVersionBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.documents.addVersion(meetingId, documentId, body, actor);
  }

  @Get(':documentId/versions/:number')
  @Api({
    permission: 'meetings:read',
    summary: 'A version of a document that is a file',
    produces: 'application/octet-stream',
    refuses: [404],
  })
  async download(
    @Param('id', { schema: id }) meetingId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Param('number', { schema: schemas.versionNumber }) wanted: number,
  ): Promise<StreamableFile> {
    const { content, filename, contentType } = await this.store.file(meetingId, documentId, wanted);
    return download(content, filename, contentType);
  }
}
