import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { GroupAudience } from './group-audience.service.js';
import { GroupLists } from './group-lists.service.js';
import { GroupMembers } from './group-members.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupMember, WorkingGroup } from './groups.entity.js';
import { SeatTraces } from './seat-traces.service.js';
import { Groups } from './groups.service.js';

/** Working groups, cafés-ateliers and outside events, with who sits in them. */
@Module({
  imports: [TypeOrmModule.forFeature([WorkingGroup, GroupMember]), CampaignsModule, ContactsModule, PartnersModule],
  controllers: [GroupsController],
  providers: [Groups, GroupAudience, GroupLists, GroupMembers, SeatTraces],
  exports: [Groups, GroupLists, GroupMembers],
})
export class GroupsModule {}
