import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { standingInTheWay } from '#domain/minutes/checks.js';
import { afterMinutesAct, type MinutesAct, type MinutesStanding } from '#domain/minutes/minutes-state.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { FollowUps } from '../meetings/round-table/follow-ups.service.js';
import { Minutes } from './minutes.entity.js';
import { fingerprintOf, MinutesLists, type MinutesView } from './minutes-lists.service.js';
import { minutesProblems } from './minutes.problems.js';
import { MinutesWriter } from './minutes.service.js';

/** Validates minutes, withdraws a validation, opens an erratum. The editions before stay as they were printed. */
@Injectable()
export class MinutesLife {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: MinutesLists,
    private readonly writer: MinutesWriter,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  /**
   * Freezes what is printed, data included; what was said becomes what is known of the partners.
   * @param accepted keys of the warnings that were read
   * @throws minutes_not_found, stale_minutes, minutes_act_refused, minutes_not_ready with `checks`
   */
  validate(id: string, accepted: readonly string[], version: number, actor: Actor): Promise<MinutesView> {
    return this.change(id, version, 'validate', 'validated', actor, async (manager, found) => {
      const { document, facts, checks } = await this.lists.assemble(found, manager);
      const standing = standingInTheWay(checks, accepted);
      if (standing.length > 0) {
        const blocking = standing.filter(({ severity }) => severity === 'blocking').length;
        const counts = { blocking, warnings: standing.length - blocking };
        throw minutesProblems.minutes_not_ready(counts, { extra: { checks: standing } });
      }
      const printed = { document, facts, fingerprint: fingerprintOf(document), author: actor.label };
      await this.writer.keep(manager, found, 'edition', null, printed);
      await this.followUps.apply(manager, found.meetingId, actor);
      return {};
    });
  }

  /** @throws minutes_not_found, stale_minutes, minutes_act_refused */
  withdraw(id: string, reason: string, version: number, actor: Actor): Promise<MinutesView> {
    return this.change(
      id,
      version,
      'withdraw',
      'validation_withdrawn',
      actor,
      async (manager, found) => {
        await this.followUps.withdraw(manager, found.meetingId, actor);
        const edition = await this.lists.edition(id, manager);
        if (edition) await manager.save(Object.assign(edition, { withdrawnAt: this.clock.now() }));
        return {};
      },
      reason,
    );
  }

  /** Opens a text to correct what was sent; the edition sent stays. @throws those of `withdraw` */
  openErratum(id: string, reason: string, version: number, actor: Actor): Promise<MinutesView> {
    const opened = () => Promise.resolve({ erratumReason: reason });
    return this.change(id, version, 'open_erratum', 'erratum_opened', actor, opened, reason);
  }

  /** Goes back to the edition that was sent; what was written since stays among the versions. @throws those of `withdraw` */
  abandonErratum(id: string, version: number, actor: Actor): Promise<MinutesView> {
    return this.change(id, version, 'abandon_erratum', 'erratum_abandoned', actor, async (manager, found) => {
      await this.writer.keep(manager, found, 'kept', 'Erratum abandonné');
      const edition = await this.lists.edition(id, manager);
      return edition ? { content: edition.content, erratumReason: edition.erratumReason } : {};
    });
  }

  /** Runs one act on locked minutes, by the table of the domain. */
  private change(
    id: string,
    version: number,
    act: MinutesAct,
    action: string,
    actor: Actor,
    next: (manager: EntityManager, found: Minutes) => Promise<Partial<Minutes>>,
    reason?: string,
  ): Promise<MinutesView> {
    return this.dataSource.transaction(async (manager) => {
      const found = await this.writer.locked(manager, id, version);
      const standing: MinutesStanding = afterMinutesAct(act, found);
      const changes = await next(manager, found);
      const after = { ...found, ...changes, ...standing, updatedAt: this.clock.now(), version: version + 1 };
      const saved = await manager.save(Minutes, after);
      const { erratum } = standing;
      await this.writer.record(manager, id, action, actor, erratum > 0 ? { erratum } : {}, reason);
      return this.lists.view(saved, manager);
    });
  }
}
