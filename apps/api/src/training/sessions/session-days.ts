import { type EntityManager, In } from 'typeorm';
import { requireDays, type SessionDay } from '#domain/training/schedule.js';
import { TrainingSessionDay } from './sessions.entity.js';

/** Days of sessions by id, in order. */
export async function daysOf(
  manager: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, SessionDay[]>> {
  const rows = await manager.find(TrainingSessionDay, {
    where: { sessionId: In([...sessionIds]) },
    order: { day: 'asc' },
  });
  const days = new Map<string, SessionDay[]>(sessionIds.map((id) => [id, []]));
  for (const { sessionId, day, startsAt, endsAt } of rows) days.get(sessionId)?.push({ day, startsAt, endsAt });
  return days;
}

/** Gives a locked session other days. @throws DomainError session_day_twice, session_hours_out_of_order, session_hour_skipped */
export async function replaceDays(
  manager: EntityManager,
  sessionId: string,
  days: readonly SessionDay[],
): Promise<{ firstDay: string; lastDay: string }> {
  const sorted = requireDays(days);
  await manager.delete(TrainingSessionDay, { sessionId });
  await manager.insert(
    TrainingSessionDay,
    sorted.map((day) => ({ ...day, sessionId })),
  );
  return boundsOfDays(sorted);
}

/** First and last of days that are in order. */
export function boundsOfDays(days: readonly SessionDay[]): { firstDay: string; lastDay: string } {
  return { firstDay: days[0]?.day ?? '', lastDay: days.at(-1)?.day ?? '' };
}
