import { decideObligation, type ObligationDecision } from '#domain/obligation/decide-obligation.js';
import type { ObligationFacts } from '#domain/obligation/facts.js';
import type { Partner } from './partners.entity.js';

/** What the rule looks at, read from a partner. */
export function factsOf(partner: Partner): ObligationFacts {
  return {
    legalCategory: partner.legalCategory,
    publicServiceMission: partner.publicServiceMission,
    population: {
      municipale: partner.populationMunicipale,
      totale: partner.populationTotale,
      year: partner.populationYear,
      totaleYear: partner.populationTotaleYear,
      source: partner.populationSource,
    },
    staff: partner.staff,
  };
}

/** The decision as stored. */
export function decisionOf(partner: Partner): ObligationDecision {
  return {
    status: partner.obligationStatus,
    certainty: partner.obligationCertainty,
    reasons: partner.obligationReasons,
    missing: partner.obligationMissing,
    nearThreshold: partner.obligationNearThreshold,
    asOf: partner.obligationAsOf,
  };
}

type StoredDecision = Pick<
  Partner,
  | 'obligationStatus'
  | 'obligationCertainty'
  | 'obligationReasons'
  | 'obligationMissing'
  | 'obligationNearThreshold'
  | 'obligationAsOf'
  | 'effectiveStatus'
>;

/** Decides again from the partner's facts. @throws DomainError `obligation_invalid_fact` */
export function decided(partner: Partner): StoredDecision {
  const decision = decideObligation(factsOf(partner));
  return {
    obligationStatus: decision.status,
    obligationCertainty: decision.certainty,
    obligationReasons: decision.reasons,
    obligationMissing: decision.missing,
    obligationNearThreshold: decision.nearThreshold,
    obligationAsOf: decision.asOf,
    effectiveStatus: partner.overrideStatus ?? decision.status,
  };
}
