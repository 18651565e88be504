import type { InterestAct, InterestSource, InterestState } from '#domain/training/interest-states.js';
import { shortDay } from '../meeting/schedule-sentence.js';

export const INTEREST_STATE_LABELS: Readonly<Record<InterestState, string>> = {
  unconfirmed: 'Adresse à confirmer',
  waiting: 'En attente',
  placed: 'Placée',
  withdrawn: 'Retirée',
};

export const INTEREST_SOURCE_LABELS: Readonly<Record<InterestSource, string>> = {
  staff: 'Équipe',
  mail: 'Réponse à un courriel',
  meeting: 'Réunion',
  form: 'Page publique',
  session: 'Session annulée ou reportée',
};

export const INTEREST_ACT_LABELS: Readonly<Record<InterestAct, string>> = {
  confirm: 'Confirmer',
  withdraw: 'Retirer du vivier',
  restore: 'Remettre dans le vivier',
};

/** « du 01/03/2027 au 30/06/2027 », « à partir du… », « jusqu’au… », « n’importe quand ». */
export function periodSentence(from: string | null, to: string | null): string {
  if (from !== null && to !== null)
    return from === to ? `le ${shortDay(from)}` : `du ${shortDay(from)} au ${shortDay(to)}`;
  if (from !== null) return `à partir du ${shortDay(from)}`;
  return to === null ? 'n’importe quand' : `jusqu’au ${shortDay(to)}`;
}
