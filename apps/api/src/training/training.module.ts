import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { TrainingCourse } from './courses/courses.entity.js';
import { InterestsModule } from './interests/interests.module.js';
import { TrainingInterest } from './interests/interests.entity.js';
import { TrainingOffer } from './registrations/offers.entity.js';
import { TrainingPresence } from './registrations/presences.entity.js';
import { TrainingRegistration } from './registrations/registrations.entity.js';
import { TrainingSession, TrainingSessionDay } from './sessions/sessions.entity.js';
import { SessionAudience } from './session-audience.service.js';
import { TrainingTraces } from './training-traces.service.js';
import { TrainingStatement } from './statements/statements.entity.js';

/** Shared training: courses, sessions, the pool of interest, registrations and cost statements. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      TrainingCourse,
      TrainingSession,
      TrainingSessionDay,
      TrainingInterest,
      TrainingRegistration,
      TrainingOffer,
      TrainingPresence,
      TrainingStatement,
    ]),
    CampaignsModule,
    InterestsModule,
    TemplatesModule,
  ],
  providers: [SessionAudience, TrainingTraces],
})
export class TrainingModule {}
