import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Role, permissionsOf } from '#domain/permissions.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { Account, OneTimeLink } from './accounts.entity.js';
import { accountProblems } from './accounts.problems.js';
import { Invitations } from './invitations.service.js';
import { LoginThrottle } from './login-throttle.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { Secrets } from '../secrets/secrets.service.js';
import { Sessions } from './sessions.service.js';

export interface Me {
  id: string | null;
  email: string | null;
  name: string;
  role: Role;
  permissions: string[];
}

/** Milliseconds; longer than writing a mail: how long it takes tells nobody who has an account. */
const FORGOTTEN_TAKES = 250;

/** Signing in and out, and passwords. */
@Injectable()
export class Auth {
  /** Verified when the account does not exist, so that the answer takes as long. */
  private readonly nobody = hashPassword('nobody has this password');

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    private readonly throttle: LoginThrottle,
    private readonly secrets: Secrets,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  /** @throws wrong_credentials, too_many_attempts */
  async login(email: string, password: string, address: string): Promise<{ token: string; me: Me }> {
    await this.throttle.count(email, address);
    const account = await this.byEmail(email);
    const matches = await verifyPassword(password, account?.passwordHash ?? (await this.nobody));
    if (!account?.passwordHash || account.disabledAt || !matches) throw accountProblems.wrong_credentials();
    await this.throttle.forgive(email, address);
    return { token: await this.sessions.open(account.id), me: describe(account) };
  }

  async me(actor: Actor): Promise<Me> {
    const account = await this.ofActor(actor);
    if (account) return describe(account);
    return { id: null, email: null, name: actor.label, role: actor.role, permissions: permissionsOf(actor.role) };
  }

  /** Changes the password, signs out every other session, and opens a new one. */
  async changePassword(actor: Actor, current: string, next: string, address: string): Promise<string> {
    const account = await this.ofActor(actor);
    if (!account?.passwordHash) throw accountProblems.permission_denied();
    await this.throttle.count(account.email, address);
    if (!(await verifyPassword(current, account.passwordHash))) {
      throw accountProblems.wrong_current_password(undefined, {
        errors: { currentPassword: 'Ce n’est pas votre mot de passe actuel.' },
      });
    }
    await this.throttle.forgive(account.email, address);
    const passwordHash = await hashPassword(next);
    await this.dataSource.transaction(async (manager) => {
      await manager.update(Account, { id: account.id }, { passwordHash });
      // Links asked for before would undo this change.
      await manager.delete(OneTimeLink, { accountId: account.id });
      await this.history.record(manager, {
        entity: 'account',
        entityId: account.id,
        action: 'password_changed',
        actor,
        changes: [],
      });
    });
    await this.sessions.closeAll(account.id);
    return this.sessions.open(account.id);
  }

  /** Sends a link to choose a new password. Says nothing of whether the account exists. */
  async forgotten(email: string, address: string): Promise<void> {
    await this.throttle.count(`forgotten:${email}`, address);
    await Promise.all([this.sendForgotten(email), sleep(FORGOTTEN_TAKES)]);
  }

  private async sendForgotten(email: string): Promise<void> {
    const account = await this.byEmail(email);
    if (!account || account.disabledAt) return;
    await this.dataSource.transaction((manager) => this.invitations.send(manager, account, 'forgotten'));
  }

  /** Who a one-time link is for. @throws link_invalid */
  async invited(token: string): Promise<{ email: string; name: string }> {
    const { account } = await this.usableLink(token);
    return { email: account.email, name: account.name };
  }

  /** Uses a one-time link: sets the password, signs out everywhere, and opens a session. */
  async accept(token: string, password: string): Promise<{ token: string; me: Me }> {
    const { account } = await this.usableLink(token);
    const passwordHash = await hashPassword(password);
    const tokenHash = await this.secrets.hash(token);
    await this.dataSource.transaction(async (manager) => {
      const used: unknown[] = await manager.query(
        `update one_time_links set used_at = $2 where token_hash = $1 and used_at is null returning 1`,
        [tokenHash, this.clock.now()],
      );
      if (countOf(used) === 0) throw accountProblems.link_invalid();
      await manager.update(Account, { id: account.id }, { passwordHash });
      await this.history.record(manager, {
        entity: 'account',
        entityId: account.id,
        action: 'password_chosen',
        actor: { accountId: account.id, label: account.name, role: account.role },
        changes: [],
      });
    });
    await this.sessions.closeAll(account.id);
    return { token: await this.sessions.open(account.id), me: describe(account) };
  }

  private async usableLink(token: string): Promise<{ account: Account }> {
    const link = await this.dataSource.manager.findOneBy(OneTimeLink, { tokenHash: await this.secrets.hash(token) });
    if (!link || link.usedAt || link.expiresAt <= this.clock.now()) throw accountProblems.link_invalid();
    const account = await this.dataSource.manager.findOneBy(Account, { id: link.accountId });
    if (!account || account.disabledAt) throw accountProblems.link_invalid();
    return { account };
  }

  private async ofActor(actor: Actor): Promise<Account | null> {
    return actor.accountId ? this.dataSource.manager.findOneBy(Account, { id: actor.accountId }) : null;
  }

  private byEmail(email: string): Promise<Account | null> {
    return this.dataSource.manager
      .createQueryBuilder(Account, 'account')
      .where('lower(account.email) = lower(:email)', { email: email.trim().replaceAll('\u0000', '') })
      .getOne();
  }
}

/** TypeORM answers an UPDATE ... RETURNING as `[rows, count]`. */
const countOf = (result: unknown[]): number => (typeof result[1] === 'number' ? result[1] : result.length);

function describe(account: Account): Me {
  return {
    id: account.id,
    email: account.email,
    name: account.name,
    role: account.role,
    permissions: permissionsOf(account.role),
  };
}
