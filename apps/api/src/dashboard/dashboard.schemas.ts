import { z } from 'zod';
import { diagnosticSummary } from '../diagnostics/diagnostics.schemas.js';
import { regionSummary } from '../obligations/obligations.schemas.js';
import { session } from '../training/sessions/sessions.schemas.js';

export const TODO_CODES = [
  'undetermined_obligations',
  'partners_without_recipient',
  'unclaimed_records',
  'failed_mails',
  'held_mails',
  'dead_addresses',
  'held_campaigns',
  'unhandled_replies',
  'dormant_contacts',
  'late_actions',
  'sessions_to_decide',
  'sessions_to_answer',
  'sessions_to_call',
  'sessions_to_close',
] as const;

const brief = session.pick({
  ...{ id: true, courseTitle: true, name: true, when: true, firstDay: true, department: true, place: true },
  ...{ state: true, seats: true },
});

export const dashboard = z.object({
  /** What waits for somebody; a code with nothing to do has count 0. Mail codes only for those who may read mails. */
  todo: z.array(z.object({ code: z.enum(TODO_CODES), count: z.int() })),
  /** The next sessions of training, and the first of those with too few people: what is missing in which zone. */
  nextSessions: z.array(brief),
  sessionsToDecide: z.array(brief),
  departments: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      partners: z.int(),
      obligated: z.int(),
      exempt: z.int(),
      undetermined: z.int(),
      records: z.int(),
      strict: z.int(),
    }),
  ),
  diagnostic: diagnosticSummary,
  region: regionSummary,
});
