import { z } from 'zod';
import { ACTION_STATES, DUE_KINDS, OWNER_SIDES } from '#domain/meeting/action.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { optionalLine, optionalParagraphs } from '../../partners/text-field.js';
import { day, version } from '../meetings.schemas.js';

/** One paragraph at least: a decision or an action says something. */
const paragraphs = (max: number) =>
  optionalParagraphs(max).refine((text): text is string => text !== null, 'Ce champ ne peut pas être vide.');

export const createDecisionBody = z.strictObject({
  meetingId: z.uuid(),
  title: optionalLine(200).optional(),
  text: paragraphs(5000),
});
export const updateDecisionBody = z.strictObject({
  title: optionalLine(200).optional(),
  text: paragraphs(5000).optional(),
  position: z.int().min(1).max(1000).optional(),
  endedOn: day.nullable().optional(),
  endReason: optionalParagraphs(1000).optional(),
  version,
});

export const decision = z.object({
  id: z.uuid(),
  groupId: z.uuid(),
  groupName: z.string(),
  meetingId: z.uuid(),
  meetingName: z.string(),
  /** Day of its meeting. */
  decidedOn: z.iso.date(),
  position: z.int(),
  title: z.string().nullable(),
  text: z.string(),
  endedOn: z.iso.date().nullable(),
  endReason: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const decisionList = listOf(decision);
const decisionFilters = {
  groupId: z.uuid().optional(),
  meetingId: z.uuid().optional(),
  /** Still in force. */
  inForce: booleanParameter.optional(),
};
export const decisionQuery = listQuery({
  sort: ['decidedOn', 'group', 'updatedAt'],
  defaultOrder: 'desc',
  filters: decisionFilters,
});
export const decisionExportQuery = decisionQuery.omit({ page: true, perPage: true });

const owner = {
  ownerSide: z.enum(OWNER_SIDES),
  ownerAccountId: z.uuid().nullable(),
  ownerPartnerId: z.uuid().nullable(),
  ownerContactId: z.uuid().nullable(),
};
const whose = {
  ...z.object(owner).partial().shape,
  towardsPartnerId: z.uuid().nullable().optional(),
  dueKind: z.enum(DUE_KINDS).optional(),
  dueOn: day.nullable().optional(),
};
export const createActionBody = z
  .strictObject({
    meetingId: z.uuid().nullable().optional(),
    /** Left out when a meeting is given. */
    groupId: z.uuid().optional(),
    text: paragraphs(2000),
    ...whose,
  })
  .refine(({ meetingId, groupId }) => meetingId || groupId, {
    path: ['groupId'],
    message: 'Dites de quel groupe, ou de quelle réunion, vient cette action.',
  });
export const updateActionBody = z.strictObject({
  text: paragraphs(2000).optional(),
  ...whose,
  outcome: optionalParagraphs(2000).optional(),
  version,
});
export const actBody = z.strictObject({ outcome: optionalParagraphs(2000).optional(), version });

export const action = z.object({
  id: z.uuid(),
  groupId: z.uuid(),
  groupName: z.string(),
  meetingId: z.uuid().nullable(),
  meetingName: z.string().nullable(),
  text: z.string(),
  ...owner,
  ownerPartnerName: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** Who promised, in French. */
  owner: z.string(),
  towardsPartnerId: z.uuid().nullable(),
  towardsPartnerName: z.string().nullable(),
  decidedOn: z.iso.date(),
  dueKind: z.enum(DUE_KINDS),
  dueOn: z.iso.date().nullable(),
  /** Last day in time; null while nobody knows it. */
  deadline: z.iso.date().nullable(),
  /** By when, in French. */
  due: z.string(),
  late: z.boolean(),
  state: z.enum(ACTION_STATES),
  outcome: z.string().nullable(),
  closedOn: z.iso.date().nullable(),
  remindedOn: z.iso.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const actionList = listOf(action);
const actionFilters = {
  groupId: z.uuid().optional(),
  meetingId: z.uuid().optional(),
  state: z.enum(ACTION_STATES).optional(),
  /** Neither done nor abandoned. */
  open: booleanParameter.optional(),
  late: booleanParameter.optional(),
  ownerSide: z.enum(OWNER_SIDES).optional(),
  /** What this partner promised. */
  promisedBy: z.uuid().optional(),
  /** What PIGMA promised to this partner, or to a group where it sits. */
  promisedTo: z.uuid().optional(),
  /** Given to the caller. */
  mine: booleanParameter.optional(),
};
export const actionQuery = listQuery({
  sort: ['deadline', 'decidedOn', 'group', 'state', 'updatedAt'],
  filters: actionFilters,
});
export const actionExportQuery = actionQuery.omit({ page: true, perPage: true });
export const reminded = z.object({ mails: z.int() });
