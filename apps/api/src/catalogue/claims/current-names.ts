import type { EntityManager } from 'typeorm';
import type { PartnerDirectory } from '../../partners/partner-directory.service.js';
import { PartnerNameIndex } from './partner-name-index.js';

/** Any fixed number: whose records are, and what partners are called, do not change under each other. */
const NAMES_LOCK = 7_411_030;

/**
 * Before records are matched again for a partner whose names changed: waits for the batches of imports being written,
 * so that it sees their records; those that follow see its names. Held until the transaction ends.
 */
export async function lockNamesForChange(manager: EntityManager): Promise<void> {
  await manager.query('select pg_advisory_xact_lock($1)', [NAMES_LOCK]);
}

/** Which partner each name designates, as of now; read again only when a partner changed. */
export class CurrentNames {
  private stamp: string | null = null;
  private index = new PartnerNameIndex([]);

  constructor(private readonly partners: PartnerDirectory) {}

  /** No name changes from here to the end of the caller's transaction. */
  async hold(manager: EntityManager): Promise<PartnerNameIndex> {
    await manager.query('select pg_advisory_xact_lock_shared($1)', [NAMES_LOCK]);
    const stamp = await this.partners.stamp(manager);
    if (stamp !== this.stamp) {
      this.index = new PartnerNameIndex(await this.partners.named(manager));
      this.stamp = stamp;
    }
    return this.index;
  }
}
