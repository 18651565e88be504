import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InboxModule } from '../inbox/inbox.module.js';
import { Mail, MailAttachment, MailAttempt } from './mail.entity.js';
import { MailTransport } from './mail.transport.js';
import { MailWorker } from './mail.worker.js';
import { MailsController } from './mails.controller.js';
import { Mails } from './mails.service.js';
import { Outbox } from './outbox.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Mail, MailAttachment, MailAttempt]), InboxModule],
  controllers: [MailsController],
  providers: [Outbox, Mails, MailTransport, MailWorker],
  exports: [Outbox, Mails, MailTransport],
})
export class MailModule {}
