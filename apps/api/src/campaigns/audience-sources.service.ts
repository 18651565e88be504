import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { campaignProblems } from './campaigns.problems.js';

/** Somebody for a partner; a partner without a name stands for all its people, a person may stand for no partner. */
export interface Seat {
  contactId: string | null;
  partnerId: string | null;
}

export interface AudienceSource {
  /** As a filter names it: « Membres d'un groupe ». */
  label: string;
  /** Those whose name holds `q`, at most 20; or those of `ids`. */
  find(manager: EntityManager, q: string): Promise<{ id: string; label: string }[]>;
  /** Who it reaches on a day. @param today `YYYY-MM-DD` */
  seatsOf(manager: EntityManager, id: string, today: string): Promise<Seat[]>;
}

/** Where audiences come from besides partners and contacts: each feature registers its own in `onModuleInit`. */
@Injectable()
export class AudienceSources {
  private readonly sources = new Map<string, AudienceSource>();

  register(kind: string, source: AudienceSource): void {
    this.sources.set(kind, source);
  }

  list(): { kind: string; label: string }[] {
    return [...this.sources].map(([kind, { label }]) => ({ kind, label }));
  }

  /** @throws audience_source_unknown */
  of(kind: string): AudienceSource {
    const source = this.sources.get(kind);
    if (!source) throw campaignProblems.audience_source_unknown();
    return source;
  }
}
