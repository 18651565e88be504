import { type EntityManager, QueryFailedError } from 'typeorm';
import { nameKey } from '#domain/organisation-name/name-key.js';
import { aliasKeysOf, searchTextOf, sortNameOf } from './partner-names.js';
import { decided } from './partner-obligation.js';
import { populationOf } from './partner-view.js';
import { Partner, PartnerAlias } from './partners.entity.js';
import { partnerProblems } from './partners.problems.js';

/** Locks a partner for a change; whoever read another version is refused. @throws partner_not_found */
export async function lockPartner(manager: EntityManager, id: string): Promise<Partner> {
  const found = await manager.findOne(Partner, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw partnerProblems.partner_not_found();
  return found;
}

/** Saves a partner with what follows from its facts and names: decision, search text, alias keys. */
export async function storePartner(manager: EntityManager, partner: Partner): Promise<Partner> {
  const stored = await manager.save(Partner, {
    ...partner,
    ...decided(partner),
    sortName: sortNameOf(partner.name),
    searchText: searchTextOf(partner),
  });
  await manager.delete(PartnerAlias, { partnerId: stored.id });
  const active = stored.archivedAt === null;
  const keys = aliasKeysOf(stored.aliases).sort();
  if (keys.length > 0) {
    await manager.insert(
      PartnerAlias,
      keys.map((key) => ({ partnerId: stored.id, key, active })),
    );
  }
  return stored;
}

/** Fields a history line compares. */
export function historyOf(partner: Partner): Record<string, unknown> {
  const { name, acronym, aliases, siren, legalCategory, department, staff, publicServiceMission, website, notes } =
    partner;
  const { billingSiret, billingServiceCode, billingEngagementNumber, billingAddress } = partner;
  return {
    name,
    acronym,
    aliases,
    siren,
    legalCategory,
    department,
    population: populationOf(partner),
    staff,
    publicServiceMission,
    website,
    notes,
    billingSiret,
    billingServiceCode,
    billingEngagementNumber,
    billingAddress,
    obligationStatus: partner.obligationStatus,
    obligationCertainty: partner.obligationCertainty,
    override: partner.overrideStatus && { status: partner.overrideStatus, reason: partner.overrideReason },
    effectiveStatus: partner.effectiveStatus,
    archived: partner.archivedAt !== null,
  };
}

/** Turns a duplicate found by an index into a refusal that names who holds the SIREN or the alias. */
export async function refuseDuplicate(
  error: unknown,
  manager: EntityManager,
  wanted: Pick<Partner, 'siren' | 'aliases'> & { id?: string },
): Promise<never> {
  const constraint =
    error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : null;
  if (constraint === 'partners_siren' && wanted.siren) {
    const holder = await manager
      .createQueryBuilder(Partner, 'p')
      .where('p.siren = :siren and p.archived_at is null', { siren: wanted.siren })
      .getOne();
    const errors = { siren: 'Un autre partenaire a déjà ce SIREN.' };
    const extra = { partnerId: holder?.id ?? null };
    throw partnerProblems.siren_taken({ siren: wanted.siren, name: holder?.name ?? 'inconnu' }, { errors, extra });
  }
  if (constraint === 'partner_aliases_key') await refuseTakenAliases(manager, wanted);
  throw error;
}

/** @throws alias_taken naming the first alias that designates another active partner, and that partner */
export async function refuseTakenAliases(
  manager: EntityManager,
  { id, aliases }: Pick<Partner, 'aliases'> & { id?: string },
): Promise<void> {
  for (const [index, alias] of aliases.entries()) {
    const holder = await aliasHolder(manager, nameKey(alias), id);
    if (!holder) continue;
    const errors = { [`aliases.${index}`]: `Cet alias désigne déjà « ${holder.name} ».` };
    throw partnerProblems.alias_taken({ alias, name: holder.name }, { errors, extra: { partnerId: holder.id } });
  }
}

function aliasHolder(manager: EntityManager, key: string, exceptId: string | undefined): Promise<Partner | null> {
  const builder = manager
    .createQueryBuilder(Partner, 'p')
    .innerJoin(PartnerAlias, 'a', 'a.partner_id = p.id and a.active')
    .where('a.key = :key', { key });
  if (exceptId) builder.andWhere('p.id <> :exceptId', { exceptId });
  return builder.getOne();
}
