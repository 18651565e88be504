import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { SecretsModule } from '../../secrets/secrets.module.js';
import { TemplatesModule } from '../../templates/templates.module.js';
import { InterestPoolModule } from '../interests/interest-pool.module.js';
import { TrainingSessionsModule } from '../sessions/sessions.module.js';
import { AttendanceMarks } from './attendance-marks.service.js';
import { Notices } from './notices.service.js';
import { OfferAnswers } from './offer-answers.service.js';
import { OfferDesks } from './offer-desk.service.js';
import { OfferLinks } from './offer-links.service.js';
import { OfferMails } from './offer-mails.service.js';
import { OffersController } from './offers.controller.js';
import { Offers } from './offers.service.js';
import { Presences } from './presences.service.js';
import { RegistrationActs } from './registration-acts.service.js';
import { RegistrationLists } from './registration-lists.service.js';
import { RegistrationTrace } from './registration-trace.service.js';
import { RegistrationsController } from './registrations.controller.js';
import { Registrations } from './registrations.service.js';
import { Replacements } from './replacements.service.js';
import { SeatKeeper } from './seat-keeper.service.js';
import { SeatsOfChangedSessions } from './seats-of-changed-sessions.service.js';
import { SessionRegistrationsController } from './session-registrations.controller.js';
import { TrainingPasts } from './training-past.service.js';

/** Who comes to a session: seats, the queue, questions asked by link, attendance. */
@Module({
  imports: [
    ...[ContactsModule, MailModule, PartnersModule, SecretsModule, TemplatesModule],
    ...[InterestPoolModule, TrainingSessionsModule],
  ],
  controllers: [RegistrationsController, SessionRegistrationsController, OffersController],
  providers: [
    ...[
      Registrations,
      RegistrationActs,
      RegistrationLists,
      RegistrationTrace,
      Replacements,
      AttendanceMarks,
      Presences,
    ],
    ...[SeatKeeper, Offers, OfferAnswers, OfferDesks, OfferLinks, OfferMails, Notices, TrainingPasts],
    SeatsOfChangedSessions,
  ],
  exports: [Presences, Registrations, RegistrationActs, RegistrationLists, RegistrationTrace, SeatKeeper, Offers],
})
export class RegistrationsModule {}
