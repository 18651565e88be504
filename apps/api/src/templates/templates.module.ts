import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AddressesModule } from '../addresses/addresses.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { DefaultTemplates } from './default-templates.service.js';
import { MergeSources } from './merge-sources.service.js';
import { RecipientMails } from './recipient-mails.service.js';
import { TemplateLists } from './template-lists.service.js';
import { TemplatePreview } from './template-preview.service.js';
import { TemplateStore } from './template-store.service.js';
import { TemplatesController } from './templates.controller.js';
import { MailTemplate, MailTemplateVersion } from './templates.entity.js';
import { Templates } from './templates.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MailTemplate, MailTemplateVersion]),
    AccountsModule,
    AddressesModule,
    ContactsModule,
    MailModule,
    PartnersModule,
  ],
  controllers: [TemplatesController],
  providers: [DefaultTemplates, MergeSources, RecipientMails, TemplateLists, TemplatePreview, TemplateStore, Templates],
  exports: [DefaultTemplates, MergeSources, RecipientMails, Templates, TemplateLists, TemplatePreview],
})
export class TemplatesModule {}
