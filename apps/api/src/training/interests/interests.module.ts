import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { MailboxModule } from '../../mailbox/mailbox.module.js';
import { MeetingsModule } from '../../meetings/meetings.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { PublicFormsModule } from '../../public-forms/public-forms.module.js';
import { SecretsModule } from '../../secrets/secrets.module.js';
import { TrainingSessionsModule } from '../sessions/sessions.module.js';
import { InterestActs } from './interest-acts.service.js';
import { InterestErasure } from './interest-erasure.service.js';
import { InterestFormDesks } from './interest-form-desk.service.js';
import { InterestLinks } from './interest-links.service.js';
import { InterestMails } from './interest-mails.service.js';
import { InterestRetention } from './interest-retention.service.js';
import { OwnInterestDesks } from './own-interest-desk.service.js';
import { PublicInterestsController } from './public-interests.controller.js';
import { InterestExport } from './interest-export.service.js';
import { InterestFigures } from './interest-figures.service.js';
import { InterestLists } from './interest-lists.service.js';
import { InterestPoolModule } from './interest-pool.module.js';
import { InterestsController } from './interests.controller.js';
import { Interests } from './interests.service.js';

/** The pool of interest: as staff keep it, and the pages where anybody comes into it. */
@Module({
  imports: [
    ...[ContactsModule, MailModule, MailboxModule, MeetingsModule, PartnersModule],
    ...[InterestPoolModule, PublicFormsModule, SecretsModule, TrainingSessionsModule],
  ],
  controllers: [InterestsController, PublicInterestsController],
  providers: [
    ...[Interests, InterestActs, InterestExport, InterestFigures, InterestLists],
    ...[InterestErasure, InterestFormDesks, InterestLinks, InterestMails, InterestRetention, OwnInterestDesks],
  ],
  exports: [Interests, InterestActs, InterestErasure, InterestLists],
})
export class InterestsModule {}
