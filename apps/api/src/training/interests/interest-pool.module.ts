import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { InterestPool } from './interest-pool.service.js';

/** The way between the pool of interest and sessions; a module of its own, as both sides use it. */
@Module({ imports: [ContactsModule, PartnersModule], providers: [InterestPool], exports: [InterestPool] })
export class InterestPoolModule {}
