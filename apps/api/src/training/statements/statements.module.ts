import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { TemplatesModule } from '../../templates/templates.module.js';
import { BillingService } from './billing.service.js';
import { SessionBillingController } from './session-billing.controller.js';
import { StatementExport } from './statement-export.service.js';
import { StatementLists } from './statement-lists.service.js';
import { StatementMails } from './statement-mails.service.js';
import { StatementsController } from './statements.controller.js';
import { Statements } from './statements.service.js';

/** Cost statements of training sessions: who owes what, what was sent. */
@Module({
  imports: [ContactsModule, MailModule, PartnersModule, TemplatesModule],
  controllers: [SessionBillingController, StatementsController],
  providers: [BillingService, Statements, StatementLists, StatementExport, StatementMails],
  exports: [Statements],
})
export class StatementsModule {}
