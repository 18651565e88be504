import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ERASED_NAME } from '#domain/partner/person-retention.js';
import { type ErasedPerson, PersonalTraces } from '../personal-data/personal-traces.service.js';
import { HistoryErasure } from './history-erasure.service.js';

/** Fields of a contact that say who it is. */
const PERSONAL = ['firstName', 'lastName', 'email', 'phone', 'notes', 'memberships'];

/**
 * The history of an erased person keeps who acted, when, and which fields changed, not what they held; that of other
 * things keeps « Personne effacée » where it had the name. A name that another contact has too is left: it may be theirs.
 */
@Injectable()
export class HistoryTraces implements OnModuleInit {
  constructor(
    private readonly traces: PersonalTraces,
    private readonly erasure: HistoryErasure,
  ) {}

  onModuleInit(): void {
    this.traces.register({ scrub: (manager, person) => this.scrub(manager, person) });
  }

  private async scrub(manager: EntityManager, { contactId, name, email }: ErasedPerson): Promise<void> {
    await this.erasure.blank(manager, 'contact', [contactId], PERSONAL);
    const [row]: { n: number }[] = await manager.query(
      `select count(*)::int as n from contacts where first_name || ' ' || last_name = $1 and id <> $2`,
      [name, contactId],
    );
    const nobody = `${ERASED_NAME.firstName} ${ERASED_NAME.lastName}`;
    if (row?.n === 0 && name !== nobody) await this.replace(manager, name, nobody);
    if (email !== null) await this.replace(manager, email, '(adresse effacée)');
  }

  /** Within the JSON, hence as JSON writes it. */
  private async replace(manager: EntityManager, text: string, by: string): Promise<void> {
    const written = JSON.stringify(text).slice(1, -1);
    await manager.query(
      `update history set changes = replace(changes::text, $1, $2)::jsonb, reason = replace(reason, $3, $2)
       where strpos(changes::text, $1) > 0 or strpos(reason, $3) > 0`,
      [written, by, text],
    );
  }
}
