import type { RegistrationStatus } from '#domain/training/registration-states.js';

/** What a participant is, in lists of people. */
export const PARTICIPANT_LABELS: Record<RegistrationStatus, string> = {
  interested: 'Invitation envoyée',
  waitlisted: 'En attente',
  offered: 'Place proposée',
  registered: 'Inscription',
  confirmed: 'Inscription confirmée',
  attended: 'Présence',
  absent: 'Absence',
  cancelled: 'Annulation',
};
