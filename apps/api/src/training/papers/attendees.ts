import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { TrainingRegistration } from '../registrations/registrations.entity.js';

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
    return found.map(({ id, contactId, partnerId, billedPartnerId, billed, status }) => {
      const payer = billed ? (billedPartnerId ?? partnerId) : null;
      return {
        ...{ registrationId: id, contactId, status },
        name: people.get(contactId)?.name ?? '',
        email: people.get(contactId)?.email ?? null,
        archived: people.get(contactId)?.archived ?? false,
        partnerName: names.get(partnerId ?? '') ?? null,
        billedPartnerName: names.get(payer ?? '') ?? null,
      };
    });
  }
}
