import type { Doubt } from '#domain/meeting/pasted/read-attendance.js';

/** Why a line of a pasted list is to be looked at before it is confirmed. */
const DOUBTS: Record<Doubt, string> = {
  merged_organisations: 'Deux organismes étaient réunis sur cette ligne : vérifiez qui va avec lequel.',
  names_side_by_side: 'Plusieurs noms se suivaient sans séparation : vérifiez la coupure.',
  no_organisation: 'Aucun organisme sur cette ligne : choisissez le partenaire.',
  unknown_organisation: 'Cet organisme ne correspond à aucun partenaire.',
  uncertain_organisation: 'Ce nom ressemble à celui d’un partenaire, sans certitude : choisissez.',
  no_person: 'Aucun nom : l’organisme est noté sans personne.',
  unknown_person: 'Cette personne n’est pas dans les contacts : son nom est noté tel quel.',
  homonyms: 'Plusieurs contacts portent ce nom : choisissez.',
  of_another_partner: 'Un contact porte ce nom, mais pour un autre partenaire : choisissez.',
  twice: 'Cette personne est déjà plus haut dans la liste collée.',
};

export const doubtSentence = (doubt: Doubt): string => DOUBTS[doubt];

/** « représenté(e) par Noa Luy »: whoever marks does not know who is a man and who a woman. */
export const representedSentence = (by: string): string => `représenté(e) par ${by}`;
