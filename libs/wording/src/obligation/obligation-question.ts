import type { ObligationDecision, ObligationInput } from '#domain/obligation/decide-obligation.js';

const ASK: Record<ObligationInput, string> = {
  legalCategory: 'Quelle est sa catégorie juridique (quatre chiffres, sur l’avis de situation SIRENE) ?',
  publicServiceMission: 'Exerce-t-il une mission de service public ?',
  population: 'Quelle est sa population totale, et de quelle année ?',
  staff: 'Combien d’agents ou de salariés en équivalents temps plein, et à quelle date ?',
};

/** What to ask, out loud, so that the obligation can be decided or confirmed; null when nothing is left to ask. */
export function obligationQuestion({ missing, reasons, certainty }: ObligationDecision): string | null {
  if (reasons.includes('attach_to_legal_person'))
    return 'À quelle personne morale (commune, communauté…) est-il rattaché ?';
  if (missing.length > 0) return missing.map((input) => ASK[input]).join(' ');
  return certainty === 'presumed' ? `Pour confirmer : ${lowerFirst(ASK.staff)}` : null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
