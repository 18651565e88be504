import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InboxController } from './inbox.controller.js';
import { InboxMessage } from './inbox.entity.js';
import { Inbox } from './inbox.service.js';
import { SmtpInbox } from './smtp-inbox.js';

@Module({
  imports: [TypeOrmModule.forFeature([InboxMessage])],
  controllers: [InboxController],
  providers: [Inbox, SmtpInbox],
  exports: [Inbox, SmtpInbox],
})
export class InboxModule {}
