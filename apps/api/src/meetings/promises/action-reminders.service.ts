import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isOpenAction, reminderDue } from '#domain/meeting/action.js';
import { type Actor, SYSTEM } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Jobs } from '#platform/jobs/jobs.js';
import { AccountDirectory } from '../../accounts/account-directory.service.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { GroupMembers } from '../../groups/group-members.service.js';
import { History } from '../../history/history.service.js';
import { Layouts } from '../../mail/layout/layouts.service.js';
import { Outbox } from '../../mail/outbox.service.js';
import { ActionLists, type ActionView } from './action-lists.service.js';
import { reminderMail } from './action-mails.js';
import { Actions } from './actions.service.js';
import { Action } from './promises.entity.js';
import { promiseProblems } from './promises.problems.js';

interface Recipient {
  id: string;
  contactId: string | null;
  name: string;
  email: string;
}

/** Reminds those who promised: each morning by the rule of the domain, or when somebody asks. */
@Injectable()
export class ActionReminders implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly lists: ActionLists,
    private readonly actions: Actions,
    private readonly accounts: AccountDirectory,
    private readonly contacts: ContactDirectory,
    private readonly members: GroupMembers,
    private readonly outbox: Outbox,
    private readonly layouts: Layouts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('action-reminders', '07:30', () => this.remindAll());
  }

  /** Every reminder due today; run twice, it sends none twice. */
  async remindAll(): Promise<void> {
    for (const { id } of await this.lists.openWithDeadline(this.dataSource.manager)) {
      await this.dataSource.transaction(async (manager) => {
        await this.actions.lock(manager, id);
        const action = await this.lists.one(id, manager);
        const reason = reminderDue(action, this.clock.today());
        if (reason) await this.send(manager, action, reason, SYSTEM);
      });
    }
  }

  /** @returns how many mails left @throws action_not_found, action_closed, nobody_to_remind, reminded_today */
  remind(id: string, actor: Actor): Promise<{ mails: number }> {
    return this.dataSource.transaction(async (manager) => {
      await this.actions.lock(manager, id);
      const action = await this.lists.one(id, manager);
      if (!isOpenAction(action.state)) throw promiseProblems.action_closed();
      if (action.remindedOn === this.clock.today()) throw promiseProblems.reminded_today();
      const mails = await this.send(manager, action, action.late ? 'late' : 'soon', actor);
      if (mails === 0) throw promiseProblems.nobody_to_remind();
      return { mails };
    });
  }

  private async send(
    manager: EntityManager,
    action: ActionView,
    reason: 'soon' | 'late',
    actor: Actor,
  ): Promise<number> {
    const recipients = await this.recipients(manager, action);
    if (recipients.length === 0) return 0;
    const today = this.clock.today();
    const frame = await this.layouts.frame(manager);
    for (const { id, contactId, name, email } of recipients) {
      await this.outbox.enqueue(manager, {
        purpose: 'action.reminder',
        uniqueKey: `action.reminder:${action.id}:${id}:${today}`,
        family: 'service',
        to: { address: email, name },
        ...reminderMail(action, name, reason, frame),
        contactId,
        partnerId: action.ownerPartnerId,
        cause: { type: 'action', id: action.id },
      });
    }
    await manager.update(Action, { id: action.id }, { remindedOn: today });
    const changes = [{ field: 'recipients', before: null, after: recipients.map(({ name }) => name) }];
    await this.history.record(manager, {
      entity: 'action',
      entityId: action.id,
      action: 'action_reminded',
      actor,
      changes,
    });
    return recipients.length;
  }

  /** The person named; else those who sit for the partner in the group today. */
  private async recipients(manager: EntityManager, action: ActionView): Promise<Recipient[]> {
    const { ownerSide, ownerAccountId, ownerContactId, ownerPartnerId, groupId } = action;
    if (ownerSide === 'pigma') {
      const colleague = (await this.accounts.peopleOf(manager, ownerAccountId ? [ownerAccountId] : [])).values().next();
      return colleague.value && !colleague.value.disabled ? [{ ...colleague.value, contactId: null }] : [];
    }
    const seats = await this.members.on(manager, groupId, this.clock.today());
    const sitting = seats
      .filter((seat) => seat.partnerId === ownerPartnerId)
      .flatMap(({ contactId }) => contactId ?? []);
    const people = await this.contacts.peopleOf(manager, ownerContactId ? [ownerContactId] : sitting);
    return [...people.values()].flatMap(({ id, name, email, archived }) =>
      email && !archived ? [{ id, contactId: id, name, email }] : [],
    );
  }
}
