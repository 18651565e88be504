import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/groups.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { MeetingLife } from './meeting-life.service.js';
import { MeetingLists } from './meeting-lists.service.js';
import { MeetingsController } from './meetings.controller.js';
import { Meeting } from './meetings.entity.js';
import { Meetings } from './meetings.service.js';

/** Meetings of groups: when, where, what for, and what becomes of them. */
@Module({
  imports: [TypeOrmModule.forFeature([Meeting]), GroupsModule, PartnersModule],
  controllers: [MeetingsController],
  providers: [Meetings, MeetingLists, MeetingLife],
  exports: [Meetings, MeetingLists, MeetingLife],
})
export class MeetingsModule {}
