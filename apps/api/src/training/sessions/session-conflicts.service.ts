import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { conflictsOf } from '#domain/training/conflicts.js';
import { type Booking, daysTogether, requireDays, type SessionDay, writingKey } from '#domain/training/schedule.js';
import { conflictSentence } from '#wording/training/conflict-sentence.js';
import { sessionName } from '#wording/training/session-sentence.js';
import { TrainingCourse } from '../courses/courses.entity.js';
import { askOf } from '../courses/terms.js';
import { daysOf } from './session-days.js';
import { TrainingSession } from './sessions.entity.js';
import type { conflictBody, conflictList } from './sessions.schemas.js';

type ConflictView = z.infer<typeof conflictList>['conflicts'][number];
type Keys = Pick<TrainingSession, 'id' | 'roomKey' | 'trainerKey' | 'secondTrainerKey'>;

/** Flags what two sessions cannot both have, and days when people do not work; forbids nothing. */
@Injectable()
export class SessionConflicts {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a form, before it is saved. @throws session_day_twice, session_hours_out_of_order, session_hour_skipped */
  async ofForm(form: z.output<typeof conflictBody>): Promise<ConflictView[]> {
    const days = askOf('days', () => requireDays(form.days));
    const booking = { ...bookingOf({ id: form.id ?? '', ...keysOf(form) }, days) };
    const found = await this.of(this.dataSource.manager, [booking]);
    return found.get(booking.id) ?? [];
  }

  /** Of stored sessions, by id. */
  async of(manager: EntityManager, bookings: readonly Booking[]): Promise<ReadonlyMap<string, ConflictView[]>> {
    const rivals = await this.rivals(manager, bookings);
    return new Map(
      bookings.map((booking) => [
        booking.id,
        conflictsOf(booking, rivals).map((conflict) => ({
          kind: conflict.kind,
          days: conflict.kind === 'day_off' ? [conflict.day] : daysTogether(booking, conflict.session),
          sessionId: conflict.kind === 'day_off' ? null : conflict.session.id,
          sentence: conflictSentence(conflict),
        })),
      ]),
    );
  }

  /** Sessions that share a day with one of these, and a room or somebody. */
  private async rivals(manager: EntityManager, bookings: readonly Booking[]) {
    const given = {
      days: [...new Set(bookings.flatMap(({ days }) => days.map(({ day }) => day)))],
      rooms: bookings.flatMap(({ roomKey }) => roomKey ?? []),
      people: bookings.flatMap(({ trainerKeys }) => trainerKeys),
    };
    const found = await manager
      .createQueryBuilder(TrainingSession, 's')
      .where(
        `s.state <> 'cancelled'
         and exists (select 1 from training_session_days d where d.session_id = s.id and d.day = any(:days))
         and (s.room_key = any(:rooms) or s.trainer_key = any(:people) or s.second_trainer_key = any(:people))`,
        given,
      )
      .orderBy('s.firstDay')
      .addOrderBy('s.id')
      .getMany();
    const days = await daysOf(
      manager,
      found.map(({ id }) => id),
    );
    const courses = await manager.findBy(TrainingCourse, { id: In(found.map(({ courseId }) => courseId)) });
    const titles = new Map(courses.map(({ id, title }) => [id, title]));
    return found.map((session) => ({
      ...bookingOf(session, days.get(session.id) ?? []),
      name: sessionName({ ...session, courseTitle: titles.get(session.courseId) ?? '' }),
    }));
  }
}

/** What two writings of a room or of a name have in common, kept beside them. */
export const keysOf = ({
  place,
  room,
  trainer,
  secondTrainer,
}: Pick<TrainingSession, 'place' | 'room' | 'trainer' | 'secondTrainer'>) => ({
  roomKey: writingKey(place, room),
  trainerKey: writingKey(trainer),
  secondTrainerKey: writingKey(secondTrainer),
});

export function bookingOf(session: Keys, days: readonly SessionDay[]): Booking {
  const { id, roomKey, trainerKey, secondTrainerKey } = session;
  return { id, days, roomKey, trainerKeys: [trainerKey ?? [], secondTrainerKey ?? []].flat() };
}
