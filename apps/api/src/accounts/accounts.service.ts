import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import { likePattern } from '#platform/database/like-pattern.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { History } from '../history/history.service.js';
import { Account, Session } from './accounts.entity.js';
import { accountProblems } from './accounts.problems.js';
import type { account, accountQuery, createAccountBody, updateAccountBody } from './accounts.schemas.js';
import { Invitations } from './invitations.service.js';

type AccountView = z.infer<typeof account>;

/** Accounts of the staff, kept by administrators. */
@Injectable()
export class Accounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly invitations: Invitations,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof accountQuery>): Promise<{ data: AccountView[]; total: number }> {
    const builder = this.dataSource.manager.createQueryBuilder(Account, 'a');
    if (query.ids) builder.andWhere('a.id in (:...ids)', { ids: query.ids });
    if (query.role) builder.andWhere('a.role = :role', { role: query.role });
    if (query.q) {
      const like = `%${likePattern(query.q)}%`;
      builder.andWhere(new Brackets((either) => either.where('a.name ilike :like').orWhere('a.email ilike :like')), {
        like,
      });
    }
    const order = query.order === 'asc' ? 'ASC' : 'DESC';
    builder
      .orderBy(`a.${query.sort}`, order, 'NULLS LAST')
      .addOrderBy('a.id')
      .offset(offsetOf(query))
      .limit(query.perPage);
    const [data, total] = await builder.getManyAndCount();
    return { data: data.map(view), total };
  }

  async one(id: string): Promise<AccountView> {
    return view(await find(this.dataSource.manager, id));
  }

  /** Creates the account and sends its invitation. @throws email_taken */
  async create(body: z.infer<typeof createAccountBody>, actor: Actor): Promise<AccountView> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        const created = await manager.save(Account, {
          ...body,
          passwordHash: null,
          disabledAt: null,
          lastSeenAt: null,
          createdAt: this.clock.now(),
          version: 1,
        });
        await this.history.record(manager, {
          entity: 'account',
          entityId: created.id,
          action: 'created',
          actor,
          changes: [
            { field: 'email', before: null, after: body.email },
            { field: 'role', before: null, after: body.role },
          ],
        });
        await this.invitations.send(manager, created, 'invitation');
        return view(created);
      });
    } catch (error) {
      if (!isDuplicate(error, 'accounts_email')) throw error;
      throw accountProblems.email_taken(
        { email: body.email },
        { errors: { email: 'Cette adresse a déjà un compte.' } },
      );
    }
  }

  /** @throws account_not_found, stale_account, last_admin */
  async update(id: string, body: z.infer<typeof updateAccountBody>, actor: Actor): Promise<AccountView> {
    return this.dataSource.transaction(async (manager) => {
      // Two administrators demoting each other at once must not leave none.
      await manager.query(`lock table accounts in share row exclusive mode`);
      const before = await find(manager, id);
      if (before.version !== body.version)
        throw accountProblems.stale_account(undefined, { extra: { current: view(before) } });
      const after: Account = {
        ...before,
        name: body.name ?? before.name,
        role: body.role ?? before.role,
        disabledAt: body.disabled === undefined ? before.disabledAt : body.disabled ? this.clock.now() : null,
        version: before.version + 1,
      };
      await manager.save(Account, after);
      if (!(await hasAdmin(manager))) throw accountProblems.last_admin();
      if (after.disabledAt) await manager.delete(Session, { accountId: id });
      await this.history.recordDifference(manager, {
        entity: 'account',
        entityId: id,
        action: 'updated',
        actor,
        before: { name: before.name, role: before.role, disabled: before.disabledAt !== null },
        after: { name: after.name, role: after.role, disabled: after.disabledAt !== null },
      });
      return view(after);
    });
  }

  /** Sends the invitation again. @throws account_not_found, already_active, account_is_disabled */
  async invite(id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const found = await find(manager, id);
      if (found.disabledAt) throw accountProblems.account_is_disabled();
      if (found.passwordHash) throw accountProblems.already_active();
      await this.invitations.send(manager, found, 'invitation');
    });
  }
}

async function find(manager: EntityManager, id: string): Promise<Account> {
  const found = await manager.findOneBy(Account, { id });
  if (!found) throw accountProblems.account_not_found();
  return found;
}

function hasAdmin(manager: EntityManager): Promise<boolean> {
  return manager
    .createQueryBuilder(Account, 'a')
    .where(`a.role = 'admin' and a.disabled_at is null and a.password_hash is not null`)
    .getExists();
}

function isDuplicate(error: unknown, index: string): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === index;
}

function view(found: Account): AccountView {
  const state = found.disabledAt ? 'disabled' : found.passwordHash ? 'active' : 'invited';
  const { id, email, name, role, lastSeenAt, createdAt, version } = found;
  return { id, email, name, role, state, lastSeenAt, createdAt, version };
}
