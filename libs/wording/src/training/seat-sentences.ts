import type { SessionState } from '#domain/training/session-states.js';
import { shortDay } from '../meeting/schedule-sentence.js';

interface Full {
  upperBound: number;
  surchargeCents: number | null;
}

/** Why no more seats, and what to do about it. */
export function blockedSentence({ upperBound, surchargeCents }: Full): string {
  return surchargeCents === null
    ? `Au-delà de ${upperBound} personnes, il faut un second formateur, et son coût n’est pas renseigné : renseignez le surcoût dans la session pour ouvrir jusqu’à ${2 * upperBound} places.`
    : `Les ${2 * upperBound} places sont prises, second formateur compris.`;
}

/** Why nobody comes in, or is marked, at this moment of a session. */
export function sessionClosedSentence(p: {
  to: string;
  sessionState: SessionState;
  firstDay: string;
  today: string;
}): string {
  const { to, sessionState, firstDay, today } = p;
  if (to === 'attended' || to === 'absent') {
    return sessionState === 'confirmed' || sessionState === 'held'
      ? `Les présences se notent à partir du premier jour de la session, le ${shortDay(firstDay)}.`
      : 'Les présences se notent dans une session confirmée ou tenue.';
  }
  if (sessionState === 'draft') return 'Cette session est en préparation : ouvrez-la d’abord aux inscriptions.';
  if (sessionState === 'cancelled') return 'Cette session est annulée : choisissez-en une autre.';
  if (sessionState === 'held') return 'Cette session a eu lieu : ses inscriptions ne changent plus.';
  return firstDay < today
    ? `Cette session a commencé le ${shortDay(firstDay)} : on ne s’y inscrit plus.`
    : 'Cette session ne le permet pas à ce moment.';
}

/** « 6 places prises sur 8 », « Il manque 2 personnes pour la confirmer ». */
export function seatsSentence({ taken, capacity }: { taken: number; capacity: number }): string {
  return `${taken} place${taken > 1 ? 's' : ''} prise${taken > 1 ? 's' : ''} sur ${capacity}`;
}

/** « manque 1 pour ouvrir ». */
export const missingToOpenText = (missing: number): string =>
  missing === 0 ? 'assez de monde' : `manque ${missing} pour ouvrir`;

export const missingSentence = (missing: number): string =>
  missing === 0
    ? 'Assez de monde pour confirmer'
    : `Il manque ${missing} personne${missing > 1 ? 's' : ''} pour pouvoir confirmer`;
