import { z } from 'zod';
import { parseEmailAddress } from '#domain/identity/email-address.js';
import { ANSWERS, ATTENDANCES, SOURCES } from '#domain/meeting/attendance.js';
import { line, optionalLine } from '../../partners/text-field.js';
import { version } from '../meetings.schemas.js';

const attendance = z.enum(ATTENDANCES);
const email = z
  .string()
  .max(254)
  .refine(
    (text) => text.trim() === '' || parseEmailAddress(text) !== null,
    'Cette adresse de courriel n’est pas valable.',
  )
  .transform((text) => parseEmailAddress(text) as string | null)
  .nullable();

const representedBy = optionalLine(200).optional();

const person = {
  partnerId: z.uuid().nullable().optional(),
  contactId: z.uuid().nullable().optional(),
  organisation: optionalLine(300).optional(),
  name: optionalLine(200).optional(),
};
const somebody = ({ partnerId, contactId, organisation, name }: z.output<z.ZodObject<typeof person>>) =>
  [partnerId, contactId, organisation, name].some(Boolean);
const SOMEBODY = { path: ['name'], message: 'Donnez un nom, ou choisissez une personne ou un partenaire.' };

/** `guest`: came without being expected, and is present; `invited`: to be invited besides the members. */
export const addPeopleBody = z.strictObject({
  people: z
    .array(
      z
        .strictObject({
          ...person,
          email: email.optional(),
          attendance: attendance.nullable().optional(),
          representedBy,
        })
        .refine(somebody, SOMEBODY),
    )
    .min(1)
    .max(200),
  source: z.enum(['invited', 'guest']),
});
export const markBody = z.strictObject({
  attendance: attendance.nullable().optional(),
  /** Needed with `represented`, unless the answer to the invitation said it. */
  representedBy,
  version,
});
/**
 * `answers`: whoever is not marked is as they answered; `absent`: whoever is not marked is absent; `clear`: nobody is
 * marked any more.
 */
export const fillBody = z.strictObject({ from: z.enum(['answers', 'absent', 'clear']) });
export const readBody = z.strictObject({ text: z.string().max(20_000) });
export const confirmBody = z.strictObject({
  rows: z
    .array(
      z
        .strictObject({
          ...person,
          attendance,
          representedBy,
          /** The partner is known by this name from now on. */
          alias: line(300).optional(),
        })
        .refine(somebody, SOMEBODY),
    )
    .min(1)
    .max(300),
});

export const attendanceLine = z.object({
  id: z.uuid(),
  partnerId: z.uuid().nullable(),
  contactId: z.uuid().nullable(),
  /** Present name of the partner, else as written. */
  organisation: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  source: z.enum(SOURCES),
  /** Sits no more in the group on the day of the meeting. */
  left: z.boolean(),
  invitedAt: z.date().nullable(),
  invitedSequence: z.int().nullable(),
  remindedOn: z.iso.date().nullable(),
  answer: z.enum(ANSWERS).nullable(),
  answeredAt: z.date().nullable(),
  answerNote: z.string().nullable(),
  attendance: attendance.nullable(),
  representedBy: z.string().nullable(),
  version: z.int(),
});
const counts = z.object({
  present: z.int(),
  excused: z.int(),
  absent: z.int(),
  represented: z.int(),
  /** Not marked yet. */
  unmarked: z.int(),
});
export const attendanceList = z.object({
  meetingId: z.uuid(),
  /** By organisation, the host first, then by name. */
  lines: z.array(attendanceLine),
  counts,
  answers: z.object({ present: z.int(), excused: z.int(), represented: z.int(), silent: z.int() }),
  /** Each with how many are expected, and whether somebody was there for it. */
  organisations: z.array(
    z.object({
      partnerId: z.uuid().nullable(),
      name: z.string(),
      isHost: z.boolean(),
      expected: z.int(),
      present: z.int(),
      represented: z.boolean(),
    }),
  ),
});

export const readList = z.object({
  rows: z.array(
    z.object({
      line: z.int(),
      text: z.string(),
      attendance,
      organisation: z.string().nullable(),
      partnerId: z.uuid().nullable(),
      partners: z.array(z.object({ id: z.uuid(), name: z.string(), strength: z.string() })),
      name: z.string().nullable(),
      contactId: z.uuid().nullable(),
      contacts: z.array(z.object({ id: z.uuid(), name: z.string(), organisations: z.array(z.string()) })),
      doubts: z.array(z.string()),
      /** What is to be looked at, in French. */
      warnings: z.array(z.string()),
    }),
  ),
});
export const confirmed = z.object({ marked: z.int(), added: z.int(), aliases: z.int(), list: attendanceList });
