import { z } from 'zod';
import { SESSION_TODOS } from '#domain/training/session-todos.js';
import { SESSION_STATES } from '#domain/training/session-states.js';
import { DEPARTMENTS } from '#domain/territory/departments.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { optionalLine, optionalParagraphs } from '../../partners/text-field.js';
import { termsInput, termsOutput } from '../courses/terms.schemas.js';

const version = z.int().min(1);
const day = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.');
const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Cette heure n’est pas valable (attendu : HH:MM, par exemple 14:00).');
const department = z.string().refine((code) => Object.hasOwn(DEPARTMENTS, code), 'Ce département n’existe pas.');
const year = z.coerce.number().int().min(2000).max(2200);

/** Its days, in any order; hours in Paris. */
export const sessionDays = z
  .array(z.strictObject({ day, startsAt: hour, endsAt: hour }))
  .min(1, 'Donnez au moins un jour.')
  .max(30, 'Trente jours au plus.');

const optional = {
  place: optionalLine(200).optional(),
  address: optionalLine(300).optional(),
  room: optionalLine(100).optional(),
  trainer: optionalLine(150).optional(),
  secondTrainer: optionalLine(150).optional(),
  registerBy: day.nullable().optional(),
  offerHours: z.int().min(1).max(720).optional(),
  notes: optionalParagraphs(5000).optional(),
  ...termsInput,
};
/** Price, VAT, bounds and surcharge are the course's unless they are given. */
export const createSessionBody = z.strictObject({ courseId: z.uuid(), department, days: sessionDays, ...optional });
export const updateSessionBody = z.strictObject({
  department: department.optional(),
  days: sessionDays.optional(),
  ...optional,
  version,
});

/** What a form holds so far; `id`: the session that is being changed. */
export const conflictBody = z.strictObject({
  id: z.uuid().nullable().default(null),
  days: z.array(z.strictObject({ day, startsAt: hour, endsAt: hour })).max(30),
  place: optionalLine(200).default(null),
  room: optionalLine(100).default(null),
  trainer: optionalLine(150).default(null),
  secondTrainer: optionalLine(150).default(null),
});
const conflict = z.object({
  kind: z.enum(['trainer', 'room', 'day_off']),
  /** Of its days, those that clash. */
  days: z.array(z.iso.date()),
  /** The other session, for a trainer or a room. */
  sessionId: z.uuid().nullable(),
  sentence: z.string(),
});
export const conflictList = z.object({ conflicts: z.array(conflict) });

export const session = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  courseTitle: z.string(),
  /** « Ouvrir ses données – Gironde, 31/05/2027 ». */
  name: z.string(),
  /** Its days and hours, in French. */
  when: z.string(),
  days: z.array(z.object({ day: z.iso.date(), startsAt: z.string(), endsAt: z.string() })),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  department: z.string(),
  place: z.string().nullable(),
  address: z.string().nullable(),
  room: z.string().nullable(),
  trainer: z.string().nullable(),
  secondTrainer: z.string().nullable(),
  ...termsOutput,
  registerBy: z.iso.date().nullable(),
  offerHours: z.int(),
  state: z.enum(SESSION_STATES),
  cancelReason: z.string().nullable(),
  notes: z.string().nullable(),
  seats: z.object({
    taken: z.int(),
    capacity: z.int(),
    /** People missing for it to open; 0 when there are enough. */
    missing: z.int(),
    waiting: z.int(),
    /** Asked to come, have not answered. */
    invited: z.int(),
    attended: z.int(),
    absent: z.int(),
  }),
  conflicts: z.array(conflict),
  /** Cost statements sent that no credit cancels: they keep the price they were written with. */
  statements: z.int(),
  /** Of its calendar event: raised when days, hours or place change. */
  sequence: z.int(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const sessionList = listOf(session);

export const SESSION_SORTS = ['firstDay', 'course', 'department', 'state', 'updatedAt'] as const;
export const sessionQuery = listQuery({
  sort: SESSION_SORTS,
  filters: {
    state: z.enum(SESSION_STATES).optional(),
    department: department.optional(),
    courseId: z.uuid().optional(),
    /** Of its first day. */
    year: year.optional(),
    /** Not over yet, or over. */
    upcoming: booleanParameter.optional(),
    /**
     * `decide`: too few people, and soon to be said; `answer`: somebody's answer is about to be late, or was a week ago
     * at most; `call`: people to call within ten days; `close`: over, and not said held.
     */
    todo: z.enum(SESSION_TODOS).optional(),
    /** Sessions that have a day from `from` to `to`. */
    from: day.optional(),
    to: day.optional(),
  },
});
export const sessionExportQuery = sessionQuery.omit({ page: true, perPage: true, ids: true });

export const figures = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      /** Held, to come (announced, confirmed or in preparation), cancelled. */
      held: z.int(),
      toCome: z.int(),
      cancelled: z.int(),
      /**
       * People who came at least once, and the organisations and departments they came from; null while not one presence
       * was written down.
       */
      people: z.int().nullable(),
      partners: z.int().nullable(),
      departments: z.int().nullable(),
      attended: z.int().nullable(),
      absent: z.int().nullable(),
      /** Of sessions held: people with a seat whose presence nobody wrote down. */
      unmarked: z.int(),
      /** Of sessions held: seats taken, out of the seats there were. */
      seatsTaken: z.int(),
      seats: z.int(),
      /** Cost statements of its sessions before VAT, credits deducted, whenever they were sent; null: none was. */
      billedCents: z.int().nullable(),
    }),
  ),
});
