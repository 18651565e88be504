import { z } from 'zod';
import { MAX_ANSWER_LENGTH, MAX_OPTIONS, MAX_QUESTIONS, QUESTION_KINDS } from '#domain/survey/question.js';
import { SURVEY_STATES } from '#domain/survey/survey-state.js';
import { listOf, listQuery } from '#platform/http/list-query.js';
import { line, optionalLine, optionalParagraphs } from '../partners/text-field.js';

const version = z.int().min(1);
const day = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.');

/** Ids are the screens': a letter keeps them apart from any property of an object. */
const questionId = z.string().regex(/^q[0-9a-z]{1,12}$/);
const optionId = z.string().regex(/^o[0-9a-z]{1,12}$/);

/** A question being written may still lack its options: what is missing is said when the survey opens. */
const question = z.strictObject({
  id: questionId,
  kind: z.enum(QUESTION_KINDS),
  label: line(300),
  help: optionalLine(300).default(null),
  required: z.boolean().default(false),
  options: z
    .array(z.strictObject({ id: optionId, label: line(200) }))
    .max(MAX_OPTIONS)
    .default([]),
});
const fields = {
  title: line(200).optional(),
  introduction: optionalParagraphs(5_000).optional(),
  questions: z.array(question).max(MAX_QUESTIONS).optional(),
  lastDay: day.nullable().optional(),
};
export const createSurveyBody = z.strictObject({ meetingId: z.uuid(), ...fields });
export const updateSurveyBody = z.strictObject({ ...fields, version });
export const surveyVersionBody = z.strictObject({ version });
export const surveyVersionQuery = z.strictObject({ version: z.coerce.number().int().min(1) });

/** `uninvited`: who was never asked. `silent`: who was asked, not today, and whose organisation has not answered. */
export const inviteBody = z.strictObject({ who: z.enum(['uninvited', 'silent']) });

const rank = z.union([z.literal('none'), z.int().min(1).max(20).transform(String)]);
/** An answer told to the team, by question. */
export const staffAnswerBody = z.strictObject({
  answers: z.record(
    questionId,
    z.union([
      z.string().max(MAX_ANSWER_LENGTH + 1),
      z.array(z.string().max(20)).max(MAX_OPTIONS),
      z.record(optionId, rank),
    ]),
  ),
});

export const answerToken = z.string().max(120);
/** A form's fields: `q1` or, in a ranking, `q1.o1`. `seen` is the moment of the answer that the form started from. */
export const answerForm = z.record(
  z.union([z.string().regex(/^q[0-9a-z]{1,12}(\.o[0-9a-z]{1,12})?$/), z.literal('seen')]),
  z.union([z.string().max(MAX_ANSWER_LENGTH * 2), z.array(z.string().max(40)).max(40)]),
);

const storedQuestion = z.object({
  id: z.string(),
  kind: z.enum(QUESTION_KINDS),
  label: z.string(),
  help: z.string().nullable(),
  required: z.boolean(),
  options: z.array(z.object({ id: z.string(), label: z.string() })),
});
export const survey = z.object({
  id: z.uuid(),
  meetingId: z.uuid(),
  meetingName: z.string(),
  title: z.string(),
  introduction: z.string().nullable(),
  questions: z.array(storedQuestion),
  lastDay: z.iso.date().nullable(),
  state: z.enum(SURVEY_STATES),
  /** Organisations. */
  counts: z.object({ invited: z.int(), answered: z.int() }),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const surveyList = listOf(survey);
export const surveyQuery = listQuery({
  sort: ['createdAt', 'title', 'lastDay'],
  defaultOrder: 'desc',
  filters: {
    meetingId: z.uuid().optional(),
    groupId: z.uuid().optional(),
    state: z.enum(SURVEY_STATES).optional(),
  },
});

const share = { count: z.int(), percent: z.int().nullable() };
const questionResult = z.object({
  id: z.string(),
  kind: z.enum(QUESTION_KINDS),
  label: z.string(),
  base: z.int(),
  unanswered: z.int(),
  choices: z.array(z.object({ id: z.string(), label: z.string(), ...share })),
  ranked: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      base: z.int(),
      ranks: z.array(z.object(share)),
      none: z.object(share),
    }),
  ),
  texts: z.array(z.string()),
});
export const surveyResults = z.object({
  /** Day of the count. */
  on: z.iso.date(),
  invited: z.int(),
  answered: z.int(),
  questions: z.array(questionResult),
});

/** Why somebody cannot be asked. */
export const UNASKED = ['no_organisation', 'nobody', 'no_address', 'dead_address'] as const;
const respondent = z.object({
  partnerId: z.uuid().nullable(),
  partnerName: z.string().nullable(),
  contactId: z.uuid().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  unasked: z.enum(UNASKED).nullable(),
  timesSent: z.int(),
  lastSentAt: z.date().nullable(),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
});
export const respondentList = z.object({ data: z.array(respondent), total: z.int() });
export const invited = z.object({ sent: z.int() });

const answer = z.object({
  partnerId: z.uuid(),
  partnerName: z.string(),
  author: z.string(),
  answeredAt: z.date(),
  /** How many answers of the same organisation this one replaced. */
  replaced: z.int(),
  answers: z.record(
    z.string(),
    z.union([z.string(), z.array(z.string()), z.record(z.string(), z.union([z.int(), z.literal('none')]))]),
  ),
});
export const answerList = z.object({ data: z.array(answer), total: z.int() });
