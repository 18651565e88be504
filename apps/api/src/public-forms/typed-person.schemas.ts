import { z } from 'zod';
import { parseEmailAddress } from '#domain/identity/email-address.js';
import { holdsWebAddress } from '#domain/mail/web-address.js';
import { line, optionalLine } from '../partners/text-field.js';

/** No web address in a name: a robot has nothing to advertise in our mails. */
const name = (wanted: string) =>
  z
    .string()
    .refine((text) => text.trim() !== '', wanted)
    .refine((text) => !holdsWebAddress(text), 'Un nom ne contient pas d’adresse web : retirez-la.')
    .pipe(line(100));

/** Somebody who may be no contact, as they or the team write them: the same rules for both. */
export const typedPerson = z.strictObject({
  firstName: name('Indiquez le prénom.'),
  lastName: name('Indiquez le nom.'),
  email: z
    .string()
    .max(254)
    .refine(
      (text) => parseEmailAddress(text) !== null,
      'Cette adresse de courriel n’est pas valable : une seule adresse, de la forme nom@domaine.fr.',
    )
    .transform((text) => parseEmailAddress(text) as string),
  organisation: optionalLine(200).default(null),
});
export type TypedPerson = z.output<typeof typedPerson>;

/** A field as a browser sends it, whatever it is: the page itself says what is wrong in it. */
export const formField = z
  .unknown()
  .optional()
  .transform((given) => (typeof given === 'string' ? given : ''));
export const personForm = { firstName: formField, lastName: formField, email: formField, organisation: formField };
