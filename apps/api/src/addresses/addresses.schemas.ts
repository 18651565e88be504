import { z } from 'zod';
import { parseEmailAddress } from '#domain/identity/email-address.js';
import { BLOCK_SCOPES, BLOCK_SOURCES } from '#domain/mail/address-block.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { line } from '../partners/text-field.js';

const WRONG_ADDRESS = 'Cette adresse de courriel n’est pas valable : une seule adresse, de la forme nom@domaine.fr.';
const address = z
  .string()
  .max(254)
  .refine((text) => parseEmailAddress(text) !== null, WRONG_ADDRESS)
  .transform((text) => parseEmailAddress(text) as string);

export const blockBody = z.strictObject({ address, scope: z.enum(BLOCK_SCOPES), reason: line(500) });
export const liftBody = z.strictObject({ reason: line(500) });

export const addressBlock = z.object({
  id: z.uuid(),
  address: z.string(),
  scope: z.enum(BLOCK_SCOPES),
  source: z.enum(BLOCK_SOURCES),
  /** In words: the team's, or the mail server's answer. */
  reason: z.string(),
  author: z.string(),
  mailId: z.uuid().nullable(),
  createdAt: z.date(),
  liftedAt: z.date().nullable(),
  liftedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
});

/** With the people who have this address, archived ones left out. */
export const listedBlock = addressBlock.extend({
  contacts: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export const blockList = listOf(listedBlock);

export const blockQuery = listQuery({
  sort: ['createdAt', 'address'],
  defaultOrder: 'desc',
  filters: {
    scope: z.enum(BLOCK_SCOPES).optional(),
    source: z.enum(BLOCK_SOURCES).optional(),
    /** Blocks already lifted rather than those in force. */
    lifted: booleanParameter.default(false),
    /** True: only addresses that a contact still has, i.e. something to mend. */
    withContact: booleanParameter.optional(),
  },
});

/** What RFC 8058 posts, or what the page's buttons post. */
export const preferenceForm = z.union([
  z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
  z.object({ information: z.enum(['accept', 'refuse']) }),
]);
/** Shape is checked with the signature: anything else is « lien non reconnu ». */
export const preferenceToken = z.string().min(1).max(1000);
