import { Module } from '@nestjs/common';
import { MailboxModule } from '../mailbox/mailbox.module.js';
import { InboxModule } from './inbox.module.js';
import { InboxRepliesController } from './inbox-replies.controller.js';
import { InboxReplies } from './inbox-replies.service.js';

/** Answers to what the embedded inbox caught; apart from it, as mails are sent without knowing what comes back. */
@Module({ imports: [InboxModule, MailboxModule], controllers: [InboxRepliesController], providers: [InboxReplies] })
export class InboxRepliesModule {}
