import { z } from 'zod';
import { listOf } from '#platform/http/list-query.js';

/** One line of a history, as every feature shows it. */
export const historyLine = z.object({
  id: z.uuid(),
  action: z.string(),
  at: z.date(),
  actorLabel: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  reason: z.string().nullable(),
});
export const historyList = listOf(historyLine);

export const historyQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(200).default(25),
});
