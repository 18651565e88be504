import { Controller, Delete, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { inboxDetail, inboxList, inboxQuery } from './inbox.schemas.js';
import { Inbox } from './inbox.service.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Api({ permission: 'inbox:read', summary: 'Mails caught by the embedded inbox', response: inboxList, refuses: [404] })
  list(@Query({ schema: inboxQuery }) query: z.infer<typeof inboxQuery>) {
    return this.inbox.list(query);
  }

  @Get(':id')
  @Api({ permission: 'inbox:read', summary: 'One caught mail', response: inboxDetail, refuses: [404] })
  one(@Param('id', { schema: z.uuid() }) id: string) {
    return this.inbox.one(id);
  }

  @Get(':id/attachments/:index')
  @Api({ permission: 'inbox:read', summary: 'An attachment', produces: 'application/octet-stream', refuses: [404] })
  async attachment(
    @Param('id', { schema: z.uuid() }) id: string,
    @Param('index', { schema: z.coerce.number().int().min(0).max(1000) }) index: number,
  ): Promise<StreamableFile> {
    const { content, filename } = await this.inbox.attachment(id, index);
    return download(content, filename, 'application/octet-stream');
  }

  @Delete()
  @Api({ permission: 'inbox:read', summary: 'Empty the embedded inbox', status: 204, refuses: [404] })
  async empty(): Promise<void> {
    await this.inbox.empty();
  }
}
