import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddressesModule } from '../addresses/addresses.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { MailModule } from '../mail/mail.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { SurveyAnswersController } from './survey-answers.controller.js';
import { SurveyAnswers } from './survey-answers.service.js';
import { SurveyInvitations } from './survey-invitations.service.js';
import { SurveyLinks } from './survey-links.service.js';
import { SurveyLists } from './survey-lists.service.js';
import { SurveyMails } from './survey-mails.service.js';
import { SurveyRespondents } from './survey-respondents.service.js';
import { SurveyTraces } from './survey-traces.service.js';
import { SurveysController } from './surveys.controller.js';
import { ReplacedAnswer, Survey, SurveyAnswer, SurveyInvitation } from './surveys.entity.js';
import { Surveys } from './surveys.service.js';

/** Questionnaires sent to the members of a group before a meeting. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Survey, SurveyInvitation, SurveyAnswer, ReplacedAnswer]),
    ...[
      AddressesModule,
      ContactsModule,
      GroupsModule,
      MailModule,
      MeetingsModule,
      PartnersModule,
      SecretsModule,
      TemplatesModule,
    ],
  ],
  controllers: [SurveysController, SurveyAnswersController],
  providers: [
    Surveys,
    SurveyLists,
    SurveyRespondents,
    SurveyInvitations,
    SurveyLinks,
    SurveyMails,
    SurveyAnswers,
    SurveyTraces,
  ],
  exports: [Surveys, SurveyLists, SurveyInvitations, SurveyAnswers],
})
export class SurveysModule {}
