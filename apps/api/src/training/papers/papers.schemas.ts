import { z } from 'zod';
import { EVALUATION_QUESTIONS } from '#domain/training/evaluation.js';
import { REGISTRATION_STATUSES } from '#domain/training/registration-states.js';
import { SESSION_STATES } from '#domain/training/session-states.js';
import { listOf, listQuery } from '#platform/http/list-query.js';
import { line, optionalParagraphs } from '../../partners/text-field.js';

export const papers = z.object({
  sessionId: z.uuid(),
  sessionName: z.string(),
  when: z.string(),
  state: z.enum(SESSION_STATES),
  registrations: z.array(
    z.object({
      id: z.uuid(),
      contactId: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      /** Nothing is written to them but that they are not expected any more. */
      archived: z.boolean(),
      status: z.enum(REGISTRATION_STATUSES),
      /** What they should be told now. */
      due: z.enum(['convocation', 'update', 'withdrawal']).nullable(),
      calledAt: z.date().nullable(),
      calledOffAt: z.date().nullable(),
      weekAt: z.date().nullable(),
      eveAt: z.date().nullable(),
      /** Certificate and questionnaire sent. */
      closedAt: z.date().nullable(),
      answered: z.boolean(),
    }),
  ),
  due: z.object({ convocations: z.int(), updates: z.int(), closings: z.int() }),
  attended: z.int(),
});

/** Everyone who waits for it when absent. */
export const callBody = z.strictObject({ registrationIds: z.array(z.uuid()).min(1).max(200).optional() });
export const sentLetters = z.object({ sent: z.int(), withoutAddress: z.array(z.string()) });

export const evaluationResults = z.object({
  /** People who were sent the questionnaire. */
  asked: z.int(),
  answered: z.int(),
  questions: z.array(
    z.object({
      question: z.enum(EVALUATION_QUESTIONS),
      label: z.string(),
      counts: z.array(z.int()),
      answered: z.int(),
      average: z.number().nullable(),
    }),
  ),
  /** Without names, and in no order that tells who. */
  liked: z.array(z.string()),
  improve: z.array(z.string()),
});

export const evaluationToken = z.string().max(200);
const grade = z
  .enum(['1', '2', '3', '4'])
  .transform((text) => Number(text) as 1 | 2 | 3 | 4)
  .optional();
/** What the page posts. */
export const evaluationForm = z.strictObject({
  ...(Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [question, grade])) as Record<
    (typeof EVALUATION_QUESTIONS)[number],
    typeof grade
  >),
  liked: optionalParagraphs(2000).optional(),
  improve: optionalParagraphs(2000).optional(),
});

export const feed = z.object({
  id: z.uuid(),
  name: z.string(),
  createdBy: z.string(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
});
export const feedList = listOf(feed);
export const feedQuery = listQuery({ sort: ['createdAt', 'name'], defaultOrder: 'desc', filters: {} });
export const newFeedBody = z.strictObject({ name: line(100) });
/** `url` is shown once. */
export const newFeed = feed.extend({ url: z.string() });
/** Its shape is checked with its secret: anything else is « introuvable ». */
export const feedToken = z.string().min(1).max(200);
