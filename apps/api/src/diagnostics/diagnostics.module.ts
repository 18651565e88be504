import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { DiagnosticFigures } from './diagnostic-figures.service.js';
import { DiagnosticMails } from './diagnostic-mails.service.js';
import { DiagnosticSender } from './diagnostic-sender.service.js';
import { DiagnosticsController } from './diagnostics.controller.js';

@Module({
  imports: [CatalogueModule, ContactsModule, MailModule, PartnersModule, TemplatesModule],
  controllers: [DiagnosticsController],
  providers: [DiagnosticFigures, DiagnosticMails, DiagnosticSender],
  exports: [DiagnosticFigures],
})
export class DiagnosticsModule {}
