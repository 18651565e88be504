import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { Demonstration } from './demonstration.service.js';
import { InstanceController } from './instance.controller.js';

@Module({
  imports: [CatalogueModule, ContactsModule, PartnersModule, ReferenceModule],
  controllers: [InstanceController],
  providers: [Demonstration],
})
export class DemonstrationModule {}
