import type { ObligationReason, ObligationStatus } from '#domain/obligation/decide-obligation.js';
import type { PublicServiceMission, StaffKind } from '#domain/obligation/facts.js';
import type { Certainty } from '#domain/obligation/staff-test.js';

export const OBLIGATION_STATUS_LABELS: Record<ObligationStatus, string> = {
  obligated: 'Obligé',
  exempt: 'Exempté',
  undetermined: 'Indéterminé',
};

export const CERTAINTY_LABELS: Record<Certainty, string> = { certain: 'Certain', presumed: 'Présumé, à confirmer' };

export const OBLIGATION_REASON_LABELS: Record<ObligationReason, string> = {
  thresholds_reached: 'Seuils atteints',
  state: 'Service de l’État : la personne morale est l’État',
  population_threshold: 'Moins de 3 500 habitants',
  staff_threshold: 'Moins de 50 agents ou salariés',
  out_of_scope: 'Sans mission de service public',
  population_unknown: 'Population inconnue',
  staff_unknown: 'Effectif inconnu',
  mission_unknown: 'Mission de service public à établir',
  category_unknown: 'Catégorie juridique inconnue',
  attach_to_legal_person: 'Sans personnalité morale : à rattacher',
};

export const PUBLIC_SERVICE_MISSION_LABELS: Record<PublicServiceMission, string> = {
  yes: 'Oui',
  no: 'Non',
  unknown: 'Inconnue',
};

export const STAFF_KIND_LABELS: Record<StaffKind, string> = {
  fte: 'Équivalents temps plein (ETP)',
  headcount: 'Nombre d’agents ou de salariés',
  sireneBand: 'Tranche d’effectif SIRENE',
};

export const SIRENE_BAND_LABELS: Readonly<Record<string, string>> = {
  NN: 'aucun salarié déclaré',
  '00': '0 salarié',
  '01': '1 ou 2 salariés',
  '02': '3 à 5 salariés',
  '03': '6 à 9 salariés',
  '11': '10 à 19 salariés',
  '12': '20 à 49 salariés',
  '21': '50 à 99 salariés',
  '22': '100 à 199 salariés',
  '31': '200 à 249 salariés',
  '32': '250 à 499 salariés',
  '41': '500 à 999 salariés',
  '42': '1 000 à 1 999 salariés',
  '51': '2 000 à 4 999 salariés',
  '52': '5 000 à 9 999 salariés',
  '53': '10 000 salariés et plus',
};
