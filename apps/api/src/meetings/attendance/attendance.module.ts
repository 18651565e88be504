import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { GroupsModule } from '../../groups/groups.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { AttendanceLists } from './attendance-lists.service.js';
import { AttendanceTraces } from './attendance-traces.service.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceLine } from './attendance.entity.js';
import { Attendances } from './attendances.service.js';
import { ExpectedPeople } from './expected-people.service.js';
import { PastedAttendance } from './pasted-attendance.service.js';
import { SignInSheets } from './sign-in-sheets.service.js';

/** Who is expected at meetings, and who came. */
@Module({
  imports: [TypeOrmModule.forFeature([AttendanceLine]), ContactsModule, GroupsModule, MeetingsModule, PartnersModule],
  controllers: [AttendanceController],
  providers: [Attendances, AttendanceLists, AttendanceTraces, ExpectedPeople, PastedAttendance, SignInSheets],
  exports: [Attendances, AttendanceLists, ExpectedPeople, PastedAttendance],
})
export class AttendanceModule {}
