import { z } from 'zod';
import { GROUP_KINDS } from '#domain/meeting/group.js';
import { MEETING_STATES } from '#domain/meeting/meeting-states.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { line, optionalLine, optionalParagraphs } from '../partners/text-field.js';

export const version = z.int().min(1);
export const day = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.');
const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Cette heure n’est pas valable (attendu : HH:MM, par exemple 14:00).');
const emptyIsNull = z.literal('').transform(() => null);
/** Only web addresses: nothing that a browser would run, and no password in them. */
export const webLink = z
  .union([
    emptyIsNull,
    z
      .url({ protocol: /^https?$/, hostname: z.regexes.domain })
      .max(2000)
      .refine((url) => !/^[^/]*\/\/[^/]*@/.test(url), 'Cette adresse contient un identifiant : retirez-le.'),
  ])
  .nullable();

const optional = {
  number: z.int().min(1).max(10_000).nullable().optional(),
  title: optionalLine(200).optional(),
  endsOn: day.nullable().optional(),
  startsAt: z.union([emptyIsNull, hour]).nullable().optional(),
  endsAt: z.union([emptyIsNull, hour]).nullable().optional(),
  place: optionalLine(300).optional(),
  videoUrl: webLink.optional(),
  hostPartnerId: z.uuid().nullable().optional(),
  rapporteurs: z.array(line(150)).max(10).optional(),
  introduction: optionalParagraphs(5000).optional(),
  learnt: optionalParagraphs(20_000).optional(),
  answerBy: day.nullable().optional(),
  capacity: z.int().min(1).max(10_000).nullable().optional(),
  nextStartsOn: day.nullable().optional(),
  nextEndsOn: day.nullable().optional(),
  nextLabel: optionalLine(300).optional(),
  nextSubject: optionalParagraphs(1000).optional(),
};
export const createMeetingBody = z.strictObject({ groupId: z.uuid(), startsOn: day, ...optional });
export const updateMeetingBody = z.strictObject({ startsOn: day.optional(), ...optional, version });
export const meetingVersionBody = z.strictObject({ version });
/** The reason is told to those who were invited. */
export const cancelMeetingBody = z.strictObject({ reason: optionalParagraphs(1000).default(null), version });
export const versionQuery = z.strictObject({ version: z.coerce.number().int().min(1) });

export const meeting = z.object({
  id: z.uuid(),
  groupId: z.uuid(),
  groupName: z.string(),
  groupKind: z.enum(GROUP_KINDS),
  keepsMinutes: z.boolean(),
  number: z.int().nullable(),
  title: z.string().nullable(),
  /** What it is called, in French. */
  name: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  /** When it is, in French. */
  when: z.string(),
  place: z.string().nullable(),
  videoUrl: z.string().nullable(),
  hostPartnerId: z.uuid().nullable(),
  hostPartnerName: z.string().nullable(),
  rapporteurs: z.array(z.string()),
  introduction: z.string().nullable(),
  learnt: z.string().nullable(),
  answerBy: z.iso.date().nullable(),
  capacity: z.int().nullable(),
  registrationOpen: z.boolean(),
  registrationClosesOn: z.iso.date().nullable(),
  nextStartsOn: z.iso.date().nullable(),
  nextEndsOn: z.iso.date().nullable(),
  nextLabel: z.string().nullable(),
  nextSubject: z.string().nullable(),
  /** What the label of the next meeting says that its dates contradict, a sentence each. */
  nextFaults: z.array(z.string()),
  state: z.enum(MEETING_STATES),
  cancelReason: z.string().nullable(),
  sequence: z.int(),
  /** True when its day, hours or place are no more those that the last invitation told. */
  changedSinceAnnounced: z.boolean(),
  /** Other meetings at the same moment, of the same group or in the same place. */
  clashes: z.array(
    z.object({ meetingId: z.uuid(), name: z.string(), reason: z.enum(['group', 'place']), sentence: z.string() }),
  ),
  agendaVersion: z.int(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const meetingList = listOf(meeting);

export const MEETING_SORTS = ['startsOn', 'number', 'group', 'updatedAt'] as const;
export const meetingQuery = listQuery({
  sort: MEETING_SORTS,
  defaultOrder: 'desc',
  filters: {
    groupId: z.uuid().optional(),
    kind: z.enum(GROUP_KINDS).optional(),
    state: z.enum(MEETING_STATES).optional(),
    /** From today on, or before. */
    upcoming: booleanParameter.optional(),
    /** Whose day has come and that nobody said held, nor cancelled. */
    unsettled: booleanParameter.optional(),
  },
});
