import type { TrainingSession } from '../api/types.js';
import { plural } from '../i18n/format.js';

/** « 6 / 8 places », and what is missing or waits. */
export function seatsText({ seats, state }: Pick<TrainingSession, 'seats' | 'state'>): string {
  const { taken, capacity, missing, waiting } = seats;
  const announced = state === 'draft' || state === 'open';
  return [
    `${taken} / ${plural(capacity, 'place')}`,
    announced && missing > 0 ? `il manque ${plural(missing, 'personne')} pour ouvrir` : null,
    waiting > 0 ? `${plural(waiting, 'personne')} en attente` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
