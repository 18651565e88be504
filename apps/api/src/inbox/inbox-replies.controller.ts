import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { inboxReply, inboxReplyBody } from './inbox.schemas.js';
import { InboxReplies } from './inbox-replies.service.js';

@ApiTags('inbox')
@Controller('inbox')
export class InboxRepliesController {
  constructor(private readonly replies: InboxReplies) {}

  @Post(':id/reply')
  @Api({
    permission: 'inbox:read',
    summary: 'Answer a caught mail as its recipient would, to see what comes back',
    status: 201,
    response: inboxReply,
    refuses: [404],
  })
  reply(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: inboxReplyBody }) { text }: z.infer<typeof inboxReplyBody>,
  ) {
    return this.replies.reply(id, text);
  }
}
