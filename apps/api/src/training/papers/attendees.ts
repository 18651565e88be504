import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { halvesOf, sameHalf } from '#domain/training/presence.js';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { TrainingPresence } from '../registrations/presences.entity.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';
import { daysOf } from '../sessions/session-days.js';

/** Somebody of a session, by name. */
export interface Attendee {
  registrationId: string;
  contactId: string;
  name: string;
  email: string | null;
  archived: boolean;
  partnerName: string | null;
  billedPartnerName: string | null;
  status: RegistrationStatus;
  /** Half-days written down, those they came to among them. */
  halves: { noted: number; came: number };
}

/** Who is in a session, in order of arrival. */
@Injectable()
export class Attendees {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly partners: PartnerDirectory,
  ) {}

  async of(manager: EntityManager, sessionId: string, statuses: readonly RegistrationStatus[]): Promise<Attendee[]> {
    const found = await manager.find(TrainingRegistration, {
      where: { sessionId, status: In([...statuses]) },
      order: { rank: 'asc' },
    });
    const people = await this.contacts.peopleOf(
      manager,
      found.map(({ contactId }) => contactId),
    );
    const ids = found.flatMap(({ partnerId, billedPartnerId }) => [partnerId ?? [], billedPartnerId ?? []].flat());
    const names = await this.partners.namesOf(manager, ids);
    const noted = await manager.findBy(TrainingPresence, { registrationId: In(found.map(({ id }) => id)) });
    const halves = halvesOf((await daysOf(manager, [sessionId])).get(sessionId) ?? []);
    const kept = noted.filter((one) => halves.some((half) => sameHalf(half, one)));
    const countOf = (id: string) => {
      const own = kept.filter(({ registrationId }) => registrationId === id);
      return { noted: own.length, came: own.filter(({ present }) => present).length };
    };
    return found.map(({ id, contactId, partnerId, billedPartnerId, billed, status }) => {
      const payer = billed ? (billedPartnerId ?? partnerId) : null;
      return {
        ...{ registrationId: id, contactId, status, halves: countOf(id) },
        name: people.get(contactId)?.name ?? '',
        email: people.get(contactId)?.email ?? null,
        archived: people.get(contactId)?.archived ?? false,
        partnerName: names.get(partnerId ?? '') ?? null,
        billedPartnerName: names.get(payer ?? '') ?? null,
      };
    });
  }
}
