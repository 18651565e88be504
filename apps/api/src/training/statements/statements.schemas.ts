import { z } from 'zod';
import { VAT_RULES } from '#domain/money/vat.js';
import { SESSION_STATES } from '#domain/training/session-states.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { line } from '../../partners/text-field.js';

export const STATEMENT_KINDS = ['statement', 'credit'] as const;

const amounts = { netCents: z.int(), vatCents: z.int(), grossCents: z.int() };

const party = z.object({
  name: z.string(),
  siren: z.string().nullable(),
  siret: z.string().nullable(),
  serviceCode: z.string().nullable(),
  engagementNumber: z.string().nullable(),
  address: z.string().nullable(),
});

export const statement = z.object({
  id: z.uuid(),
  kind: z.enum(STATEMENT_KINDS),
  /** « EC-2027-0012 ». */
  reference: z.string(),
  year: z.int(),
  number: z.int(),
  sessionId: z.uuid(),
  sessionName: z.string(),
  partnerId: z.uuid().nullable(),
  /** The statement a credit cancels. */
  creditsId: z.uuid().nullable(),
  creditsReference: z.string().nullable(),
  /** The credit that cancels it. */
  creditedById: z.uuid().nullable(),
  creditedByReference: z.string().nullable(),
  reason: z.string().nullable(),
  issuedOn: z.iso.date(),
  issuedAt: z.date(),
  issuedBy: z.string(),
  billing: party,
  lines: z.array(
    z.object({
      code: z.enum(['heads', 'surcharge']),
      quantity: z.int(),
      unitCents: z.int(),
      netCents: z.int(),
      people: z.array(z.string()),
    }),
  ),
  heads: z.int(),
  vatRule: z.enum(VAT_RULES),
  vatBasisPoints: z.int().nullable(),
  ...amounts,
  /** When it was last mailed; null when it never was. */
  lastMailedAt: z.date().nullable(),
});
export const statementList = listOf(statement);

const filters = {
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  kind: z.enum(STATEMENT_KINDS).optional(),
  sessionId: z.uuid().optional(),
  partnerId: z.uuid().optional(),
  /** Cancelled by a credit, or not. */
  credited: booleanParameter.optional(),
};
export const statementQuery = listQuery({
  sort: ['number', 'issuedOn', 'partner', 'session', 'netCents', 'grossCents'],
  defaultOrder: 'desc',
  filters,
});
export const statementExportQuery = statementQuery.omit({ page: true, perPage: true, ids: true });

const sums = { statements: z.int(), credits: z.int(), heads: z.int(), ...amounts };
export const totalsQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2200).optional() });
export const totals = z.object({
  years: z.array(z.object({ year: z.int(), ...sums })),
  sessions: z.array(z.object({ sessionId: z.uuid(), sessionName: z.string(), firstDay: z.iso.date(), ...sums })),
});

export const PARTY_STATES = ['to_issue', 'issued', 'changed', 'to_credit'] as const;
/** What a session costs each organisation today, beside what was sent. */
export const billing = z.object({
  sessionId: z.uuid(),
  sessionName: z.string(),
  state: z.enum(SESSION_STATES),
  /** Why nothing can be quoted; null when it can. */
  refusal: z.string().nullable(),
  /** True when statements may be sent: the session is confirmed or held. */
  final: z.boolean(),
  parties: z.array(
    z.object({
      partnerId: z.uuid(),
      partnerName: z.string(),
      heads: z.int(),
      people: z.array(z.string()),
      surchargeCents: z.int(),
      ...amounts,
      /** `changed`: what was sent is no longer what is owed. `to_credit`: something was sent, and nothing is owed. */
      state: z.enum(PARTY_STATES),
      statementId: z.uuid().nullable(),
      reference: z.string().nullable(),
      issuedGrossCents: z.int().nullable(),
      /** Fields public buyers ask for, and that the partner has not. */
      missing: z.array(z.enum(['siret', 'serviceCode', 'engagementNumber', 'address'])),
    }),
  ),
  /** Without VAT: heads nobody pays for. */
  unpaidCents: z.int(),
  unpaidPeople: z.array(z.string()),
  surchargeCents: z.int(),
  vatRule: z.enum(VAT_RULES),
  vatBasisPoints: z.int().nullable(),
  totals: z.object(amounts),
  issuedTotals: z.object(amounts),
});

export const issueBody = z.strictObject({
  /** Everyone who waits for one when absent. */
  partnerIds: z.array(z.uuid()).min(1).max(200).optional(),
});
export const issued = z.object({ statements: z.array(statement) });
export const creditBody = z.strictObject({ reason: line(500) });
export const sendBody = z.strictObject({ contactId: z.uuid() });
export const sent = z.object({ mailId: z.uuid() });
export const recipients = z.object({
  recipients: z.array(z.object({ contactId: z.uuid(), name: z.string(), email: z.string(), billing: z.boolean() })),
});
