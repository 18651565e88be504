import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type ActionAct, actionAfter, isOpenAction } from '#domain/meeting/action.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { AccountDirectory } from '../../accounts/account-directory.service.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { Groups } from '../../groups/groups.service.js';
import { History } from '../../history/history.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { Meetings } from '../meetings.service.js';
import { ActionLists, type ActionView } from './action-lists.service.js';
import { Action } from './promises.entity.js';
import { promiseProblems } from './promises.problems.js';
import type { createActionBody, updateActionBody } from './promises.schemas.js';

type Owned = Pick<
  Action,
  'ownerSide' | 'ownerAccountId' | 'ownerPartnerId' | 'ownerContactId' | 'towardsPartnerId' | 'dueKind' | 'dueOn'
>;

/** What was promised, by whom, and what became of it, with a line of history each time. */
@Injectable()
export class Actions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ActionLists,
    private readonly meetings: Meetings,
    private readonly groups: Groups,
    private readonly accounts: AccountDirectory,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * PIGMA's, before the next meeting, unless somebody says otherwise.
   * @throws meeting_not_found, group_not_found, owner_missing, unknown_owner, due_missing
   */
  create(body: z.output<typeof createActionBody>, actor: Actor): Promise<ActionView> {
    const { meetingId = null, groupId = '', ...given } = body;
    const now = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      const meeting = meetingId ? await this.meetings.lock(manager, meetingId) : null;
      const group = meeting?.groupId ?? (await this.groups.lock(manager, groupId)).id;
      const side = given.ownerPartnerId ? ('partner' as const) : ('pigma' as const);
      const dueKind = given.dueOn ? ('date' as const) : ('next_meeting' as const);
      const wanted = { ...NOBODY, ownerSide: side, dueKind, ...given };
      await this.refuseFaulty(manager, wanted);
      const created = await manager.save(Action, {
        ...wanted,
        groupId: group,
        meetingId,
        position: (await lastPosition(manager, group)) + 1,
        decidedOn: meeting?.startsOn ?? this.clock.today(),
        state: 'open' as const,
        outcome: null,
        closedOn: null,
        remindedOn: null,
        ...searchable(wanted),
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      const view = await this.lists.one(created.id, manager);
      await this.record(manager, 'created', actor, null, view);
      return view;
    });
  }

  /** @throws action_not_found, stale_action, action_closed, owner_missing, unknown_owner, due_missing */
  update(id: string, body: z.output<typeof updateActionBody>, actor: Actor): Promise<ActionView> {
    const { version, ...fields } = body;
    return this.change(id, version, 'updated', actor, async (manager, before) => {
      if (!isOpenAction(before.state)) throw promiseProblems.action_closed();
      const given: Partial<Action> = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      );
      if (given.ownerPartnerId) given.ownerSide ??= 'partner';
      // The person of one side does not follow to the other.
      if (given.ownerSide === 'pigma') Object.assign(given, { ownerPartnerId: null, ownerContactId: null });
      if (given.ownerSide === 'partner') given.ownerAccountId = null;
      if (given.dueKind === 'next_meeting') given.dueOn = null;
      if (given.dueOn) given.dueKind = 'date';
      await this.refuseFaulty(manager, { ...before, ...given });
      return given;
    });
  }

  /** @throws action_not_found, stale_action, action_state */
  act(
    id: string,
    act: ActionAct,
    body: { version: number; outcome?: string | null | undefined },
    actor: Actor,
  ): Promise<ActionView> {
    return this.change(id, body.version, ACTIONS_DONE[act], actor, (_, before) => {
      const state = actionAfter(act, before.state);
      const closedOn = isOpenAction(state) ? null : this.clock.today();
      const outcome = body.outcome === undefined ? before.outcome : body.outcome;
      return Promise.resolve({ state, closedOn, outcome });
    });
  }

  /** For one written by mistake. @throws action_not_found, stale_action */
  remove(id: string, version: number, actor: Actor): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const found = await this.lock(manager, id);
      if (found.version !== version) throw await this.stale(manager, id);
      await manager.delete(Action, { id });
      const about = { entity: 'group', entityId: found.groupId, action: 'action_removed', actor };
      await this.history.record(manager, { ...about, changes: [{ field: 'action', before: found.text, after: null }] });
    });
  }

  /** Locks an action until the end of the caller's transaction. @throws action_not_found */
  async lock(manager: EntityManager, id: string): Promise<Action> {
    const found = await manager.findOne(Action, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!found) throw promiseProblems.action_not_found();
    return found;
  }

  private change(
    id: string,
    version: number,
    action: string,
    actor: Actor,
    next: (manager: EntityManager, before: Action) => Promise<Partial<Action>>,
  ): Promise<ActionView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await this.lock(manager, id);
      if (before.version !== version) throw await this.stale(manager, id);
      const seen = await this.lists.one(id, manager);
      const wanted = { ...before, ...(await next(manager, before)), updatedAt: this.clock.now(), version: version + 1 };
      await manager.save(Action, { ...wanted, ...searchable(wanted) });
      const view = await this.lists.one(id, manager);
      await this.record(manager, action, actor, seen, view);
      return view;
    });
  }

  private async stale(manager: EntityManager, id: string): Promise<Error> {
    return promiseProblems.stale_action(undefined, { extra: { current: await this.lists.one(id, manager) } });
  }

  private async refuseFaulty(manager: EntityManager, wanted: Owned): Promise<void> {
    const { ownerSide, ownerAccountId, ownerPartnerId, ownerContactId, towardsPartnerId } = wanted;
    const misplaced = ownerSide === 'pigma' ? (ownerPartnerId ?? ownerContactId) : ownerAccountId;
    if (misplaced !== null || (ownerSide === 'partner' && ownerPartnerId === null)) {
      throw promiseProblems.owner_missing(undefined, { errors: { ownerPartnerId: 'Choisissez le partenaire.' } });
    }
    if ((wanted.dueKind === 'date') !== (wanted.dueOn !== null)) {
      throw promiseProblems.due_missing(undefined, { errors: { dueOn: 'Donnez un jour.' } });
    }
    const given = (ids: (string | null)[]) => ids.flatMap((id) => id ?? []);
    const partnerIds = given([ownerPartnerId, towardsPartnerId]);
    const partners = await this.partners.namesOf(manager, partnerIds);
    const contacts = await this.contacts.peopleOf(manager, given([ownerContactId]));
    const accounts = await this.accounts.peopleOf(manager, given([ownerAccountId]));
    const known = partnerIds.every((id) => partners.has(id));
    if (known && (!ownerContactId || contacts.size > 0) && (!ownerAccountId || accounts.size > 0)) return;
    throw promiseProblems.unknown_owner();
  }

  private record(manager: EntityManager, action: string, actor: Actor, before: ActionView | null, after: ActionView) {
    const state = ({ text, owner, towardsPartnerName, due, state: now, outcome }: ActionView) => ({
      text,
      owner,
      towardsPartnerName,
      due,
      actionState: now,
      outcome,
    });
    const about = { entity: 'action', entityId: after.id, action, actor };
    return this.history.recordDifference(manager, {
      ...about,
      before: before ? state(before) : {},
      after: state(after),
    });
  }
}

const NOBODY = {
  ownerAccountId: null,
  ownerPartnerId: null,
  ownerContactId: null,
  towardsPartnerId: null,
  dueOn: null,
};

const ACTIONS_DONE: Record<ActionAct, string> = {
  start: 'action_started',
  finish: 'action_done',
  abandon: 'action_abandoned',
  reopen: 'reopened',
};

async function lastPosition(manager: EntityManager, groupId: string): Promise<number> {
  return (await manager.maximum(Action, 'position', { groupId })) ?? 0;
}

const searchable = ({ text }: Pick<Action, 'text'>) => ({ searchText: ` ${foldText(text)}` });
