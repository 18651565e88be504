import { type EntityManager, In } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { COUNTED, type Quote, quoteSession, type Terms } from '#domain/training/quote.js';
import { vatOf } from '#domain/training/session-terms.js';
import { type StatementLine, statementLines } from '#domain/training/statement.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { TrainingSession } from '../sessions/sessions.entity.js';
import { statementProblems } from './statements.problems.js';
import type { BilledSession } from './statements.entity.js';

export interface Seat {
  contactId: string;
  /** Who pays; null: nobody. */
  payer: string | null;
}

/** A session as its statements see it. */
export interface Billing {
  session: TrainingSession;
  about: BilledSession;
  seats: Seat[];
  terms: Terms;
}

/** @param lock holds the session until the transaction ends: two people never bill it at once @throws statement_session_not_found */
export async function loadBilling(manager: EntityManager, sessionId: string, lock = false): Promise<Billing> {
  const session = await manager.findOne(TrainingSession, {
    where: { id: sessionId },
    ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  if (!session) throw statementProblems.statement_session_not_found();
  const course = await manager.findOneByOrFail(TrainingCourse, { id: session.courseId });
  const registrations = await manager.find(TrainingRegistration, {
    where: { sessionId, status: In([...COUNTED]) },
    order: { rank: 'asc' },
  });
  const { firstDay, lastDay, department, place, priceCents, lowerBound, upperBound, surchargeCents } = session;
  return {
    session,
    about: {
      ...{ courseTitle: course.title, provider: course.provider, firstDay, lastDay, department, place },
      durationMinutes: course.durationMinutes,
    },
    seats: registrations.map(({ contactId, billed, billedPartnerId, partnerId }) => ({
      contactId,
      payer: billed ? (billedPartnerId ?? partnerId) : null,
    })),
    terms: { priceCents, lowerBound, upperBound, surchargeCents, vat: vatOf(session) },
  };
}

/** @throws statement_surcharge_unknown */
export function quoteOf({ seats, terms }: Billing): Quote<string> {
  try {
    return quoteSession(seats, terms);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'surcharge_unknown') throw error;
    throw statementProblems.statement_surcharge_unknown({ upperBound: terms.upperBound });
  }
}

/** Lines of one payer, people in order of arrival. */
export function linesOf(
  { seats, terms }: Billing,
  share: Quote<string>['shares'][number],
  names: ReadonlyMap<string, { name: string }>,
): StatementLine[] {
  const people = seats
    .filter(({ payer }) => payer === share.payer)
    .map(({ contactId }) => names.get(contactId)?.name ?? '');
  return statementLines(share, terms.priceCents, people);
}
