import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';
import type { Registration } from '../api/types.js';

/** « Jeanne Lafitte : en attente », « 3 personnes : inscription (2), en attente (1) ». */
export function registeredSentence(registrations: readonly Registration[]): string {
  const [only, ...others] = registrations;
  if (!only) return 'Fait';
  if (others.length === 0) return `${only.name} : ${PARTICIPANT_LABELS[only.status].toLowerCase()}`;
  const labels = registrations.map(({ status }) => PARTICIPANT_LABELS[status].toLowerCase());
  const counts = [...new Set(labels)].map((label) => `${label} (${labels.filter((one) => one === label).length})`);
  return `${registrations.length} personnes : ${counts.join(', ')}`;
}
