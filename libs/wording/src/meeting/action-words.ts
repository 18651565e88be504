import type { ActionState, DueKind, OwnerSide } from '#domain/meeting/action.js';
import { shortDay } from './schedule-sentence.js';

export const ACTION_STATE_LABELS: Record<ActionState, string> = {
  open: 'À faire',
  in_progress: 'En cours',
  done: 'Faite',
  abandoned: 'Abandonnée',
};

/** « PIGMA – Camille Exemple », « Pau », « Pau – Jeanne Lafitte ». */
export function actionOwner(action: {
  ownerSide: OwnerSide;
  ownerPartnerName: string | null;
  ownerName: string | null;
}): string {
  const side = action.ownerSide === 'pigma' ? 'PIGMA' : (action.ownerPartnerName ?? 'Partenaire inconnu');
  return action.ownerName ? `${side} – ${action.ownerName}` : side;
}

const BEFORE_NEXT = 'avant le prochain GT';

/** « avant le prochain GT (au plus tard le 07/11/2018) », « pour le 30/06/2018 ». */
export function actionDue({ dueKind, deadline }: { dueKind: DueKind; deadline: string | null }): string {
  if (dueKind === 'date') return deadline ? `pour le ${shortDay(deadline)}` : 'sans échéance';
  return deadline ? `${BEFORE_NEXT} (au plus tard le ${shortDay(deadline)})` : BEFORE_NEXT;
}

/** @param due as `actionDue` says it */
export const isBeforeNextMeeting = (due: string | null): boolean => due?.startsWith(BEFORE_NEXT) ?? false;
