import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { InterestPoolModule } from '../interests/interest-pool.module.js';
import { InterestsModule } from '../interests/interests.module.js';
import { LifeModule } from '../life/life.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { TrainingSessionsModule } from '../sessions/sessions.module.js';
import { GroupingRuns } from './grouping-runs.service.js';
import { ProposalChoices } from './proposal-choices.service.js';
import { ProposalsController } from './proposals.controller.js';
import { TrainingProposals } from './proposals.service.js';

/** Groups proposed from the pool, and the sessions made of them. */
@Module({
  imports: [
    ...[ContactsModule, InterestPoolModule, InterestsModule],
    ...[LifeModule, RegistrationsModule, TrainingSessionsModule],
  ],
  controllers: [ProposalsController],
  providers: [GroupingRuns, ProposalChoices, TrainingProposals],
})
export class ProposalsModule {}
