import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#platform/auth/actor.js';
import { ContactDirectory } from '../../contacts/contact-directory.service.js';
import { History } from '../../history/history.service.js';
import type { TrainingRegistration } from './registrations.entity.js';

/** Writes in the history of a session what happened to whom, by name. */
@Injectable()
export class RegistrationTrace {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly history: History,
  ) {}

  /** Nothing when it happened to nobody. */
  async people(
    manager: EntityManager,
    sessionId: string,
    action: string,
    actor: Actor,
    registrations: readonly Pick<TrainingRegistration, 'contactId'>[],
    reason: string | null = null,
  ): Promise<void> {
    if (registrations.length === 0) return;
    const ids = registrations.map(({ contactId }) => contactId);
    const known = await this.contacts.peopleOf(manager, ids);
    const names = ids.map((id) => known.get(id)?.name ?? '');
    await this.history.record(manager, {
      ...{ entity: 'training_session', entityId: sessionId, action, actor, reason },
      changes: [{ field: 'people', before: null, after: names }],
    });
  }
}
