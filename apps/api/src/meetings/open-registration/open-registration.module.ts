import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PublicFormsModule } from '../../public-forms/public-forms.module.js';
import { SecretsModule } from '../../secrets/secrets.module.js';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { EventChanges } from './event-changes.service.js';
import { EventDesks } from './event-desk.service.js';
import { EventRegistrantController } from './event-registrant.controller.js';
import { EventRegistrationController } from './event-registration.controller.js';
import { Openings } from './openings.service.js';
import { RegistrantDesks } from './registrant-desk.service.js';
import { RegistrantErasure } from './registrant-erasure.service.js';
import { RegistrantLists } from './registrant-lists.service.js';
import { RegistrantMails } from './registrant-mails.service.js';
import { RegistrantRetention } from './registrant-retention.service.js';
import { RegistrantTraces } from './registrant-traces.service.js';
import { Registrant } from './registrants.entity.js';
import { Registrants } from './registrants.service.js';
import { RegistrationDesk } from './registration-desk.service.js';
import { RegistrationLinks } from './registration-links.service.js';
import { EventRegistrationsController } from './registrations.controller.js';
import { SeatLines } from './seat-lines.service.js';

/** Events to which whoever has the public address registers: their page, their seats, their waiting list. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Registrant]),
    ...[AttendanceModule, ContactsModule, InvitationsModule, MailModule, MeetingsModule],
    ...[PublicFormsModule, SecretsModule],
  ],
  controllers: [EventRegistrationController, EventRegistrantController, EventRegistrationsController],
  providers: [
    ...[EventChanges, EventDesks, Openings, RegistrantDesks, RegistrantLists, RegistrantMails, RegistrantTraces],
    ...[RegistrantErasure, RegistrantRetention, Registrants, RegistrationDesk, RegistrationLinks, SeatLines],
  ],
  exports: [Openings],
})
export class OpenRegistrationModule {}
