import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { MAIL_STATES } from '#domain/mail/mail-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Problem } from '#platform/http/problem.js';
import type { batchDone, mailCounts } from './mail.schemas.js';
import { Mails } from './mails.service.js';

/** The outbox as a whole: how many wait, failed or are held; and one act on many mails. */
@Injectable()
export class MailBatches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: Mails,
  ) {}

  async counts(): Promise<z.infer<typeof mailCounts>> {
    const rows: { state: string; count: number }[] = await this.dataSource.query(
      `select state, count(*)::int as count from mails group by state`,
    );
    const known = new Map(rows.map(({ state, count }) => [state, count]));
    return Object.fromEntries(MAIL_STATES.map((state) => [state, known.get(state) ?? 0])) as never;
  }

  /** Each mail is its own act: what one refuses does not stop the others. */
  async act(verb: 'retry' | 'cancel', ids: readonly string[], actor: Actor): Promise<z.infer<typeof batchDone>> {
    const refused: { id: string; why: string }[] = [];
    const asked = [...new Set(ids)];
    for (const id of asked) {
      try {
        await this.mails[verb](id, actor);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        refused.push({ id, why: error.detail });
      }
    }
    return { done: asked.length - refused.length, refused };
  }
}
