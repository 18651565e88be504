import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import type { TestApp } from '../../../test/test-app.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { TrainingSession, TrainingSessionDay } from '../sessions/sessions.entity.js';

const AT = new Date('2027-01-05T10:00:00Z');

/** A session as stored, of a course of its own; 31 May 2027 in Bordeaux unless `more` says otherwise. */
export async function storeSession(
  { manager }: DataSource,
  more: Partial<TrainingSession> = {},
  days: readonly string[] = [more.firstDay ?? '2027-05-31'],
): Promise<TrainingSession> {
  const terms = { priceCents: 66_667, vatRule: 'rate', vatBasisPoints: 2000, lowerBound: 4, upperBound: 8 } as const;
  const dated = { searchText: ' ouvrir ses données ', createdAt: AT, updatedAt: AT, version: 1 };
  const course = await manager.save(TrainingCourse, {
    ...{ title: 'Ouvrir ses données', objectives: 'Savoir publier\nSavoir décrire', programme: null },
    ...{
      durationMinutes: 420,
      provider: 'Open Data France',
      surchargeCents: null,
      sortName: 'ouvrir',
      archivedAt: null,
    },
    ...terms,
    ...dated,
  });
  const session = await manager.save(TrainingSession, {
    ...{ courseId: course.id, department: '33', place: 'Bordeaux', address: null, room: null, roomKey: null },
    ...{ trainer: 'Ada Formatrice', trainerKey: 'ada formatrice', secondTrainer: null, secondTrainerKey: null },
    ...{ surchargeCents: null, registerBy: null, offerHours: 48, state: 'confirmed' as const, cancelReason: null },
    ...{ notes: null, firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '', nextRank: 1, sequence: 0 },
    ...terms,
    ...dated,
    ...more,
  });
  for (const day of days) {
    await manager.insert(TrainingSessionDay, { sessionId: session.id, day, startsAt: '09:00', endsAt: '17:00' });
  }
  return session;
}

/** A person in a session, as a contact of that partner; their names are invented. */
export async function storeRegistration(
  test: TestApp,
  sessionId: string,
  person: { firstName?: string; lastName?: string; email?: string | null; partnerId: string | null },
  more: Partial<TrainingRegistration> = {},
): Promise<TrainingRegistration> {
  const { partnerId, firstName = 'Jeanne', lastName = 'Lafitte', email = `${randomUUID()}@example.org` } = person;
  const memberships = partnerId === null ? [] : [{ partnerId, roles: ['technical'] }];
  const { body } = await test
    .as('manager')
    .post('/api/contacts')
    .send({ firstName, lastName, email, memberships })
    .expect(201);
  const { manager } = test.dataSource;
  const rank = await manager.countBy(TrainingRegistration, { sessionId });
  return manager.save(TrainingRegistration, {
    ...{ sessionId, contactId: (body as { id: string }).id, partnerId, billedPartnerId: null, interestId: null },
    ...{
      department: '33',
      status: 'confirmed' as RegistrationStatus,
      rank: rank + 1,
      billed: true,
      origin: 'staff' as const,
    },
    ...{ cancelReason: null, replacedById: null, note: null, statusAt: AT, createdAt: AT, updatedAt: AT, version: 1 },
    ...more,
  });
}
