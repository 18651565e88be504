import { Controller, Delete, Param, Post, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MAX_ATTACHMENTS } from '#domain/mail/attachments.js';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { uploadFilter } from '#platform/http/upload-filter.js';
import { CampaignFiles } from './campaign-files.service.js';
import { campaignProblems } from './campaigns.problems.js';
import { campaign } from './campaigns.schemas.js';

const id = { schema: z.uuid() };
const UploadFilter = uploadFilter(campaignProblems.campaign_files_too_heavy, campaignProblems.campaign_file_missing);

@ApiTags('campaigns')
@Controller('campaigns/:id/files')
export class CampaignFilesController {
  constructor(private readonly files: CampaignFiles) {}

  @Post()
  @UseFilters(UploadFilter)
  @UseInterceptors(
    FileInterceptor('file', { limits: { fileSize: MAX_ATTACHMENTS, files: 1, fields: 0 }, defParamCharset: 'utf8' }),
  )
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Api({
    permission: 'campaigns:write',
    summary: 'Attach a document, 7 MB in all',
    status: 201,
    response: campaign,
    refuses: [404, 413, 422],
  })
  add(
    @Param('id', id) campaignId: string,
    @UploadedFile() file: { originalname: string; mimetype: string; buffer: Buffer } | undefined,
    @CurrentActor() actor: Actor,
  ) {
    return this.files.add(campaignId, file, actor);
  }

  @Delete(':fileId')
  @Api({ permission: 'campaigns:write', summary: 'Remove an attachment', response: campaign, refuses: [404, 422] })
  remove(@Param('id', id) campaignId: string, @Param('fileId', id) fileId: string, @CurrentActor() actor: Actor) {
    return this.files.remove(campaignId, fileId, actor);
  }
}
