import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from '../addresses/addresses.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { IncomingMailHandling } from './incoming-mail-handling.service.js';
import { IncomingMailKeeper } from './incoming-mail-keeper.service.js';
import { IncomingMailRetention } from './incoming-mail-retention.service.js';
import { IncomingMailTraces } from './incoming-mail-traces.service.js';
import { IncomingMailsController } from './incoming-mails.controller.js';
import { IncomingMail, Mailbox } from './incoming-mails.entity.js';
import { IncomingMails } from './incoming-mails.service.js';
import { MailboxController } from './mailbox.controller.js';
import { MailboxReader } from './mailbox-reader.service.js';
import { MailboxStates } from './mailbox-states.service.js';
import { MailboxWorker } from './mailbox.worker.js';

/** What comes back: delivery reports and answers, read from a mailbox by IMAP. */
@Module({
  imports: [
    TypeOrmModule.forFeature([IncomingMail, Mailbox]),
    AddressesModule,
    ContactsModule,
    MailModule,
    PartnersModule,
  ],
  controllers: [IncomingMailsController, MailboxController],
  providers: [
    IncomingMailHandling,
    IncomingMailKeeper,
    IncomingMailRetention,
    IncomingMailTraces,
    IncomingMails,
    MailboxReader,
    MailboxStates,
    MailboxWorker,
  ],
  exports: [IncomingMailKeeper, IncomingMails],
})
export class MailboxModule {}
