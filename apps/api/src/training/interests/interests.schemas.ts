import { z } from 'zod';
import { DEPARTMENTS } from '#domain/territory/departments.js';
import { INTEREST_SOURCES, INTEREST_STATES } from '#domain/training/interest-states.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { optionalLine, optionalParagraphs } from '../../partners/text-field.js';
import { formField, personForm, typedPerson } from '../../public-forms/typed-person.schemas.js';

const version = z.int().min(1);
const day = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.');
const department = z.string().refine((code) => Object.hasOwn(DEPARTMENTS, code), 'Ce département n’existe pas.');
const wish = { wishedFrom: day.nullable().optional(), wishedTo: day.nullable().optional() };
const note = optionalParagraphs(2000).optional();

/** Somebody known (`contactId`) or typed (`person`), one of the two. */
export const createInterestBody = z
  .strictObject({
    courseId: z.uuid(),
    contactId: z.uuid().nullable().default(null),
    person: typedPerson.nullable().default(null),
    partnerId: z.uuid().nullable().default(null),
    /** The partner's when left out. */
    department: department.nullable().default(null),
    ...wish,
    note,
    source: z.enum(['staff', 'mail', 'meeting']).default('staff'),
    /** The mail received or the meeting it comes from. */
    sourceId: z.uuid().nullable().default(null),
    /** Today when left out. */
    receivedOn: day.optional(),
  })
  .refine(({ contactId, person }) => (contactId === null) !== (person === null), {
    path: ['contactId'],
    message: 'Choisissez une personne connue, ou donnez le nom et l’adresse d’une nouvelle.',
  })
  .refine(({ source, sourceId }) => (source === 'staff') === (sourceId === null), {
    path: ['sourceId'],
    message: 'Un intérêt venu d’un courriel ou d’une réunion dit lequel ; un autre n’en a pas.',
  });
export const updateInterestBody = z.strictObject({
  partnerId: z.uuid().nullable().optional(),
  department: department.optional(),
  ...wish,
  note,
  version,
});
export const interestVersionBody = z.strictObject({ version });
export const withdrawInterestBody = z.strictObject({ version, reason: optionalLine(500).default(null) });
/** A known contact; null: the one who has the name and address that the person typed, else one made of them. */
export const identifyInterestBody = z.strictObject({ version, contactId: z.uuid().nullable().default(null) });

export const interest = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  courseTitle: z.string(),
  /** Null: not a contact yet. */
  contactId: z.uuid().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  partnerId: z.uuid().nullable(),
  partnerName: z.string().nullable(),
  /** As the person typed it. */
  organisation: z.string().nullable(),
  department: z.string(),
  wishedFrom: z.iso.date().nullable(),
  wishedTo: z.iso.date().nullable(),
  source: z.enum(INTEREST_SOURCES),
  sourceId: z.uuid().nullable(),
  receivedOn: z.iso.date(),
  state: z.enum(INTEREST_STATES),
  withdrawReason: z.string().nullable(),
  note: z.string().nullable(),
  /** Where the person was placed; its session may be cancelled since. */
  session: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const interestList = listOf(interest);

export const INTEREST_SORTS = ['receivedOn', 'person', 'department', 'wishedFrom', 'updatedAt'] as const;
export const interestQuery = listQuery({
  sort: INTEREST_SORTS,
  filters: {
    courseId: z.uuid().optional(),
    state: z.enum(INTEREST_STATES).optional(),
    department: department.optional(),
    source: z.enum(INTEREST_SOURCES).optional(),
    contactId: z.uuid().optional(),
    partnerId: z.uuid().optional(),
    /** The mail or the meeting they come from. */
    sourceId: z.uuid().optional(),
    /** Whether the person is a contact. */
    known: booleanParameter.optional(),
    /** Wait for a period that is over. */
    over: booleanParameter.optional(),
  },
});
export const interestExportQuery = interestQuery.omit({ page: true, perPage: true, ids: true });

const counts = { waiting: z.int(), unconfirmed: z.int(), placed: z.int(), withdrawn: z.int() };
export const interestFiguresQuery = z.strictObject({ courseId: z.uuid().optional() });
export const interestFigures = z.object({
  ...counts,
  /** Since when the first of those who wait does; null: nobody waits. */
  oldest: z.iso.date().nullable(),
  departments: z.array(z.object({ department: z.string(), ...counts })),
  sources: z.array(z.object({ source: z.enum(INTEREST_SOURCES), ...counts })),
  /** Received each month, the latest twelve that have any, the latest first. */
  months: z.array(z.object({ month: z.string(), received: z.int() })),
});

export const publicLink = z.object({ url: z.string() });

export const interestForm = z.object({
  ...personForm,
  ...{ department: formField, wishedFrom: formField, wishedTo: formField, note: formField },
});
export type InterestForm = z.output<typeof interestForm>;

const formDay = z
  .string()
  .transform((text) => (text.trim() === '' ? null : text.trim()))
  .pipe(day.nullable());
/** The same form, read. */
export const readInterestForm = z.strictObject({
  ...typedPerson.shape,
  department: z.string().min(1, 'Choisissez un département.').pipe(department),
  ...{ wishedFrom: formDay, wishedTo: formDay },
  note: optionalParagraphs(1000),
});
export type ReadInterestForm = z.output<typeof readInterestForm>;

export const interestToken = z.string().max(120);
export const ownInterestForm = z.object({ answer: z.enum(['confirm', 'withdraw']).optional().catch(undefined) });
