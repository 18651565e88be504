import { z } from 'zod';
import { LEFT_OUT_REASONS } from '#domain/campaign/recipients.js';
import { CERTAINTIES, OBLIGATION_STATUSES } from '#domain/obligation/decide-obligation.js';
import { CONTACT_ROLES } from '#domain/partner/membership.js';
import { isDepartmentCode } from '#domain/territory/departments.js';
import { listOf, searchText } from '#platform/http/list-query.js';
import { legalCategory } from '../obligations/fact.schemas.js';

/** What a partner's records are, of those in scope. */
export const DIAGNOSTIC_FILTERS = ['strict', 'potential', 'none', 'without_records'] as const;

const words = searchText.optional();

/** Who a campaign is for: everybody when nothing is said. Each part narrows, but `added`. */
export const audience = z.strictObject({
  partners: z
    .strictObject({
      q: words,
      status: z.enum(OBLIGATION_STATUSES).optional(),
      certainty: z.enum(CERTAINTIES).optional(),
      legalCategory: legalCategory.optional(),
      department: z.string().refine(isDepartmentCode, 'Ce code de département n’existe pas.').optional(),
      nearThreshold: z.boolean().optional(),
      overridden: z.boolean().optional(),
      diagnostic: z.enum(DIAGNOSTIC_FILTERS).optional(),
      ids: z.array(z.uuid()).max(1000).optional(),
    })
    .default({}),
  contacts: z
    .strictObject({ q: words, roles: z.array(z.enum(CONTACT_ROLES)).max(CONTACT_ROLES.length).optional() })
    .default({}),
  /** Members of a group, people of a session... `kind` is one that a feature registered. */
  source: z
    .strictObject({ kind: z.string().max(50), id: z.uuid() })
    .nullable()
    .default(null),
  /** People added by hand. */
  added: z.array(z.uuid()).max(1000).default([]),
  /** People taken out by hand. */
  removed: z.array(z.uuid()).max(1000).default([]),
  /** True when nobody is reached but the people added. */
  onlyAdded: z.boolean().default(false),
});
export type Audience = z.output<typeof audience>;

export const recipientView = z.object({
  contactId: z.uuid().nullable(),
  name: z.string(),
  address: z.string().nullable(),
  partnerId: z.uuid().nullable(),
  partnerName: z.string().nullable(),
  reason: z.enum(LEFT_OUT_REASONS).nullable(),
});

/** Counts, and one page of the people. */
export const reach = listOf(recipientView).extend({
  recipients: z.int(),
  leftOut: z.array(z.object({ reason: z.enum(LEFT_OUT_REASONS), count: z.int() })),
});

export const reachBody = z.strictObject({
  audience,
  family: z.enum(['service', 'information']),
  /** Which people the page lists: those who get it, or those left out for a reason. */
  show: z.enum(['recipients', ...LEFT_OUT_REASONS]).default('recipients'),
  page: z.int().min(1).max(100_000).default(1),
  perPage: z.int().min(1).max(200).default(25),
});

export const audienceSources = z.object({
  sources: z.array(z.object({ kind: z.string(), label: z.string() })),
});
export const sourceQuery = z.strictObject({ kind: z.string().max(50), q: searchText.default('') });
export const sourceChoices = z.object({ data: z.array(z.object({ id: z.uuid(), label: z.string() })) });
