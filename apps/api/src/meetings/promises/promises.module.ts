import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { GroupsModule } from '../../groups/groups.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { PartnersModule } from '../../partners/partners.module.js';
import { MeetingsModule } from '../meetings.module.js';
import { ActionLists } from './action-lists.service.js';
import { ActionReminders } from './action-reminders.service.js';
import { ActionsController } from './actions.controller.js';
import { Actions } from './actions.service.js';
import { DecisionsController } from './decisions.controller.js';
import { Decisions } from './decisions.service.js';
import { PromiseExport } from './promise-export.service.js';
import { Action, Decision } from './promises.entity.js';

/** What meetings decided, and what was promised there, carried until it is done. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Decision, Action]),
    AccountsModule,
    ContactsModule,
    GroupsModule,
    MailModule,
    MeetingsModule,
    PartnersModule,
  ],
  controllers: [DecisionsController, ActionsController],
  providers: [Decisions, Actions, ActionLists, ActionReminders, PromiseExport],
  exports: [Decisions, Actions, ActionLists],
})
export class PromisesModule {}
