import { z } from 'zod';
import { AGENDA_ITEM_KINDS } from '#domain/meeting/agenda-item.js';
import { CHECKS, type CheckCode } from '#domain/minutes/checks.js';
import { MAX_SECTIONS, SECTION_KINDS } from '#domain/minutes/content.js';
import { PRESENCES } from '#domain/minutes/facts.js';
import { MINUTES_STATES } from '#domain/minutes/minutes-state.js';
import { listOf, listQuery } from '#platform/http/list-query.js';
import { line, optionalLine, optionalParagraphs } from '../partners/text-field.js';
import { surveyResults } from '../surveys/surveys.schemas.js';
import { VERSION_KINDS } from './minutes.entity.js';

const version = z.int().min(1);
const orEmpty = (max: number) => optionalLine(max).transform((text) => text ?? '');

/** Longest text of a section, markup included. */
const MAX_HTML = 200_000;

const section = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  kind: z.enum(SECTION_KINDS),
  depth: z.int().min(1).max(3),
  numbered: z.boolean(),
  title: orEmpty(200),
  /** Cleaned before it is kept. */
  html: z.string().max(MAX_HTML),
});
const different = (values: string[]) => new Set(values).size === values.length;
const content = z
  .strictObject({
    followedBy: orEmpty(300),
    recipients: optionalParagraphs(1_000).transform((text) => text ?? ''),
    sections: z.array(section).min(1).max(MAX_SECTIONS),
  })
  .refine(({ sections }) => different(sections.map(({ id }) => id)), {
    path: ['sections'],
    message: 'Deux sections portent le même identifiant.',
  })
  .refine(({ sections }) => different(sections.filter(({ kind }) => kind !== 'text').map(({ kind }) => kind)), {
    path: ['sections'],
    message:
      'Les données de la réunion (tour de table, décisions…) ne s’impriment qu’une fois : retirez la section en double.',
  });

export const createMinutesBody = z.strictObject({ meetingId: z.uuid() });
export const saveMinutesBody = z.strictObject({ content, version });
export const minutesVersionBody = z.strictObject({ version });
export const keepVersionBody = z.strictObject({ note: optionalLine(200).default(null), version });
/** Keys of the warnings that whoever validates has read and accepts. */
export const validateBody = z.strictObject({ accepted: z.array(z.string().max(400)).max(500).default([]), version });
export const reasonBody = z.strictObject({ reason: line(500), version });

const storedContent = z.object({
  followedBy: z.string(),
  recipients: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(SECTION_KINDS),
      depth: z.int(),
      numbered: z.boolean(),
      title: z.string(),
      html: z.string(),
    }),
  ),
});

const brief = {
  id: z.uuid(),
  meetingId: z.uuid(),
  meetingName: z.string(),
  groupId: z.uuid(),
  groupName: z.string(),
  startsOn: z.iso.date(),
  state: z.enum(MINUTES_STATES),
  erratum: z.int(),
  updatedBy: z.string(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
};
export const minutesBrief = z.object(brief);
export const minutesList = listOf(minutesBrief);
export const minutesQuery = listQuery({
  sort: ['startsOn', 'updatedAt', 'group'],
  defaultOrder: 'desc',
  filters: {
    meetingId: z.uuid().optional(),
    groupId: z.uuid().optional(),
    state: z.enum(MINUTES_STATES).optional(),
  },
});

const actionFact = z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  state: z.string().nullable(),
});
/** What the product knows of the meeting: as it stands now in a draft, as it was printed once validated. */
const facts = z.object({
  group: z.string(),
  number: z.int().nullable(),
  title: z.string().nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  place: z.string().nullable(),
  attendance: z.array(
    z.object({
      partnerId: z.uuid().nullable(),
      name: z.string(),
      host: z.boolean(),
      people: z.array(
        z.object({ name: z.string(), presence: z.enum(PRESENCES), representedBy: z.string().nullable() }),
      ),
    }),
  ),
  agenda: z.array(z.object({ kind: z.enum(AGENDA_ITEM_KINDS), title: z.string(), speaker: z.string().nullable() })),
  carried: z.array(actionFact),
  statements: z.array(
    z.object({
      partnerId: z.uuid().nullable(),
      organisation: z.string(),
      testimony: z.boolean(),
      speaker: z.string().nullable(),
      text: z.string(),
      quote: z.string().nullable(),
      facts: z.array(z.string()),
    }),
  ),
  survey: z
    .object({ title: z.string(), on: z.iso.date(), open: z.boolean(), results: surveyResults.omit({ on: true }) })
    .nullable(),
  decisions: z.array(z.object({ id: z.string(), title: z.string().nullable(), text: z.string() })),
  actions: z.array(actionFact),
  next: z
    .object({
      startsOn: z.iso.date().nullable(),
      endsOn: z.iso.date().nullable(),
      label: z.string().nullable(),
      subject: z.string().nullable(),
      faults: z.array(z.string()),
    })
    .nullable(),
});
const check = z.object({
  key: z.string(),
  code: z.enum(Object.keys(CHECKS) as [CheckCode, ...CheckCode[]]),
  severity: z.enum(['blocking', 'warning']),
  place: z.string(),
  targetId: z.string().nullable(),
  about: z.string(),
});
export const minutes = z.object({
  ...brief,
  erratumReason: z.string().nullable(),
  content: storedContent,
  facts,
  /** Headings as printed, each with the section it comes from. */
  outline: z.array(
    z.object({ sectionId: z.string(), number: z.string().nullable(), depth: z.int(), title: z.string() }),
  ),
  checks: z.array(check),
  /** The edition last validated: the one that leaves. */
  edition: z.object({ id: z.uuid(), erratum: z.int(), createdAt: z.date(), author: z.string() }).nullable(),
  /** The meeting's data have changed since that edition was validated. */
  dataChanged: z.boolean(),
});

