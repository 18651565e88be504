import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { InterestPoolModule } from '../interests/interest-pool.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { Ending } from './ending.service.js';
import { LifeController } from './life.controller.js';
import { LifeFacts } from './life-facts.service.js';
import { Postponing } from './postponing.service.js';
import { SessionLife } from './session-life.service.js';

/** The life of a session: opened, confirmed, postponed, held, cancelled. */
@Module({
  imports: [ContactsModule, MailModule, InterestPoolModule, PapersModule, RegistrationsModule],
  controllers: [LifeController],
  providers: [LifeFacts, SessionLife, Postponing, Ending],
  exports: [SessionLife],
})
export class LifeModule {}
