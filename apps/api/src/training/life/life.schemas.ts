import { z } from 'zod';
import { SESSION_ACTS, SESSION_STATES } from '#domain/training/session-states.js';
import { line } from '../../partners/text-field.js';

const version = z.int().min(1);
const day = z.iso
  .date()
  .refine((text) => text >= '2000-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.');
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Une heure s’écrit 09:00.');

export const lifeVersionBody = z.strictObject({ version });
export const cancelSessionBody = z.strictObject({ version, reason: line(500) });
export const postponeBody = z.strictObject({
  version,
  days: z
    .array(z.strictObject({ day, startsAt: hour, endsAt: hour }))
    .min(1)
    .max(30),
  registerBy: day.nullable().default(null),
});

/** What may be done now, and whom it would be told to. */
export const sessionLife = z.object({
  sessionId: z.uuid(),
  state: z.enum(SESSION_STATES),
  version: z.int(),
  days: z.array(z.object({ day: z.iso.date(), startsAt: z.string(), endsAt: z.string() })),
  registerBy: z.iso.date().nullable(),
  cancelReason: z.string().nullable(),
  /** In the order of the life of a session; `refusal` says why not now. */
  acts: z.array(z.object({ act: z.enum(SESSION_ACTS), refusal: z.string().nullable() })),
  /** People still in it, one way or another. */
  people: z.int(),
  /** Those of them whom a question reaches, and the names of the others: no address, or an archived contact. */
  reachable: z.int(),
  withoutAddress: z.array(z.string()),
  archived: z.array(z.string()),
  /** Mails that cancelling it would write: archived contacts hear of it when they were called. */
  cancellationMails: z.int(),
});
export const lifeDone = z.object({
  ...sessionLife.shape,
  /** Mails written by the act. */
  mailed: z.int(),
});
