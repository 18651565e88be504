import { z } from 'zod';
import { createSessionBody } from '../sessions/sessions.schemas.js';

export const proposalQuery = z.strictObject({ courseId: z.uuid() });

const person = z.object({
  interestId: z.uuid(),
  version: z.int(),
  name: z.string(),
  /** False: typed on a public page, becomes a contact when chosen. */
  known: z.boolean(),
  partnerName: z.string().nullable(),
  department: z.string(),
  receivedOn: z.iso.date(),
});
const price = z.object({
  netCents: z.int(),
  vatCents: z.int(),
  grossCents: z.int(),
  surchargeCents: z.int(),
  /** What a head pays without VAT; two figures when the second trainer's cost does not share evenly. */
  headFromCents: z.int(),
  headToCents: z.int(),
});
const session = z.object({
  department: z.string(),
  /** Days that all of them have; `to` null: no end. */
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  secondTrainer: z.boolean(),
  people: z.array(person),
  /** Of them, those who come from a department next to this one. */
  travelling: z.int(),
  waiting: z.array(person),
  /** Null: the cost of the second trainer is not known. */
  price: price.nullable(),
});
const option = z.object({
  kind: z.enum(['groups', 'second_trainer', 'wait']),
  sessions: z.array(session),
  /** Of its sessions; null as soon as one has none. */
  netCents: z.int().nullable(),
  grossCents: z.int().nullable(),
  /** Why it cannot be chosen as it is. */
  blocked: z.string().nullable(),
});

export const proposals = z.object({
  courseId: z.uuid(),
  courseTitle: z.string(),
  lowerBound: z.int(),
  upperBound: z.int(),
  /** People who wait, whatever becomes of them below. */
  waiting: z.int(),
  placed: z.int(),
  /** Proved the best; false: a good one, above forty people. */
  exact: z.boolean(),
  proposals: z.array(z.object({ options: z.array(option).min(1) })),
  leftOut: z.array(
    person.extend({
      reason: z.enum(['too_few', 'period_over', 'archived']),
      /** Where the most of those left out could meet, and how many are missing; null for another reason. */
      where: z.string().nullable(),
      missing: z.int().nullable(),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      sentence: z.string(),
    }),
  ),
});

export const chooseBody = z.strictObject({
  kind: z.enum(['groups', 'second_trainer', 'wait']),
  session: createSessionBody,
  /** As they were shown: whoever was placed, withdrawn or changed since is refused, and nothing is done. */
  people: z
    .array(z.strictObject({ interestId: z.uuid(), version: z.int().min(1) }))
    .min(1, 'Gardez au moins une personne.')
    .max(200),
  /** `invitation`: they are asked by mail, and take a seat by saying yes. */
  as: z.enum(['seat', 'invitation']).default('seat'),
  notify: z.boolean().default(false),
});
