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
import { DemoMeetings } from './demo-meetings.service.js';
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
  ],
  controllers: [InstanceController],
  providers: [Demonstration, DemoMeetings],
})
export class DemonstrationModule {}
