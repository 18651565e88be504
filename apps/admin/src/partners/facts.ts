import { decideObligation, type ObligationDecision } from '#domain/obligation/decide-obligation.js';
import type { ObligationFacts, PopulationFact, PublicServiceMission, StaffFact } from '#domain/obligation/facts.js';
import { DomainError } from '#domain/domain-error.js';

/** What a partner form holds while it is typed: anything may still be empty. */
export interface PartnerDraft {
  legalCategory?: string | null;
  publicServiceMission?: PublicServiceMission | null;
  population?: PopulationFact | null;
  staff?: readonly (Partial<StaffFact> | null)[] | null;
}

const known = <T>(value: T | null | undefined | ''): value is T =>
  value !== null && value !== undefined && value !== '';

/** The facts already typed; unfinished lines are unknown, not zero. */
export function factsOf(draft: PartnerDraft): ObligationFacts {
  const staff = (draft.staff ?? []).filter((line): line is StaffFact => known(line?.kind) && known(line.value));
  return {
    legalCategory: draft.legalCategory || null,
    publicServiceMission: draft.publicServiceMission ?? 'unknown',
    population: draft.population ?? null,
    staff,
  };
}

/** The decision on what is typed so far, or null while a value is not one the rule accepts. */
export function decideDraft(facts: ObligationFacts): ObligationDecision | null {
  try {
    return decideObligation(facts);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
