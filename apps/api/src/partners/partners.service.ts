import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { History } from '../history/history.service.js';
import { historyOf, lockPartner, refuseDuplicate, storePartner } from './partner-store.js';
import type { PartnerView } from './partner-view.js';
import { PartnerDirectory } from './partner-directory.service.js';
import { PartnerLists } from './partner-lists.service.js';
import { Partner } from './partners.entity.js';
import { partnerProblems } from './partners.problems.js';
import type { createPartnerBody, overrideBody, updatePartnerBody, versionBody } from './partners.schemas.js';

type Fields = Omit<z.output<typeof updatePartnerBody>, 'version' | 'reason'>;

const EMPTY = {
  acronym: null,
  aliases: [],
  siren: null,
  legalCategory: null,
  department: null,
  populationMunicipale: null,
  populationTotale: null,
  populationYear: null,
  populationTotaleYear: null,
  populationSource: null,
  staff: [],
  publicServiceMission: 'unknown',
  website: null,
  notes: null,
  billingSiret: null,
  billingServiceCode: null,
  billingEngagementNumber: null,
  billingAddress: null,
  overrideStatus: null,
  overrideReason: null,
  overrideAuthor: null,
  overrideAt: null,
  archivedAt: null,
} as const satisfies Partial<Partner>;

interface Act {
  action: string;
  actor: Actor;
  version: number;
  reason?: string | null | undefined;
}

/** Creates and changes partners. Every change decides the obligation again and leaves a line of history. */
@Injectable()
export class Partners {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: PartnerLists,
    private readonly directory: PartnerDirectory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws siren_taken, alias_taken */
  async create(body: z.output<typeof createPartnerBody>, actor: Actor): Promise<PartnerView> {
    const { reason = null, ...fields } = body;
    const now = this.clock.now();
    const partner = {
      ...EMPTY,
      ...columnsOf(fields),
      createdAt: now,
      updatedAt: now,
      version: 1,
    } as unknown as Partner;
    try {
      const created = await this.dataSource.transaction(async (manager) => {
        const stored = await storePartner(manager, partner);
        const about = { entity: 'partner', entityId: stored.id, action: 'created', actor, reason };
        await this.history.recordDifference(manager, { ...about, before: {}, after: historyOf(stored) });
        await this.directory.tell(manager, null, stored);
        return stored;
      });
      return await this.lists.view(created);
    } catch (error) {
      return refuseDuplicate(error, this.dataSource.manager, partner);
    }
  }

  /** @throws partner_not_found, stale_partner, partner_archived, siren_taken, alias_taken */
  update(id: string, body: z.output<typeof updatePartnerBody>, actor: Actor): Promise<PartnerView> {
    const { version, reason, ...fields } = body;
    return this.change(id, { action: 'updated', actor, version, reason }, (before) => {
      if (before.archivedAt) throw partnerProblems.partner_archived({ name: before.name });
      return columnsOf(fields);
    });
  }

  /** @throws partner_not_found, stale_partner, partner_archived */
  archive(id: string, body: z.output<typeof versionBody>, actor: Actor): Promise<PartnerView> {
    return this.change(id, { action: 'archived', actor, ...body }, (before) => {
      if (before.archivedAt) throw partnerProblems.partner_archived({ name: before.name });
      return { archivedAt: this.clock.now() };
    });
  }

  /** @throws partner_not_found, stale_partner, partner_not_archived, siren_taken, alias_taken */
  restore(id: string, body: z.output<typeof versionBody>, actor: Actor): Promise<PartnerView> {
    return this.change(id, { action: 'restored', actor, ...body }, (before) => {
      if (!before.archivedAt) throw partnerProblems.partner_not_archived({ name: before.name });
      return { archivedAt: null };
    });
  }

  /** Decides by hand, beside the computed status, which stays. @throws partner_not_found, stale_partner, partner_archived */
  override(id: string, body: z.output<typeof overrideBody>, actor: Actor): Promise<PartnerView> {
    const { status, reason, version } = body;
    return this.change(id, { action: 'obligation_overridden', actor, version, reason }, (before) => {
      if (before.archivedAt) throw partnerProblems.partner_archived({ name: before.name });
      const by = { overrideAuthor: actor.label, overrideAt: this.clock.now() };
      return { overrideStatus: status, overrideReason: reason, ...by };
    });
  }

  /** Back to the computed status. @throws partner_not_found, stale_partner, partner_archived, partner_not_overridden */
  removeOverride(id: string, version: number, actor: Actor): Promise<PartnerView> {
    return this.change(id, { action: 'obligation_override_removed', actor, version }, (before) => {
      if (before.archivedAt) throw partnerProblems.partner_archived({ name: before.name });
      if (!before.overrideStatus) throw partnerProblems.partner_not_overridden({ name: before.name });
      return { overrideStatus: null, overrideReason: null, overrideAuthor: null, overrideAt: null };
    });
  }

  private async change(id: string, act: Act, next: (before: Partner) => Partial<Partner>): Promise<PartnerView> {
    const attempt: { wanted?: Partner } = {};
    try {
      const stored = await this.dataSource.transaction(async (manager) => {
        const before = await lockPartner(manager, id);
        if (before.version !== act.version) await this.refuseStale(before, manager);
        const wanted = { ...before, ...next(before), updatedAt: this.clock.now(), version: before.version + 1 };
        attempt.wanted = wanted;
        const after = await storePartner(manager, wanted);
        const about = {
          entity: 'partner',
          entityId: id,
          action: act.action,
          actor: act.actor,
          reason: act.reason ?? null,
        };
        await this.history.recordDifference(manager, { ...about, before: historyOf(before), after: historyOf(after) });
        await this.directory.tell(manager, before, after);
        return after;
      });
      return await this.lists.view(stored);
    } catch (error) {
      if (!attempt.wanted) throw error;
      return refuseDuplicate(error, this.dataSource.manager, attempt.wanted);
    }
  }

  private async refuseStale(current: Partner, manager: EntityManager): Promise<never> {
    throw partnerProblems.stale_partner(undefined, { extra: { current: await this.lists.view(current, manager) } });
  }
}

/** Columns for the fields that were given; those left out stay as they are. */
function columnsOf({ population, ...fields }: Partial<Fields>): Partial<Partner> {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Partner>;
  if (population === undefined) return given;
  const known = population && (population.municipale ?? population.totale ?? null) !== null ? population : null;
  return {
    ...given,
    populationMunicipale: known?.municipale ?? null,
    populationTotale: known?.totale ?? null,
    populationYear: known?.year ?? null,
    populationTotaleYear: known?.totaleYear ?? null,
    populationSource: known?.source ?? null,
  };
}
