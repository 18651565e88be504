import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { sessionName } from '#wording/training/session-sentence.js';
import { statementReference } from '#wording/training/statement-words.js';
import type { TrainingStatement } from './statements.entity.js';
import type { statement } from './statements.schemas.js';

export type StatementView = z.infer<typeof statement>;

/** What a mail of a statement is written for. */
export const STATEMENT_CAUSE = 'training_statement';

interface Links {
  id: string;
  credits_year: number | null;
  credits_number: number | null;
  credited_id: string | null;
  credited_year: number | null;
  credited_number: number | null;
  mailed_at: Date | null;
}

/** Statements with the one they cancel, the one that cancels them, and when they were mailed. */
export async function statementViews(
  manager: EntityManager,
  found: readonly TrainingStatement[],
): Promise<StatementView[]> {
  const links = await manager.query<Links[]>(
    `select s.id, o.year as credits_year, o.number as credits_number,
       c.id as credited_id, c.year as credited_year, c.number as credited_number,
       (select max(m.created_at) from mails m where m.cause_type = $2 and m.cause_id = s.id and m.state <> 'cancelled')
         as mailed_at
     from training_statements s
     left join training_statements o on o.id = s.credits_id
     left join training_statements c on c.credits_id = s.id
     where s.id = any($1::uuid[])`,
    [found.map(({ id }) => id), STATEMENT_CAUSE],
  );
  const byId = new Map(links.map((link) => [link.id, link]));
  return found.map(({ round: _, session, ...rest }) => {
    const link = byId.get(rest.id);
    const reference = (year: number | null | undefined, number: number | null | undefined) =>
      year && number ? statementReference({ year, number }) : null;
    return {
      ...rest,
      reference: statementReference(rest),
      sessionName: sessionName(session),
      creditsReference: reference(link?.credits_year, link?.credits_number),
      creditedById: link?.credited_id ?? null,
      creditedByReference: reference(link?.credited_year, link?.credited_number),
      heads: rest.lines.reduce((sum, { code, quantity }) => sum + (code === 'heads' ? quantity : 0), 0),
      lastMailedAt: link?.mailed_at ?? null,
    };
  });
}
