import type { ObligationStatus } from '#domain/obligation/decide-obligation.js';
import { OBLIGATION_STATUS_LABELS } from './obligation-labels.js';

export interface Override {
  status: ObligationStatus;
  reason: string;
  author: string;
  at: Date;
}

const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'Europe/Paris' });

/** « Décidé à la main : Obligé, par Camille Roux le 12/03/2026 (« délibération du 3 mars »). Le calcul disait : Exempté. » */
export function overrideSentence({ status, reason, author, at }: Override, computed: ObligationStatus): string {
  const same = computed === status ? 'Le calcul dit de même' : `Le calcul dit : ${OBLIGATION_STATUS_LABELS[computed]}`;
  return `Décidé à la main : ${OBLIGATION_STATUS_LABELS[status]}, par ${author} le ${DAY.format(at)} (« ${reason} »). ${same}.`;
}
