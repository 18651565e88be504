import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { SecretsModule } from '../../secrets/secrets.module.js';
import { TemplatesModule } from '../../templates/templates.module.js';
import { Attendees } from './attendees.js';
import { Closing } from './closing.service.js';
import { EvaluationLinks } from './evaluation-links.service.js';
import { EvaluationsController } from './evaluations.controller.js';
import { Evaluations } from './evaluations.service.js';
import { FeedsController } from './feeds.controller.js';
import { Feeds } from './feeds.service.js';
import { LetterWriter } from './letter-writer.service.js';
import { Letters } from './letters.service.js';
import { PapersController } from './papers.controller.js';
import { TrainingEvaluation, TrainingFeed, TrainingLetter } from './papers.entity.js';
import { Papers } from './papers.service.js';
import { SessionMerge } from './session-merge.service.js';

/** What a session sends and prints: convocations, attendance sheets, certificates, questionnaires; its calendar. */
@Module({
  imports: [
    TypeOrmModule.forFeature([TrainingLetter, TrainingEvaluation, TrainingFeed]),
    ...[ContactsModule, MailModule, PartnersModule, SecretsModule, TemplatesModule],
  ],
  controllers: [PapersController, EvaluationsController, FeedsController],
  providers: [
    ...[SessionMerge, Attendees, LetterWriter, Letters, Closing, Papers],
    ...[EvaluationLinks, Evaluations, Feeds],
  ],
  exports: [EvaluationLinks, Evaluations, LetterWriter, Letters],
})
export class PapersModule {}
