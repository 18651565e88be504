import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from '../addresses/addresses.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { AnsweredMails } from './answered-mails.service.js';
import { MailImage, MailLayout } from './layout/layout.entity.js';
import { LayoutStore } from './layout/layout-store.service.js';
import { LayoutController } from './layout/layout.controller.js';
import { Layouts } from './layout/layouts.service.js';
import { MailBatches } from './mail-batches.service.js';
import { MailCauses } from './mail-causes.service.js';
import { Mail, MailAttachment, MailAttempt, MailFileContent, MailPause } from './mail.entity.js';
import { MailRetention } from './mail-retention.service.js';
import { MailTraces } from './mail-traces.service.js';
import { MailTransport } from './mail.transport.js';
import { MailWorker } from './mail.worker.js';
import { MailsController } from './mails.controller.js';
import { Mails } from './mails.service.js';
import { Outbox } from './outbox.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Mail, MailAttachment, MailAttempt, MailFileContent, MailPause, MailImage, MailLayout]),
    AddressesModule,
    InboxModule,
  ],
  controllers: [LayoutController, MailsController],
  providers: [
    AnsweredMails,
    LayoutStore,
    Layouts,
    MailBatches,
    MailCauses,
    Outbox,
    Mails,
    MailRetention,
    MailTraces,
    MailTransport,
    MailWorker,
  ],
  exports: [AnsweredMails, Layouts, MailCauses, MailTraces, Outbox, Mails, MailTransport],
})
export class MailModule {}
