import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Config } from '#platform/config/config.js';
import { calendarFile } from '#platform/documents/calendar-file.js';
import { offsetOf } from '#platform/http/list-query.js';
import { Secrets } from '../../secrets/secrets.service.js';
import { TrainingSession } from '../sessions/sessions.entity.js';
import { TrainingFeed } from './papers.entity.js';
import { paperProblems } from './papers.problems.js';
import type { feedQuery } from './papers.schemas.js';
import { publishedEvents } from './session-events.js';
import { factsOf } from './session-facts.js';

/** The calendar of sessions by secret links, each of which may be revoked. */
@Injectable()
export class Feeds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly secrets: Secrets,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list(query: z.infer<typeof feedQuery>): Promise<{ data: TrainingFeed[]; total: number }> {
    const [data, total] = await this.dataSource.manager.findAndCount(TrainingFeed, {
      order: { [query.sort]: query.order, id: 'asc' },
      skip: offsetOf(query),
      take: query.perPage,
    });
    return { data, total };
  }

  /** Its address is shown once: only a hash of its secret is kept. */
  async create(name: string, actor: Actor): Promise<TrainingFeed & { url: string }> {
    const token = this.secrets.newToken();
    const made = await this.dataSource.manager.save(TrainingFeed, {
      ...{ name, tokenHash: await this.secrets.hash(`feed\n${token}`), createdBy: actor.label },
      ...{ createdAt: this.clock.now(), readAt: null, revokedAt: null },
    });
    return { ...made, url: `${this.config.publicUrl}/api/training/calendar/${token}.ics` };
  }

  /** Revoking twice changes nothing more. @throws feed_not_found */
  async revoke(id: string): Promise<void> {
    const { manager } = this.dataSource;
    await manager.update(TrainingFeed, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    if (!(await manager.existsBy(TrainingFeed, { id }))) throw paperProblems.feed_not_found();
  }

  /** Every session that was announced; one cancelled says so. @throws feed_not_found */
  async read(token: string): Promise<Buffer> {
    const { manager } = this.dataSource;
    const tokenHash = await this.secrets.hash(`feed\n${token}`);
    const { affected } = await manager.update(
      TrainingFeed,
      { tokenHash, revokedAt: IsNull() },
      { readAt: this.clock.now() },
    );
    if (!affected) throw paperProblems.feed_not_found();
    const sessions = await manager.find(TrainingSession, {
      where: { state: Not('draft') },
      order: { firstDay: 'desc', id: 'asc' },
      take: 2000,
    });
    const events = (await factsOf(manager, sessions)).flatMap(publishedEvents);
    return calendarFile('publish', events, { now: this.clock.now(), name: 'Formations PIGMA' });
  }
}
