import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { AgendaModule } from '../meetings/agenda/agenda.module.js';
import { AttendanceModule } from '../meetings/attendance/attendance.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { OpenRegistrationModule } from '../meetings/open-registration/open-registration.module.js';
import { PromisesModule } from '../meetings/promises/promises.module.js';
import { RoundTableModule } from '../meetings/round-table/round-table.module.js';
import { MinutesModule } from '../minutes/minutes.module.js';
import { SurveysModule } from '../surveys/surveys.module.js';
import { InterestPoolModule } from '../training/interests/interest-pool.module.js';
import { InterestsModule } from '../training/interests/interests.module.js';
import { LifeModule } from '../training/life/life.module.js';
import { PapersModule } from '../training/papers/papers.module.js';
import { RegistrationsModule } from '../training/registrations/registrations.module.js';
import { TrainingSessionsModule } from '../training/sessions/sessions.module.js';
import { StatementsModule } from '../training/statements/statements.module.js';
import { DemoHeldSession } from './demo-held-session.service.js';
import { DemoMeetings } from './demo-meetings.service.js';
import { DemoPool } from './demo-pool.service.js';
import { DemoTraining } from './demo-training.service.js';
import { Demonstration } from './demonstration.service.js';
import { InstanceController } from './instance.controller.js';

@Module({
  imports: [
    AgendaModule,
    AttendanceModule,
    CatalogueModule,
    ContactsModule,
    GroupsModule,
    MeetingsModule,
    MinutesModule,
    OpenRegistrationModule,
    PartnersModule,
    PromisesModule,
    ReferenceModule,
    RoundTableModule,
    SurveysModule,
    ...[InterestPoolModule, InterestsModule, LifeModule, PapersModule],
    ...[RegistrationsModule, StatementsModule, TrainingSessionsModule],
  ],
  controllers: [InstanceController],
  providers: [Demonstration, DemoMeetings, DemoTraining, DemoPool, DemoHeldSession],
})
export class DemonstrationModule {}
