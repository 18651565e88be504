import type { SessionState } from '#domain/training/session-states.js';

export const SESSION_STATE_LABELS: Record<SessionState, string> = {
  draft: 'En préparation',
  open: 'Ouverte aux inscriptions',
  confirmed: 'Confirmée',
  held: 'Tenue',
  cancelled: 'Annulée',
};
