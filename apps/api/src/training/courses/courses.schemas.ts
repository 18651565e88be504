import { z } from 'zod';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { line, optionalLine, optionalParagraphs } from '../../partners/text-field.js';
import { termsInput, termsOutput } from './terms.schemas.js';

const version = z.int().min(1);
/** Of the whole course: a quarter of an hour to four weeks of 40 hours. */
const durationMinutes = z.int().min(15).max(9600);

const optional = {
  objectives: optionalParagraphs(5000).optional(),
  programme: optionalParagraphs(20_000).optional(),
  provider: optionalLine(200).optional(),
  ...termsInput,
};
export const createCourseBody = z.strictObject({
  title: line(200),
  durationMinutes,
  ...optional,
  priceCents: termsInput.priceCents.unwrap(),
});
export const updateCourseBody = z.strictObject({
  title: line(200).optional(),
  durationMinutes: durationMinutes.optional(),
  ...optional,
  version,
});
export const courseVersionBody = z.strictObject({ version });

export const course = z.object({
  id: z.uuid(),
  title: z.string(),
  objectives: z.string().nullable(),
  programme: z.string().nullable(),
  durationMinutes: z.int(),
  provider: z.string().nullable(),
  ...termsOutput,
  /** Its sessions that are not cancelled. */
  sessions: z.object({
    all: z.int(),
    held: z.int(),
    /** First day of the nearest to come. */
    nextDay: z.iso.date().nullable(),
  }),
  /** People of the pool who wait for it. */
  waiting: z.int(),
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const courseList = listOf(course);

export const courseQuery = listQuery({
  sort: ['title', 'createdAt', 'updatedAt', 'priceCents'],
  filters: { archived: booleanParameter.default(false) },
});
