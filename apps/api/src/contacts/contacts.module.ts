import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from '../addresses/addresses.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { ContactDirectory } from './contact-directory.service.js';
import { ContactErasure } from './contact-erasure.service.js';
import { ContactLists } from './contact-lists.service.js';
import { ContactsController } from './contacts.controller.js';
import { Contact, ContactMembership } from './contacts.entity.js';
import { Contacts } from './contacts.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Contact, ContactMembership]), AddressesModule, PartnersModule],
  controllers: [ContactsController],
  providers: [Contacts, ContactDirectory, ContactErasure, ContactLists],
  exports: [Contacts, ContactDirectory, ContactLists],
})
export class ContactsModule {}
