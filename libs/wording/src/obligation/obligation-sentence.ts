import type { ObligationDecision, ObligationReason } from '#domain/obligation/decide-obligation.js';
import type { ObligationFacts } from '#domain/obligation/facts.js';
import { obligationFamily } from '#domain/obligation/legal-category.js';
import { decidingStaff } from '#domain/obligation/staff-test.js';
import { describeKnownFacts, describePopulation, describeStaff } from './describe-facts.js';
import { legalCategoryNoun } from './legal-category-labels.js';

/** Said of every exempt organisation, word for word: exempt from publishing by default, not from answering. */
export const EXEMPT_REMINDER = "pas d'obligation de publication par défaut ; les demandes restent possibles";

type SentenceOf = (facts: ObligationFacts) => string;

/**
 * One French sentence: the verdict, and the facts that led to it with their year and source.
 * « Obligée : commune de 12 000 habitants (population totale 2023, INSEE) et 62 ETP (2024, déclaré), … »
 */
export function obligationSentence(facts: ObligationFacts, decision: ObligationDecision): string {
  const { label, feminine } = legalCategoryNoun(facts.legalCategory);
  const e = feminine ? 'e' : '';
  const presumed = decision.certainty === 'presumed' ? `, ${toConfirm(facts)}` : '';
  if (decision.status === 'undetermined') return `Obligation indéterminée : ${label}${undetermined(facts, decision)}.`;
  const [reason] = decision.reasons;
  const because = reason ? DECIDED[reason]?.(facts) : undefined;
  if (decision.status === 'exempt') return `Exempté${e} : ${label}${because ?? ''}${presumed} : ${EXEMPT_REMINDER}.`;
  return `Obligé${e} : ${label}${because ?? ''}${presumed}.`;
}

const withFacts: SentenceOf = (facts) => {
  const known = describeKnownFacts(facts);
  return known.length > 0 ? ` de ${known.join(' et ')}` : '';
};

const staffOf: SentenceOf = (facts) => {
  const fact = decidingStaff(facts.staff);
  return fact ? ` de ${describeStaff(fact)}` : '';
};

const DECIDED: Partial<Record<ObligationReason, SentenceOf>> = {
  thresholds_reached: (facts) => `${withFacts(facts)}, ${populationThreshold(facts)}au moins 50 agents ou salariés`,
  state: () => ' ; la personne morale est l’État, au-dessus des seuils',
  population_threshold: (facts) => ` de ${describePopulation(facts.population) ?? ''}, moins de 3 500 habitants`,
  staff_threshold: (facts) => `${staffOf(facts)}, moins de 50 agents ou salariés`,
  out_of_scope: () => ' sans mission de service public',
};

const populationThreshold: SentenceOf = ({ legalCategory }) =>
  obligationFamily(legalCategory) === 'populationTested' ? 'au moins 3 500 habitants et ' : '';

function toConfirm(facts: ObligationFacts): string {
  const kind = decidingStaff(facts.staff)?.kind;
  return kind === 'headcount'
    ? 'présumé (ETP à confirmer)'
    : 'présumé (tranche ancienne de deux ans environ, ETP à confirmer)';
}

const UNKNOWN: Partial<Record<ObligationReason, string>> = {
  population_unknown: 'population inconnue',
  staff_unknown: 'effectif inconnu',
  mission_unknown: 'mission de service public à établir',
  category_unknown: 'sa catégorie juridique décide de la règle',
};

function undetermined(facts: ObligationFacts, { reasons }: ObligationDecision): string {
  if (reasons.includes('attach_to_legal_person'))
    return ', sans personnalité morale, à rattacher à celle dont elle dépend';
  const unknown = reasons.map((reason) => UNKNOWN[reason]).filter((phrase) => phrase !== undefined);
  return [withFacts(facts), ...unknown].join(', ');
}
