import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { RegistrationStatus } from '#domain/training/registration-states.js';
import { AudienceSources } from '../campaigns/audience-sources.service.js';
import { MergeSources } from '../templates/merge-sources.service.js';
import { TrainingRegistration } from './registrations/registrations.entity.js';

/** Whom a campaign may be written to, of a session: those who come or came, and those who wait for a seat. */
const AUDIENCES: Record<string, { label: string; statuses: RegistrationStatus[] }> = {
  session: { label: 'Inscrits d’une session de formation', statuses: ['registered', 'confirmed', 'attended'] },
  session_waiting: {
    label: 'En attente d’une place à une session',
    statuses: ['interested', 'waitlisted', 'offered'],
  },
};

/** Campaigns may be written to the people of a session. */
@Injectable()
export class SessionAudience implements OnModuleInit {
  constructor(
    private readonly audiences: AudienceSources,
    private readonly merge: MergeSources,
  ) {}

  onModuleInit(): void {
    for (const [kind, { label, statuses }] of Object.entries(AUDIENCES)) {
      this.audiences.register(kind, {
        label,
        find: (manager, q) => this.merge.subjects(manager, 'session', q),
        seatsOf: async (manager, sessionId) =>
          (await manager.findBy(TrainingRegistration, { sessionId, status: In(statuses) })).map(
            ({ contactId, partnerId }) => ({ contactId, partnerId }),
          ),
      });
    }
  }
}
