import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartnersModule } from '../../partners/partners.module.js';
import { AttendanceModule } from '../attendance/attendance.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { FollowUps } from './follow-ups.service.js';
import { PartnerOpenDataController } from './partner-open-data.controller.js';
import { RoundTableController } from './round-table.controller.js';
import { FollowUp, Statement } from './round-table.entity.js';
import { RoundTables } from './round-tables.service.js';

/** What organisations say of their open data, and what is known of them since. */
@Module({
  imports: [TypeOrmModule.forFeature([Statement, FollowUp]), AttendanceModule, MeetingsModule, PartnersModule],
  controllers: [RoundTableController, PartnerOpenDataController],
  providers: [RoundTables, FollowUps],
  exports: [RoundTables, FollowUps],
})
export class RoundTableModule {}
