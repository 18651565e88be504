import type { RegistrantStatus, RegistrationWindow } from '#domain/meeting/open-registration.js';
import { longDay } from './schedule-sentence.js';

export const REGISTRANT_STATUS_LABELS: Record<RegistrantStatus, string> = {
  registered: 'Inscrit',
  waiting: 'En attente',
  cancelled: 'Annulé',
};

/** What whoever looks at the page of an event is told of its seats. */
export function seatsLeftSentence({ left, waiting }: { left: number | null; waiting: number }): string {
  if (left === 0 || waiting > 0)
    return 'Complet\u00a0: les inscriptions vont sur la liste d’attente, dans l’ordre d’arrivée.';
  if (left === null) return 'Le nombre de places n’est pas limité.';
  return left === 1 ? 'Il reste 1 place.' : `Il reste ${left} places.`;
}

/** Whether one may register, and why not. */
export function windowSentence(window: RegistrationWindow, closesOn: string | null): string {
  switch (window) {
    case 'open':
      return closesOn ? `Inscriptions ouvertes jusqu’au ${longDay(closesOn)} inclus.` : 'Inscriptions ouvertes.';
    case 'shut':
      return 'Les inscriptions ne sont pas ouvertes.';
    case 'closed':
      return closesOn
        ? `Les inscriptions sont closes depuis le ${longDay(closesOn)} au soir.`
        : 'Les inscriptions sont closes.';
    case 'begun':
      return 'Cet événement a commencé, ou est passé : on ne s’y inscrit plus.';
    case 'cancelled':
      return 'Cet événement est annulé.';
  }
}
