import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { NameMatcher } from '#domain/organisation-name/name-matcher.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { offsetOf } from '#platform/http/list-query.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { catalogueProblems } from '../catalogue.problems.js';
import type { unclaimedName, unclaimedQuery } from '../catalogue.schemas.js';
import { lockNamesForChange } from './current-names.js';
import { PartnerNameIndex } from './partner-name-index.js';
import { writtenName } from './written-name.js';

/** Names of organisations that records carry and no partner answers to: confirmed once, kept as an alias. */
@Injectable()
export class Claims implements OnModuleInit {
  private matcher: { stamp: string; of: NameMatcher<string> } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly partners: PartnerDirectory,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.partners.onNamesChanged((manager, change) => this.match(manager, change));
  }

  /** Names nobody claims, those of most records first, each with the partner it most resembles. */
  async list(query: z.infer<typeof unclaimedQuery>): Promise<{ data: z.infer<typeof unclaimedName>[]; total: number }> {
    const words = foldText(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const grouped = `
      select r.claimant_key as id, min(r.claimant) as name, count(*)::int as records, i.key is not null as ignored
      from catalogue_records r left join catalogue_ignored_names i on i.key = r.claimant_key
      where r.partner_id is null and r.claimant_key is not null and (i.key is not null) = $1
        and not exists (select 1 from unnest($2::text[]) word where r.search not like '%' || word || '%')
      group by r.claimant_key, i.key`;
    const parameters = [query.ignored ?? false, words];
    const order = query.sort === 'name' ? 'name' : 'records';
    const rows: { id: string; name: string; records: number; ignored: boolean }[] = await this.dataSource.query(
      `${grouped} order by ${order} ${query.order}, name, id limit $3 offset $4`,
      [...parameters, query.perPage, offsetOf(query)],
    );
    const [{ total }] = (await this.dataSource.query(
      `select count(*)::int as total from (${grouped}) g`,
      parameters,
    )) as [{ total: number }];
    const matcher = rows.length > 0 ? await this.currentMatcher() : new NameMatcher<string>([]);
    const data = rows.map((row) => {
      const [best] = matcher.matches(row.name);
      return { ...row, suggestion: best ? { partnerId: best.id, name: best.name, score: best.score } : null };
    });
    return { data, total };
  }

  /** Kept until a partner changes: a whole register takes a second to prepare. */
  private async currentMatcher(): Promise<NameMatcher<string>> {
    const { manager } = this.dataSource;
    const stamp = await this.partners.stamp(manager);
    if (this.matcher?.stamp !== stamp) {
      this.matcher = { stamp, of: new NameMatcher(await this.partners.named(manager)) };
    }
    return this.matcher.of;
  }

  /** Records under the names of the list: no partner claims them, nobody ignored them. */
  async countRecords(): Promise<number> {
    const [row]: { n: number }[] = await this.dataSource.query(
      `select count(*)::int as n from catalogue_records r
       where r.partner_id is null and r.claimant_key is not null
         and not exists (select 1 from catalogue_ignored_names i where i.key = r.claimant_key)`,
    );
    return row?.n ?? 0;
  }

  /** Keeps the name as an alias of the partner; its records follow. @throws name_not_unclaimed, and those of aliases */
  async claim(name: string, partnerId: string, actor: Actor): Promise<{ records: number }> {
    return this.dataSource.transaction(async (manager) => {
      const key = nameKey(name);
      const before = await countUnclaimed(manager, key);
      if (before === 0) throw catalogueProblems.name_not_unclaimed();
      await manager.query(`delete from catalogue_ignored_names where key = $1`, [key]);
      await this.partners.addAlias(manager, partnerId, writtenName(name), actor);
      // The partner may have had this name all along: it is then told to nobody.
      if ((await countUnclaimed(manager, key)) > 0) await this.match(manager, { partnerId, names: [name] });
      return { records: before - (await countUnclaimed(manager, key)) };
    });
  }

  /** Says that a name is no partner of ours: it leaves the list, its records stay. @throws name_not_unclaimed */
  async ignore(name: string, actor: Actor): Promise<void> {
    const key = nameKey(name);
    if ((await countUnclaimed(this.dataSource.manager, key)) === 0) throw catalogueProblems.name_not_unclaimed();
    await this.dataSource.query(
      `insert into catalogue_ignored_names (key, name, author, at) values ($1, $2, $3, $4) on conflict do nothing`,
      [key, writtenName(name), actor.label, this.clock.now()],
    );
  }

  /** Puts an ignored name back on the list. */
  async restore(name: string): Promise<void> {
    await this.dataSource.query(`delete from catalogue_ignored_names where key = $1`, [nameKey(name)]);
  }

  /** Matches again the records that the old or the new names of a partner may claim. */
  private async match(manager: EntityManager, change: { partnerId: string; names: string[] }): Promise<void> {
    await lockNamesForChange(manager);
    const keys = [...new Set(change.names.map(nameKey))].filter((key) => key !== '');
    const affected: { id: string; claimKeys: string[]; partnerId: string | null }[] = await manager.query(
      `select id, claim_keys as "claimKeys", partner_id as "partnerId" from catalogue_records
       where claim_keys && $1::text[] or partner_id = $2 order by key for update`,
      [keys, change.partnerId],
    );
    if (affected.length === 0) return;
    const index = new PartnerNameIndex(await this.partners.named(manager));
    const moved = affected
      .map(({ id, claimKeys, partnerId }) => ({ id, before: partnerId, after: index.find(claimKeys) }))
      .filter(({ before, after }) => before !== after);
    await manager.query(
      `update catalogue_records r set partner_id = m.partner_id
       from jsonb_to_recordset($1::jsonb) as m(id uuid, partner_id uuid) where r.id = m.id`,
      [JSON.stringify(moved.map(({ id, after }) => ({ id, partner_id: after })))],
    );
  }
}

async function countUnclaimed(manager: EntityManager, key: string): Promise<number> {
  const [row]: { n: number }[] = await manager.query(
    `select count(*)::int as n from catalogue_records where partner_id is null and claimant_key = $1`,
    [key],
  );
  return row?.n ?? 0;
}
