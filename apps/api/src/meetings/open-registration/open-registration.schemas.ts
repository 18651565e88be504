import { z } from 'zod';
import { REGISTRANT_STATUSES, REGISTRATION_WINDOWS } from '#domain/meeting/open-registration.js';
import { line } from '../../partners/text-field.js';
import { personForm } from '../../public-forms/typed-person.schemas.js';
import { day, version } from '../meetings.schemas.js';
import { CANCELLED_BY, REGISTRANT_ORIGINS } from './registrants.entity.js';

export const registrationForm = z.object(personForm);
export type RegistrationForm = z.output<typeof registrationForm>;
export const registrationToken = z.string().max(120);

export const openingBody = z.strictObject({
  open: z.boolean(),
  /** Null: no limit. */
  capacity: z.int().min(1).max(10_000).nullable(),
  /** Last day to register, included; null: until it begins. */
  closesOn: day.nullable(),
  version,
});
export const registrantVersionBody = z.strictObject({ version });
/** The reason goes to the history: it names nobody. */
export const eraseRegistrantBody = z.strictObject({ version, reason: line(1_000) });

export const registrant = z.object({
  id: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  /** Null once erased. */
  email: z.string().nullable(),
  organisation: z.string().nullable(),
  status: z.enum(REGISTRANT_STATUSES),
  /** Place in the queue, from 1; null for who does not wait. */
  place: z.int().nullable(),
  origin: z.enum(REGISTRANT_ORIGINS),
  cancelledBy: z.enum(CANCELLED_BY).nullable(),
  registeredAt: z.date(),
  statusAt: z.date(),
  /** Contacts who have this address. */
  contacts: z.array(z.object({ id: z.uuid(), name: z.string() })),
  version: z.int(),
});
export const registrations = z.object({
  meetingId: z.uuid(),
  opening: z.object({
    open: z.boolean(),
    capacity: z.int().nullable(),
    closesOn: z.iso.date().nullable(),
    window: z.enum(REGISTRATION_WINDOWS),
    /** The same in French. */
    sentence: z.string(),
    /** Public address; null until first opened. */
    url: z.string().nullable(),
  }),
  seats: z.object({ taken: z.int(), waiting: z.int(), left: z.int().nullable() }),
  /** In order of arrival. */
  registrants: z.array(registrant),
});
