import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Role } from '#domain/permissions.js';
import { Clock } from '#platform/clock/clock.js';
import { Account, Session } from './accounts.entity.js';
import { Secrets } from '../secrets/secrets.service.js';

const DAY = 86_400_000;
/** A session ends after a week without use, and 30 days after sign-in whatever happens. */
const IDLE = 7 * DAY;
const ABSOLUTE = 30 * DAY;
/** Writing « seen » at each request would be a write per read. */
const SEEN_EVERY = 5 * 60_000;

export interface SignedIn {
  id: string;
  name: string;
  role: Role;
}

/** Sessions of browsers. The cookie holds a random token; the table, its HMAC. */
@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Opens a session. @returns the token for the cookie. */
  async open(accountId: string): Promise<string> {
    const token = this.secrets.newToken();
    const now = this.clock.now();
    const tokenHash = await this.secrets.hash(token);
    await this.dataSource.transaction(async (manager) => {
      await manager.insert(Session, {
        tokenHash,
        accountId,
        createdAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + IDLE),
      });
      await manager.update(Account, { id: accountId }, { lastSeenAt: now });
      await manager.query(`delete from sessions where expires_at < $1`, [now]);
    });
    return token;
  }

  /** The account behind a cookie, or null when it is unknown, expired or disabled. */
  async find(token: string): Promise<SignedIn | null> {
    const tokenHash = await this.secrets.hash(token);
    const now = this.clock.now();
    const rows: (SignedIn & { seenAt: Date; createdAt: Date })[] = await this.dataSource.query(
      `select a.id, a.name, a.role, s.seen_at as "seenAt", s.created_at as "createdAt"
       from sessions s join accounts a on a.id = s.account_id
       where s.token_hash = $1 and s.expires_at > $2 and a.disabled_at is null`,
      [tokenHash, now],
    );
    const found = rows[0];
    if (!found) return null;
    if (now.getTime() - found.seenAt.getTime() > SEEN_EVERY) {
      const expiresAt = new Date(Math.min(now.getTime() + IDLE, found.createdAt.getTime() + ABSOLUTE));
      await this.dataSource.transaction(async (manager) => {
        await manager.update(Session, { tokenHash }, { seenAt: now, expiresAt });
        await manager.update(Account, { id: found.id }, { lastSeenAt: now });
      });
    }
    return { id: found.id, name: found.name, role: found.role };
  }

  async close(token: string): Promise<void> {
    await this.dataSource.manager.delete(Session, { tokenHash: await this.secrets.hash(token) });
  }

  async closeAll(accountId: string): Promise<void> {
    await this.dataSource.manager.delete(Session, { accountId });
  }
}
