import { z } from 'zod';
import { MATURITIES, STATEMENT_KINDS } from '#domain/meeting/open-data-progress.js';
import { line, optionalLine, optionalParagraphs } from '../../partners/text-field.js';
import { version, webLink } from '../meetings.schemas.js';

const maturity = z.enum(MATURITIES);
const said = {
  maturity: maturity.nullable().optional(),
  openDatasets: z.int().min(0).max(10_000_000).nullable().optional(),
  portal: optionalLine(200).optional(),
  portalUrl: webLink.optional(),
  software: optionalLine(200).optional(),
  licence: optionalLine(200).optional(),
  needs: optionalParagraphs(5000).optional(),
};
const spoken = {
  kind: z.enum(STATEMENT_KINDS).optional(),
  speaker: optionalLine(200).optional(),
  ...said,
  quote: optionalParagraphs(2000).optional(),
  text: optionalParagraphs(20_000).optional(),
};
export const createStatementBody = z
  .strictObject({ partnerId: z.uuid().nullable().optional(), organisation: line(300).optional(), ...spoken })
  .refine(({ partnerId, organisation }) => partnerId || organisation, {
    path: ['partnerId'],
    message: 'Dites quel organisme parle.',
  });
export const updateStatementBody = z.strictObject({ ...spoken, version });
export const orderStatementsBody = z.strictObject({ ids: z.array(z.uuid()).max(1000) });

const facts = {
  maturity: maturity.nullable(),
  openDatasets: z.int().nullable(),
  portal: z.string().nullable(),
  portalUrl: z.string().nullable(),
  software: z.string().nullable(),
  licence: z.string().nullable(),
  needs: z.string().nullable(),
};
export const statement = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  partnerId: z.uuid().nullable(),
  organisation: z.string(),
  position: z.int(),
  kind: z.enum(STATEMENT_KINDS),
  speaker: z.string().nullable(),
  ...facts,
  quote: z.string().nullable(),
  text: z.string().nullable(),
  version: z.int(),
});
export const roundTable = z.object({
  meetingId: z.uuid(),
  /** Testimonies first, in order. */
  statements: z.array(statement),
  /** Represented at the meeting, and without a word yet; the host, who leads, is not among them. */
  missing: z.array(z.object({ partnerId: z.uuid().nullable(), name: z.string() })),
  maturities: z.object({
    not_started: z.int(),
    thinking: z.int(),
    started: z.int(),
    advanced: z.int(),
    portal: z.int(),
    unknown: z.int(),
  }),
  /** `total` is null when nobody gave a number; `known`: how many gave one. */
  openDatasets: z.object({ known: z.int(), total: z.int().nullable() }),
  /** The follow-up of partners was written from it, by validated minutes. */
  applied: z.boolean(),
});

const source = { meetingId: z.uuid(), meetingName: z.string(), observedOn: z.iso.date() };
const current = <T extends z.ZodType>(value: T) => z.object({ value, ...source }).nullable();
/** What is known of a partner's open data, each fact with the meeting it comes from, and how it came about. */
export const partnerOpenData = z.object({
  current: z.object({
    maturity: current(maturity),
    openDatasets: current(z.int()),
    portal: current(z.string()),
    portalUrl: current(z.string()),
    software: current(z.string()),
    licence: current(z.string()),
    needs: current(z.string()),
  }),
  /** The latest first. */
  entries: z.array(z.object({ id: z.uuid(), ...source, ...facts })),
});
