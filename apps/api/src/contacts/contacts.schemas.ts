import { z } from 'zod';
import { parseEmailAddress } from '#domain/identity/email-address.js';
import { BLOCK_SCOPES } from '#domain/mail/address-block.js';
import { CONTACT_ROLES } from '#domain/partner/membership.js';
import { SIGN_KINDS } from '#domain/partner/person-retention.js';
import { booleanParameter, listOf, listQuery } from '#platform/http/list-query.js';
import { addressBlock } from '../addresses/addresses.schemas.js';
import { line, optionalLine, optionalParagraphs } from '../partners/text-field.js';

const WRONG_EMAIL = 'Cette adresse de courriel n’est pas valable : une seule adresse, de la forme nom@domaine.fr.';
const email = z
  .string()
  .max(254)
  .refine((text) => text.trim() === '' || parseEmailAddress(text) !== null, WRONG_EMAIL)
  .transform((text) => parseEmailAddress(text) as string | null)
  .nullable();
const phone = optionalLine(40).refine(
  (text) => text === null || /^\+?[\d\s().-]{4,}$/.test(text),
  'Ce numéro de téléphone n’est pas valable : des chiffres, avec un + devant l’indicatif d’un pays.',
);
const day = z.iso
  .date()
  .refine((text) => text >= '1900-01-01' && text <= '2200-12-31', 'Cette date n’est pas vraisemblable.')
  .nullable()
  .optional();
const roles = z.array(z.enum(CONTACT_ROLES)).min(1).max(CONTACT_ROLES.length);

const membershipInput = z
  .strictObject({
    /** Of a membership that exists; left out for a new one. */
    id: z.uuid().optional(),
    partnerId: z.uuid(),
    /** As answered, so that a form may send back what it received. Not read. */
    partnerName: z.string().max(300).optional(),
    roles: roles.transform((given) => CONTACT_ROLES.filter((role) => given.includes(role))),
    jobTitle: optionalLine(200).optional(),
    startedOn: day,
    endedOn: day,
  })
  .refine(({ startedOn, endedOn }) => !startedOn || !endedOn || startedOn <= endedOn, {
    path: ['endedOn'],
    message: 'La fin ne peut pas précéder le début.',
  });

const optional = {
  email: email.optional(),
  phone: phone.optional(),
  notes: optionalParagraphs(10_000).optional(),
  memberships: z.array(membershipInput).max(50).optional(),
};
const version = z.int().min(1);

export const createContactBody = z.strictObject({ firstName: line(100), lastName: line(100), ...optional });
export const updateContactBody = z.strictObject({
  firstName: line(100).optional(),
  lastName: line(100).optional(),
  ...optional,
  version,
});
export const contactVersionBody = z.strictObject({ version });
export const contactReasonBody = z.strictObject({ version, reason: line(1_000) });

export const contact = z.object({
  id: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  notes: z.string().nullable(),
  memberships: z.array(
    z.object({
      id: z.uuid(),
      partnerId: z.uuid(),
      partnerName: z.string(),
      roles: z.array(z.enum(CONTACT_ROLES)),
      jobTitle: z.string().nullable(),
      startedOn: z.iso.date().nullable(),
      endedOn: z.iso.date().nullable(),
    }),
  ),
  /** In force on this address: information refused, or dead. */
  blocks: z.array(addressBlock),
  /** The last time they wrote, answered or came; null when they never did. */
  lastSign: z.object({ day: z.iso.date(), kind: z.enum(SIGN_KINDS) }).nullable(),
  /** Day of the last mail that left for them. */
  lastMailOn: z.iso.date().nullable(),
  archivedAt: z.date().nullable(),
  /** When their data were erased, for good. */
  erasedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  version: z.int(),
});
export const contactList = listOf(contact);

export const CONTACT_SORTS = ['name', 'email', 'createdAt', 'updatedAt'] as const;
export const contactQuery = listQuery({
  sort: CONTACT_SORTS,
  filters: {
    partnerId: z.uuid().optional(),
    role: z.enum(CONTACT_ROLES).optional(),
    archived: booleanParameter.default(false),
    /** Those whose data were erased; they are in no other list. */
    erased: booleanParameter.default(false),
    /** Of whom nothing was heard, and about whom nothing changed, for that many months; `retention`: the setting's. */
    silentMonths: z.union([z.literal('retention'), z.coerce.number().int().min(1).max(1_200)]).optional(),
    /** `information`: refuses information mails; `every`: dead address. */
    blocked: z.enum(BLOCK_SCOPES).optional(),
  },
});
