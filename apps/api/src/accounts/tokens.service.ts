import { Injectable } from '@nestjs/common';
import { DataSource, ILike, In, IsNull } from 'typeorm';
import type { z } from 'zod';
import type { Role } from '#domain/permissions.js';
import { likePattern } from '#platform/database/like-pattern.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { History } from '../history/history.service.js';
import { ApiToken } from './accounts.entity.js';
import { accountProblems } from './accounts.problems.js';
import type { createTokenBody, tokenQuery } from './accounts.schemas.js';
import { Secrets } from '../secrets/secrets.service.js';

/** API tokens for scripts: shown once, revocable, with a role of their own. */
@Injectable()
export class Tokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  async list(query: z.infer<typeof tokenQuery>): Promise<{ data: ApiToken[]; total: number }> {
    const [data, total] = await this.dataSource.manager.findAndCount(ApiToken, {
      where: {
        ...(query.ids ? { id: In(query.ids) } : {}),
        ...(query.q ? { name: ILike(`%${likePattern(query.q)}%`) } : {}),
      },
      order: { [query.sort]: query.order, id: 'asc' },
      skip: offsetOf(query),
      take: query.perPage,
    });
    return { data, total };
  }

  async create(body: z.infer<typeof createTokenBody>, actor: Actor): Promise<ApiToken & { token: string }> {
    const now = this.clock.now();
    if (body.expiresOn && body.expiresOn < this.clock.today()) throw accountProblems.expiry_in_the_past();
    const secret = `pigma_${this.secrets.newToken()}`;
    const tokenHash = await this.secrets.hash(secret);
    return this.dataSource.transaction(async (manager) => {
      const token = await manager.save(ApiToken, {
        name: body.name,
        role: body.role,
        prefix: secret.slice(0, 12),
        tokenHash,
        createdBy: actor.accountId,
        createdAt: now,
        lastUsedAt: null,
        expiresOn: body.expiresOn ?? null,
        revokedAt: null,
      });
      await this.history.record(manager, {
        entity: 'token',
        entityId: token.id,
        action: 'created',
        actor,
        changes: [{ field: 'role', before: null, after: body.role }],
      });
      return { ...token, token: secret };
    });
  }

  /** Revoking twice changes nothing. */
  async revoke(id: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const token = await manager.findOneBy(ApiToken, { id });
      if (!token) throw accountProblems.token_not_found();
      const done = await manager.update(ApiToken, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
      if (!done.affected) return;
      await this.history.record(manager, { entity: 'token', entityId: id, action: 'revoked', actor, changes: [] });
    });
  }

  /** The holder of a token, or null when it is unknown, revoked or expired. */
  async find(secret: string): Promise<{ id: string; name: string; role: Role } | null> {
    const now = this.clock.now();
    const token = await this.dataSource.manager.findOneBy(ApiToken, {
      tokenHash: await this.secrets.hash(secret),
      revokedAt: IsNull(),
    });
    if (!token || (token.expiresOn && token.expiresOn < this.clock.today())) return null;
    if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > 60_000) {
      await this.dataSource.manager.update(ApiToken, { id: token.id }, { lastUsedAt: now });
    }
    return { id: token.id, name: token.name, role: token.role };
  }
}
