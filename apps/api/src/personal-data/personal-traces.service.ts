import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody whose data are being erased, as they were known. */
export interface ErasedPerson {
  contactId: string;
  name: string;
  /** Null when none was known, or when another person has the same: then it stays theirs. */
  email: string | null;
  /** The moment of the erasure. */
  now: Date;
}

/** The id of no contact: what is kept of the person is known by their address. */
export const NO_CONTACT = '00000000-0000-0000-0000-000000000000';

export interface PersonalTrace {
  /** Removes what a feature keeps of the person, and leaves what counts. Run twice, it ends the same. */
  scrub(manager: EntityManager, person: ErasedPerson): Promise<void>;
  /** A French sentence saying what must be settled first; null when nothing. */
  pending?(manager: EntityManager, contactId: string): Promise<string | null>;
}

/** Where people leave traces: each feature registers its own in `onModuleInit`. */
@Injectable()
export class PersonalTraces {
  private readonly traces: PersonalTrace[] = [];

  register(trace: PersonalTrace): void {
    this.traces.push(trace);
  }

  async scrub(manager: EntityManager, person: ErasedPerson): Promise<void> {
    for (const trace of this.traces) await trace.scrub(manager, person);
  }

  /** What must be settled before the person's data may go. */
  async pending(manager: EntityManager, contactId: string): Promise<string[]> {
    const said = [];
    for (const trace of this.traces) said.push((await trace.pending?.(manager, contactId)) ?? null);
    return said.filter((sentence) => sentence !== null);
  }
}
