import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { type Totals, totalsOf } from '#domain/money/vat.js';
import type { Quote } from '#domain/training/quote.js';
import { linesDiffer, type StatementLine } from '#domain/training/statement.js';
import { Problem } from '#platform/http/problem.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { statementReference } from '#wording/training/statement-words.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerLists } from '../../partners/partner-lists.service.js';
import { type Billing, linesOf, loadBilling, quoteOf } from './billing.js';
import { type BilledParty, TrainingStatement } from './statements.entity.js';
import type { billing } from './statements.schemas.js';

export type BillingView = z.infer<typeof billing>;

/** What one organisation owes for a session, and what it was already sent. */
export interface Party {
  partnerId: string;
  billing: BilledParty;
  share: Quote<string>['shares'][number] | null;
  lines: StatementLine[];
  /** The statement that no credit cancels, if any. */
  active: TrainingStatement | null;
  /** Statements it ever had for this session. */
  rounds: number;
  state: BillingView['parties'][number]['state'];
}

const NOTHING: Totals = { netCents: 0, vatCents: 0, grossCents: 0 };

/** What a session costs each organisation. */
@Injectable()
export class BillingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerLists,
  ) {}

  /** @throws statement_session_not_found */
  async view(sessionId: string): Promise<BillingView> {
    const { manager } = this.dataSource;
    const facts = await loadBilling(manager, sessionId);
    const { session, about, seats } = facts;
    const { quote, refusal } = quoteOrRefusal(facts);
    const parties = await this.parties(manager, facts, quote);
    const names = await this.contacts.peopleOf(
      manager,
      seats.map(({ contactId }) => contactId),
    );
    const everySent = await manager.findBy(TrainingStatement, { sessionId });
    return {
      sessionId,
      sessionName: sessionName(about),
      state: session.state,
      refusal,
      final: session.state === 'confirmed' || session.state === 'held',
      parties: parties.map(viewOf),
      unpaidCents: quote?.unpaidCents ?? 0,
      unpaidPeople: seats
        .filter(({ payer }) => payer === null)
        .map(({ contactId }) => names.get(contactId)?.name ?? ''),
      surchargeCents: quote?.surchargeCents ?? 0,
      vatRule: session.vatRule,
      vatBasisPoints: session.vatBasisPoints,
      totals: quote?.totals ?? NOTHING,
      issuedTotals: sumOf(everySent),
    };
  }

  /** Payers in order of arrival, then those who were sent a statement and owe nothing any more. */
  async parties(manager: EntityManager, facts: Billing, quote: Quote<string> | null): Promise<Party[]> {
    const every = await manager.find(TrainingStatement, {
      where: { sessionId: facts.session.id },
      order: { year: 'asc', number: 'asc' },
    });
    const cancelled = new Set(every.map(({ creditsId }) => creditsId));
    const statements = every.filter(({ kind }) => kind === 'statement');
    const active = statements.filter(({ id, partnerId }) => !cancelled.has(id) && partnerId !== null);
    const shares = quote?.shares ?? [];
    const ids = [
      ...new Set([...shares.map(({ payer }) => payer), ...active.flatMap(({ partnerId }) => partnerId ?? [])]),
    ];
    const names = await this.contacts.peopleOf(
      manager,
      facts.seats.map(({ contactId }) => contactId),
    );
    const parties: Party[] = [];
    for (const partnerId of ids) {
      const share = shares.find(({ payer }) => payer === partnerId) ?? null;
      const lines = share ? linesOf(facts, share, names) : [];
      const sent = active.find((statement) => statement.partnerId === partnerId) ?? null;
      parties.push({
        ...{ partnerId, share, lines, active: sent },
        billing: await this.party(manager, partnerId),
        rounds: statements.filter((statement) => statement.partnerId === partnerId).length,
        state: stateOf(share !== null, sent, lines, share, quote === null),
      });
    }
    return parties;
  }

  private async party(manager: EntityManager, partnerId: string): Promise<BilledParty> {
    const partner = await this.partners.one(partnerId, manager);
    return {
      name: partner.name,
      siren: partner.siren,
      siret: partner.billingSiret,
      serviceCode: partner.billingServiceCode,
      engagementNumber: partner.billingEngagementNumber,
      address: partner.billingAddress,
    };
  }
}

function stateOf(
  owes: boolean,
  sent: TrainingStatement | null,
  lines: readonly StatementLine[],
  share: Totals | null,
  unquoted: boolean,
): Party['state'] {
  if (!sent) return 'to_issue';
  // What cannot be quoted today is not known to have changed.
  if (unquoted) return 'issued';
  if (!owes) return 'to_credit';
  return linesDiffer(sent.lines, lines) || sent.grossCents !== share?.grossCents ? 'changed' : 'issued';
}

function quoteOrRefusal(facts: Billing): { quote: Quote<string> | null; refusal: string | null } {
  try {
    return { quote: quoteOf(facts), refusal: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { quote: null, refusal: error.detail };
  }
}

function viewOf({ partnerId, billing: who, share, lines, active, state }: Party): BillingView['parties'][number] {
  const { netCents, vatCents, grossCents } = share ?? NOTHING;
  return {
    ...{ partnerId, partnerName: who.name, state, netCents, vatCents, grossCents },
    heads: share?.heads ?? 0,
    people: lines.flatMap(({ people }) => people),
    surchargeCents: share?.surchargeCents ?? 0,
    statementId: active?.id ?? null,
    reference: active ? statementReference(active) : null,
    issuedGrossCents: active?.grossCents ?? null,
    missing: (['siret', 'serviceCode', 'engagementNumber', 'address'] as const).filter((field) => who[field] === null),
  };
}

const sumOf = (statements: readonly Totals[]): Totals =>
  statements.reduce(
    (sum, { netCents, vatCents, grossCents }) => ({
      netCents: sum.netCents + netCents,
      vatCents: sum.vatCents + vatCents,
      grossCents: sum.grossCents + grossCents,
    }),
    NOTHING,
  );

/** The sum of its lines, VAT once. */
export const totalsOfLines = (lines: readonly StatementLine[], { terms }: Billing): Totals =>
  totalsOf(
    lines.map(({ netCents }) => netCents),
    terms.vat,
  );
