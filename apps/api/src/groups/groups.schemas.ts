import { z } from 'zod';
import { GROUP_KINDS } from '#domain/meeting/group.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { line, optionalLine, optionalParagraphs } from '../partners/text-field.js';

export const version = z.int().min(1);
const day = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.')
  .nullable();
const kind = z.enum(GROUP_KINDS);

const optional = {
  purpose: optionalParagraphs(5000).optional(),
  organiser: optionalLine(200).optional(),
  numbered: z.boolean().optional(),
  keepsMinutes: z.boolean().optional(),
};
export const createGroupBody = z.strictObject({ name: line(200), kind, ...optional });
export const updateGroupBody = z.strictObject({
  name: line(200).optional(),
  kind: kind.optional(),
  ...optional,
  version,
});
export const groupVersionBody = z.strictObject({ version });

const inOrder = {
  path: ['endedOn'],
  message: 'La fin ne peut pas précéder le début.',
};
const daysInOrder = ({ startedOn, endedOn }: { startedOn?: string | null; endedOn?: string | null }) =>
  !startedOn || !endedOn || startedOn <= endedOn;
const seat = z
  .strictObject({
    partnerId: z.uuid().nullable().optional(),
    contactId: z.uuid().nullable().optional(),
    startedOn: day.optional(),
    endedOn: day.optional(),
  })
  .refine(({ partnerId, contactId }) => partnerId || contactId, {
    path: ['partnerId'],
    message: 'Choisissez un partenaire, une personne, ou les deux.',
  })
  .refine(daysInOrder, inOrder);
export const addMembersBody = z.strictObject({ members: z.array(seat).min(1).max(200), version });
export const updateMemberBody = z
  .strictObject({
    contactId: z.uuid().nullable().optional(),
    startedOn: day.optional(),
    endedOn: day.optional(),
    version,
  })
  .refine(daysInOrder, inOrder);
export const memberQuery = z.strictObject({ version: z.coerce.number().int().min(1) });

const nearMeeting = z
  .object({ id: z.uuid(), number: z.int().nullable(), title: z.string().nullable(), startsOn: z.iso.date() })
  .nullable();

export const member = z.object({
  id: z.uuid(),
  partnerId: z.uuid().nullable(),
  partnerName: z.string().nullable(),
  contactId: z.uuid().nullable(),
  contactName: z.string().nullable(),
  email: z.string().nullable(),
  startedOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  /** Sits today. */
  current: z.boolean(),
});

const summary = {
  id: z.uuid(),
  name: z.string(),
  kind,
  purpose: z.string().nullable(),
  organiser: z.string().nullable(),
  numbered: z.boolean(),
  keepsMinutes: z.boolean(),
  /** Whoever has an event's link may register. */
  open: z.boolean(),
  /** Today's: organisations that sit, and people who sit for them. */
  counts: z.object({ partners: z.int(), people: z.int() }),
  lastMeeting: nearMeeting,
  nextMeeting: nearMeeting,
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
};
export const groupSummary = z.object(summary);
export const groupList = listOf(groupSummary);
/** Members by organisation, then by name; those who left are among them. */
export const group = z.object({ ...summary, members: z.array(member) });

export const GROUP_SORTS = ['name', 'kind', 'createdAt', 'updatedAt'] as const;
export const groupQuery = listQuery({
  sort: GROUP_SORTS,
  filters: {
    kind: kind.optional(),
    /** Groups where this partner sits today. */
    partnerId: z.uuid().optional(),
    archived: booleanParameter.default(false),
  },
});
