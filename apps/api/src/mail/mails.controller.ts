import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, CurrentActor } from '#platform/auth/actor.js';
import { Api } from '#platform/http/api.decorator.js';
import { download } from '#platform/http/download.js';
import { MailBatches } from './mail-batches.service.js';
import { batchBody, batchDone, mailCounts, mailDetail, mailList, mailQuery } from './mail.schemas.js';
import { Mails } from './mails.service.js';

const id = { schema: z.uuid() };

@ApiTags('mails')
@Controller('mails')
export class MailsController {
  constructor(
    private readonly mails: Mails,
    private readonly batches: MailBatches,
  ) {}

  @Get()
  @Api({ permission: 'mails:read', summary: 'List mails', response: mailList })
  list(@Query({ schema: mailQuery }) query: z.infer<typeof mailQuery>) {
    return this.mails.list(query);
  }

  @Get('counts')
  @Api({ permission: 'mails:read', summary: 'How many mails in each state', response: mailCounts })
  counts() {
    return this.batches.counts();
  }

  @Post('retry')
  @Api({ permission: 'mails:manage', summary: 'Send several mails again', status: 200, response: batchDone })
  retryAll(@Body({ schema: batchBody }) { ids }: z.infer<typeof batchBody>, @CurrentActor() actor: Actor) {
    return this.batches.act('retry', ids, actor);
  }

  @Post('cancel')
  @Api({ permission: 'mails:manage', summary: 'Cancel several mails', status: 200, response: batchDone })
  cancelAll(@Body({ schema: batchBody }) { ids }: z.infer<typeof batchBody>, @CurrentActor() actor: Actor) {
    return this.batches.act('cancel', ids, actor);
  }

  @Get(':id')
  @Api({ permission: 'mails:read', summary: 'One mail, with its tries', response: mailDetail, refuses: [404] })
  one(@Param('id', id) mailId: string) {
    return this.mails.one(mailId);
  }

  @Get(':id/attachments/:index')
  @Api({ permission: 'mails:read', summary: 'An attachment', produces: 'application/octet-stream', refuses: [404] })
  async attachment(
    @Param('id', id) mailId: string,
    @Param('index', { schema: z.coerce.number().int().min(0).max(1000) }) index: number,
  ): Promise<StreamableFile> {
    const { content, filename } = await this.mails.attachment(mailId, index);
    return download(content, filename, 'application/octet-stream');
  }

  @Post(':id/retry')
  @Api({ permission: 'mails:manage', summary: 'Send a failed or held mail again', status: 204, refuses: [404, 422] })
  async retry(@Param('id', id) mailId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.mails.retry(mailId, actor);
  }

  @Post(':id/cancel')
  @Api({ permission: 'mails:manage', summary: 'Cancel a mail that has not left', status: 204, refuses: [404, 422] })
  async cancel(@Param('id', id) mailId: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.mails.cancel(mailId, actor);
  }
}
