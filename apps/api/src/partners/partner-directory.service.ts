import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NamedOrganisation } from '#domain/organisation-name/name-matcher.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { historyOf, lockPartner, refuseDuplicate, refuseTakenAliases, storePartner } from './partner-store.js';
import { Partner } from './partners.entity.js';
import { partnerProblems } from './partners.problems.js';

/** `names`: every name the partner had or has; those that it lost and those that it gained are among them. */
export interface NamesChange {
  partnerId: string;
  names: string[];
}
type Listener = (manager: EntityManager, change: NamesChange) => Promise<void>;

/** By which names partners are known; what other features match names with. */
@Injectable()
export class PartnerDirectory {
  private readonly listeners: Listener[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Calls back, in the transaction of the change, when a partner gains or loses a name, or is archived or restored. */
  onNamesChanged(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Every partner that is not archived, with its name, acronym and aliases. */
  async named(manager: EntityManager): Promise<NamedOrganisation<string>[]> {
    const rows = await manager.query<Pick<Partner, 'id' | 'name' | 'acronym' | 'aliases'>[]>(
      `select id, name, acronym, aliases from partners where archived_at is null order by sort_name, id`,
    );
    return rows.map((row) => ({ id: row.id, names: everyNameOf(row) }));
  }

  /** A text that differs once any partner changed. */
  async stamp(manager: EntityManager): Promise<string> {
    const [row] = await manager.query<{ stamp: string }[]>(
      `select concat_ws('/', count(*), sum(version), max(updated_at)) as stamp from partners`,
    );
    return row?.stamp ?? '';
  }

  /** Official names by id, archived partners included; an id that is nobody's is absent. */
  async namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await manager.query<Pick<Partner, 'id' | 'name'>[]>(
      `select id, name from partners where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * Gives a partner one more name, unless it already has it. Leaves a line of history.
   * @throws partner_not_found, partner_archived, alias_taken
   */
  async addAlias(manager: EntityManager, partnerId: string, alias: string, actor: Actor): Promise<void> {
    const before = await lockPartner(manager, partnerId);
    if (before.archivedAt) throw partnerProblems.partner_archived({ name: before.name });
    if (everyNameOf(before).some((name) => nameKey(name) === nameKey(alias))) return;
    await refuseTakenAliases(manager, { id: partnerId, aliases: [alias] });
    const aliases = [...before.aliases, alias];
    const wanted = { ...before, aliases, updatedAt: this.clock.now(), version: before.version + 1 };
    try {
      const after = await storePartner(manager, wanted);
      const about = { entity: 'partner', entityId: partnerId, action: 'updated', actor };
      await this.history.recordDifference(manager, { ...about, before: historyOf(before), after: historyOf(after) });
      await this.tell(manager, before, after);
    } catch (error) {
      await refuseDuplicate(error, this.dataSource.manager, wanted);
    }
  }

  /** Tells the listeners when what `after` is called differs from what `before` was. */
  async tell(manager: EntityManager, before: Partner | null, after: Partner): Promise<void> {
    const [old, now] = [before ? activeNames(before) : [], activeNames(after)];
    if (JSON.stringify(old) === JSON.stringify(now)) return;
    const change = { partnerId: after.id, names: [...new Set([...old, ...now])] };
    for (const listener of this.listeners) await listener(manager, change);
  }
}

function everyNameOf({ name, acronym, aliases }: Pick<Partner, 'name' | 'acronym' | 'aliases'>): string[] {
  return [name, ...(acronym ? [acronym] : []), ...aliases];
}

function activeNames(partner: Partner): string[] {
  return partner.archivedAt ? [] : everyNameOf(partner);
}
