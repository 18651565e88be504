import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { creditLines } from '#domain/training/statement.js';
import type { Actor } from '#platform/auth/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { statementReference } from '#wording/training/statement-words.js';
import { History } from '../../history/history.service.js';
import { type Billing, loadBilling, quoteOf } from './billing.js';
import { BillingService, type Party, totalsOfLines } from './billing.service.js';
import { StatementLists } from './statement-lists.service.js';
import { statementViews, type StatementView } from './statement-view.js';
import { TrainingStatement } from './statements.entity.js';
import { statementProblems } from './statements.problems.js';

type NewStatement = Omit<TrainingStatement, 'id' | 'year' | 'number' | 'issuedOn' | 'issuedAt' | 'issuedBy'>;

/** Sends cost statements and their credits; neither is ever changed. */
@Injectable()
export class Statements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly billing: BillingService,
    private readonly lists: StatementLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Numbers a statement for each organisation that waits for one, or for those chosen.
   * @throws statement_session_not_found, statement_too_early, surcharge_unknown, statement_to_credit_first, nothing_to_bill
   */
  issue(sessionId: string, partnerIds: readonly string[] | undefined, actor: Actor): Promise<StatementView[]> {
    return this.dataSource.transaction(async (manager) => {
      const facts = await loadBilling(manager, sessionId, true);
      const { state } = facts.session;
      if (state !== 'confirmed' && state !== 'held') throw statementProblems.statement_too_early();
      const parties = await this.billing.parties(manager, facts, quoteOf(facts));
      const chosen = parties.filter(({ partnerId }) => partnerIds?.includes(partnerId) ?? true);
      const sent = partnerIds && chosen.find(({ active }) => active !== null);
      if (sent?.active) {
        const reference = statementReference(sent.active);
        throw statementProblems.statement_to_credit_first({ reference, partner: sent.billing.name });
      }
      const due = chosen.filter(({ state: what }) => what === 'to_issue');
      if (due.length === 0) throw statementProblems.nothing_to_bill();
      const made: TrainingStatement[] = [];
      for (const party of due) made.push(await this.write(manager, statementFor(facts, party), actor));
      return statementViews(manager, made);
    });
  }

  /** Cancels a statement by its opposite. @throws statement_not_found, already_credited, credit_of_a_credit */
  credit(id: string, reason: string, actor: Actor): Promise<StatementView> {
    return this.dataSource.transaction(async (manager) => {
      const { sessionId } = await this.lists.load(id, manager);
      await loadBilling(manager, sessionId, true);
      const before = await this.lists.load(id, manager);
      if (before.kind === 'credit') throw statementProblems.credit_of_a_credit();
      const known = await manager.findOneBy(TrainingStatement, { creditsId: id });
      if (known) throw statementProblems.already_credited({ reference: statementReference(known) });
      const made = await this.write(
        manager,
        {
          ...{ kind: 'credit', creditsId: id, reason, lines: creditLines(before.lines) },
          ...{ sessionId, partnerId: before.partnerId, round: before.round },
          ...{ billing: before.billing, session: before.session },
          ...{ vatRule: before.vatRule, vatBasisPoints: before.vatBasisPoints },
          ...{ netCents: -before.netCents, vatCents: -before.vatCents, grossCents: -before.grossCents },
        },
        actor,
      );
      return this.lists.one(made.id, manager);
    });
  }

  /** Takes the next number of the year under the lock of its counter, given back if the transaction fails: no gap. */
  private async write(manager: EntityManager, statement: NewStatement, actor: Actor): Promise<TrainingStatement> {
    const issuedOn = this.clock.today();
    const year = Number(issuedOn.slice(0, 4));
    const [counter] = await manager.query<{ last: number }[]>(
      `insert into training_statement_counters as c (year, last) values ($1, 1)
       on conflict (year) do update set last = c.last + 1 returning last`,
      [year],
    );
    const made = await manager.save(
      TrainingStatement,
      manager.create(TrainingStatement, {
        ...statement,
        ...{ year, number: counter?.last ?? 0, issuedOn, issuedAt: this.clock.now(), issuedBy: actor.label },
      }),
    );
    await this.history.record(manager, {
      ...{ entity: 'training_session', entityId: statement.sessionId, actor, reason: statement.reason },
      action: statement.kind === 'credit' ? 'statement_credited' : 'statement_issued',
      changes: [{ field: 'statement', before: null, after: `${statementReference(made)} – ${statement.billing.name}` }],
    });
    return made;
  }
}

function statementFor(facts: Billing, { partnerId, billing, lines, rounds }: Party): NewStatement {
  const { session, about } = facts;
  return {
    ...{
      kind: 'statement' as const,
      sessionId: session.id,
      partnerId,
      round: rounds + 1,
      creditsId: null,
      reason: null,
    },
    ...{ billing, session: about, lines, vatRule: session.vatRule, vatBasisPoints: session.vatBasisPoints },
    ...totalsOfLines(lines, facts),
  };
}
