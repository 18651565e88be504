import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { SecretsModule } from '../../secrets/secrets.module.js';
import { TemplatesModule } from '../../templates/templates.module.js';
import { AgendaModule } from '../agenda/agenda.module.js';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { InvitationLinks } from './invitation-links.service.js';
import { InvitationMails } from './invitation-mails.service.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';
import { MeetingAnswersController } from './meeting-answers.controller.js';
import { MeetingAnswers } from './meeting-answers.service.js';
import { MeetingMerge } from './meeting-merge.service.js';

/** Invitations to meetings, and what those invited answer. */
@Module({
  imports: [AgendaModule, AttendanceModule, MailModule, MeetingsModule, SecretsModule, TemplatesModule],
  controllers: [InvitationsController, MeetingAnswersController],
  providers: [MeetingMerge, InvitationLinks, InvitationMails, Invitations, MeetingAnswers],
  exports: [MeetingAnswers],
})
export class InvitationsModule {}
