import { type EntityManager, In } from 'typeorm';
import type { SessionDay } from '#domain/training/schedule.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { TrainingSession, TrainingSessionDay } from '../sessions/sessions.entity.js';
import { paperProblems } from './papers.problems.js';

/** A session with its course and its days in order: what papers, mails and calendars speak of. */
export interface SessionFacts {
  session: TrainingSession;
  course: TrainingCourse;
  days: SessionDay[];
}

/** @throws paper_session_not_found */
export async function sessionFacts(manager: EntityManager, sessionId: string): Promise<SessionFacts> {
  const session = await manager.findOneBy(TrainingSession, { id: sessionId });
  if (!session) throw paperProblems.paper_session_not_found();
  const [facts] = await factsOf(manager, [session]);
  if (!facts) throw paperProblems.paper_session_not_found();
  return facts;
}

export async function factsOf(manager: EntityManager, sessions: readonly TrainingSession[]): Promise<SessionFacts[]> {
  const courses = await manager.findBy(TrainingCourse, { id: In(sessions.map(({ courseId }) => courseId)) });
  const days = await manager.find(TrainingSessionDay, {
    where: { sessionId: In(sessions.map(({ id }) => id)) },
    order: { day: 'asc' },
  });
  const byId = new Map(courses.map((course) => [course.id, course]));
  return sessions.flatMap((session) => {
    const course = byId.get(session.courseId);
    const own = days
      .filter(({ sessionId }) => sessionId === session.id)
      .map(({ day, startsAt, endsAt }) => ({ day, startsAt, endsAt }));
    return course ? [{ session, course, days: own }] : [];
  });
}
