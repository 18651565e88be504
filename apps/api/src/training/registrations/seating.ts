import type { EntityManager } from 'typeorm';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import { SEATED } from '#domain/training/registration-states.js';
import { factsOf, type SessionFacts } from '../papers/session-facts.js';
import { TrainingSession } from '../sessions/sessions.entity.js';
import { registrationProblems } from './registrations.problems.js';
import { TrainingRegistration } from './registrations.entity.js';

/**
 * Holds a session until the transaction ends: whoever takes, frees or counts its seats comes through here first, hence
 * one after the other. @throws registration_session_not_found
 */
export async function lockSession(manager: EntityManager, sessionId: string): Promise<SessionFacts> {
  const session = await manager.findOne(TrainingSession, {
    where: { id: sessionId },
    lock: { mode: 'pessimistic_write' },
  });
  return sessionOrRefuse(manager, session);
}

/** The same to look at. @throws registration_session_not_found */
export async function readSession(manager: EntityManager, sessionId: string): Promise<SessionFacts> {
  return sessionOrRefuse(manager, await manager.findOneBy(TrainingSession, { id: sessionId }));
}

async function sessionOrRefuse(manager: EntityManager, session: TrainingSession | null): Promise<SessionFacts> {
  const [facts] = session ? await factsOf(manager, [session]) : [];
  if (!facts) throw registrationProblems.registration_session_not_found();
  return facts;
}

/** What a transition of a registration looks at. */
export const momentOf = ({ state, firstDay }: TrainingSession, today: string) => ({
  ...{ sessionState: state, firstDay, today },
});

/** Seats taken and people waiting. */
export async function standingOf(
  manager: EntityManager,
  sessionId: string,
): Promise<{ taken: number; waiting: number }> {
  const rows = await manager.query<{ status: RegistrationStatus; count: number }[]>(
    `select status, count(*)::int as count from training_registrations where session_id = $1 group by status`,
    [sessionId],
  );
  const sum = (statuses: readonly RegistrationStatus[]) =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((total, { count }) => total + count, 0);
  return { taken: sum(SEATED), waiting: sum(['waitlisted']) };
}

/** The next rank of a locked session, kept at once. */
export async function takeRank(manager: EntityManager, session: TrainingSession): Promise<number> {
  const rank = session.nextRank;
  session.nextRank = rank + 1;
  await manager.update(TrainingSession, { id: session.id }, { nextRank: session.nextRank });
  return rank;
}

/** Somebody of a session, when `version` is what its author read. @throws registration_not_found */
export async function findRegistration(manager: EntityManager, id: string): Promise<TrainingRegistration> {
  const found = await manager.findOneBy(TrainingRegistration, { id });
  if (!found) throw registrationProblems.registration_not_found();
  return found;
}

/** Gives a registration its new status, one version further. */
export async function moveTo(
  manager: EntityManager,
  registration: TrainingRegistration,
  status: RegistrationStatus,
  now: Date,
  more: Partial<TrainingRegistration> = {},
): Promise<TrainingRegistration> {
  const since = status === registration.status ? {} : { statusAt: now };
  const left = status === 'cancelled' ? {} : { cancelReason: null, replacedById: null };
  const version = registration.version + 1;
  return manager.save(TrainingRegistration, {
    ...registration,
    ...left,
    ...more,
    ...since,
    ...{ status, updatedAt: now, version },
  });
}
