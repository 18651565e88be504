import { z } from 'zod';
import { HALF_DAYS } from '#domain/training/half-days.js';
import { OFFER_KINDS } from '#domain/training/offer-states.js';
import { REGISTRATION_CANCEL_REASONS, REGISTRATION_STATUSES } from '#domain/training/registration-states.js';
import { SESSION_STATES } from '#domain/training/session-states.js';
import { listOf, listQuery } from '#platform/http/list-query.js';
import { optionalParagraphs } from '../../partners/text-field.js';
import { REGISTRATION_ORIGINS } from './registrations.entity.js';

const version = z.int().min(1);
const note = optionalParagraphs(2000);
const partnerId = z.uuid().nullable();

export const registerBody = z.strictObject({
  people: z
    .array(
      z.strictObject({
        contactId: z.uuid(),
        /** For whom they come; who pays when it is another. */
        partnerId: partnerId.default(null),
        billedPartnerId: partnerId.default(null),
        note: note.default(null),
      }),
    )
    .min(1)
    .max(200),
  /** `invitation`: they are asked by mail, and take a seat by saying yes. */
  as: z.enum(['seat', 'invitation']).default('seat'),
  /** Tell them by mail; nobody is told otherwise. */
  notify: z.boolean().default(false),
});
export const updateRegistrationBody = z.strictObject({
  partnerId: partnerId.optional(),
  billedPartnerId: partnerId.optional(),
  billed: z.boolean().optional(),
  note: note.optional(),
  version,
});
export const cancelRegistrationBody = z.strictObject({
  version,
  reason: z.enum(['person', 'staff']).default('person'),
  notify: z.boolean().default(false),
  /** They would come another time: back in the pool of interest. */
  keepInterest: z.boolean().default(false),
});
export const restoreRegistrationBody = z.strictObject({ version, notify: z.boolean().default(false) });
export const registrationVersionBody = z.strictObject({ version });
export const replaceBody = z.strictObject({
  version,
  contactId: z.uuid(),
  /** The organisation of who leaves, when left out. */
  partnerId: partnerId.optional(),
  note: note.optional(),
  notify: z.boolean().default(false),
});
export const attendanceBody = z.strictObject({
  marks: z
    .array(z.strictObject({ registrationId: z.uuid(), status: z.enum(['attended', 'absent']) }))
    .min(1)
    .max(400),
});

const sessionHalf = { day: z.iso.date(), half: z.enum(HALF_DAYS) };
export const presencesBody = z.strictObject({
  marks: z
    .array(z.strictObject({ registrationId: z.uuid(), ...sessionHalf, present: z.boolean() }))
    .min(1)
    .max(1000),
});

export const offerToken = z.string().max(120);
export const offerForm = z.object({
  answer: z.enum(['accept', 'decline']).optional(),
  keep: z.string().max(10).optional(),
});

export const registration = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  contactId: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  partnerId,
  partnerName: z.string().nullable(),
  billedPartnerId: partnerId,
  billedPartnerName: z.string().nullable(),
  billed: z.boolean(),
  department: z.string(),
  status: z.enum(REGISTRATION_STATUSES),
  rank: z.int(),
  /** From 1, among those who wait; null for others. */
  queuePosition: z.int().nullable(),
  origin: z.enum(REGISTRATION_ORIGINS),
  cancelReason: z.enum(REGISTRATION_CANCEL_REASONS).nullable(),
  replacedByName: z.string().nullable(),
  note: z.string().nullable(),
  /** The question that waits for their answer. */
  offer: z
    .object({ id: z.uuid(), kind: z.enum(OFFER_KINDS), createdAt: z.date(), expiresAt: z.date().nullable() })
    .nullable(),
  /** Their calendar holds the session. */
  called: z.boolean(),
  /** What was written down of each half-day; one that is not there is unknown. */
  presences: z.array(z.object({ ...sessionHalf, present: z.boolean() })),
  statusAt: z.date(),
  createdAt: z.date(),
  version: z.int(),
});

export const seats = z.object({
  taken: z.int(),
  waiting: z.int(),
  capacity: z.int(),
  free: z.int(),
  lowerBound: z.int(),
  upperBound: z.int(),
  surchargeCents: z.int().nullable(),
  /** People missing for the session to be confirmed. */
  missing: z.int(),
});

/** Everybody of a session in order of arrival, whatever became of them, and how its seats stand. */
export const sessionPeople = z.object({
  sessionId: z.uuid(),
  sessionName: z.string(),
  state: z.enum(SESSION_STATES),
  version: z.int(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  priceCents: z.int(),
  /** What people sign for, in order. */
  halfDays: z.array(z.object(sessionHalf)),
  seats,
  /**
   * Of those who are charged for, whoever pays: what each costs without VAT, the part of the second trainer included;
   * null while that is unknown.
   */
  costs: z.array(z.object({ registrationId: z.uuid(), netCents: z.int().nullable() })),
  registrations: z.array(registration),
});
export const registered = z.object({ registrations: z.array(registration) });

export const trainingPast = z.object({
  id: z.uuid(),
  sessionId: z.uuid(),
  sessionName: z.string(),
  courseTitle: z.string(),
  firstDay: z.iso.date(),
  sessionState: z.enum(SESSION_STATES),
  contactId: z.uuid(),
  contactName: z.string(),
  partnerId,
  partnerName: z.string().nullable(),
  status: z.enum(REGISTRATION_STATUSES),
  cancelReason: z.enum(REGISTRATION_CANCEL_REASONS).nullable(),
});
export const trainingPastList = listOf(trainingPast);
export const trainingPastQuery = listQuery({
  sort: ['firstDay'],
  defaultOrder: 'desc',
  filters: {
    contactId: z.uuid().optional(),
    partnerId: z.uuid().optional(),
    status: z.enum(REGISTRATION_STATUSES).optional(),
  },
});