const versionBrief = {
  id: z.uuid(),
  number: z.int(),
  kind: z.enum(VERSION_KINDS),
  note: z.string().nullable(),
  erratum: z.int(),
  author: z.string(),
  createdAt: z.date(),
  withdrawnAt: z.date().nullable(),
};
export const versionList = listOf(z.object(versionBrief));
export const versionQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
});
export const versionDetail = z.object({ ...versionBrief, content: storedContent });

export const keptImage = z.object({ id: z.uuid(), url: z.string(), width: z.int(), height: z.int() });

export const FIGURES = ['partners', 'obligated', 'records', 'strict', 'potential', 'contributors'] as const;
export const figureList = z.object({
  data: z.array(
    z.object({ code: z.enum(FIGURES), label: z.string(), value: z.int(), on: z.iso.date(), text: z.string() }),
  ),
  total: z.int(),
});

/** Why somebody is proposed. */
export const RECIPIENT_SOURCES = ['participant', 'member', 'guest'] as const;
const recipient = z.object({
  /** Their address, as compared. */
  key: z.string(),
  name: z.string(),
  address: z.string(),
  contactId: z.uuid().nullable(),
  partnerId: z.uuid().nullable(),
  partnerName: z.string().nullable(),
  source: z.enum(RECIPIENT_SOURCES),
  /** Nothing leaves for a dead address. */
  dead: z.boolean(),
  /** When the edition to be sent left for them last. */
  sentAt: z.date().nullable(),
});
export const recipientList = z.object({ data: z.array(recipient), total: z.int() });

const address = z.email().max(254);
export const sendBody = z.strictObject({
  /** The edition that was read: another one validated meanwhile is not sent in its place. */
  editionId: z.uuid(),
  recipients: z.array(z.string().max(254)).max(500).default([]),
  extra: z
    .array(z.strictObject({ name: line(150), address }))
    .max(50)
    .default([]),
  /** The Word file too; the PDF always leaves. */
  docx: z.boolean().default(false),
  /** The files of the meeting too, each in its current version. */
  documents: z.boolean().default(true),
  /** True to send again to those who have this edition already. */
  again: z.boolean().default(false),
  version,
});
/** Of whom to show the mail; the first when left out. */
export const previewBody = z.strictObject({ recipient: z.string().max(254).nullable().default(null) });
export const sendResult = z.object({ sent: z.int(), skipped: z.int() });

export const sendingList = listOf(
  z.object({
    id: z.uuid(),
    name: z.string(),
    address: z.string(),
    contactId: z.uuid().nullable(),
    partnerName: z.string().nullable(),
    edition: z.string(),
    editionNumber: z.int(),
    sentAt: z.date(),
    sentBy: z.string(),
    rank: z.int(),
    mailId: z.uuid().nullable(),
    mailState: z.string().nullable(),
  }),
);
export const mailPreview = z.object({
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ filename: z.string(), size: z.int() })),
});
