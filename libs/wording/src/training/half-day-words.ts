import type { HalfDay } from '#domain/training/half-days.js';
import type { SessionHalf } from '#domain/training/presence.js';
import { longDay } from '../meeting/schedule-sentence.js';

export const HALF_DAY_LABELS: Record<HalfDay, string> = { morning: 'Matin', afternoon: 'Après-midi' };

/** « lundi 31 mai 2027, matin ». */
export const halfDayText = ({ day, half }: SessionHalf): string =>
  `${longDay(day)}, ${HALF_DAY_LABELS[half].toLowerCase()}`;

/** `true` → « Présence »; null: nobody wrote it down. */
export const presenceText = (present: boolean | null): string =>
  present === null ? 'Non noté' : present ? 'Présence' : 'Absence';
