import type { DayOff } from '#domain/calendar/days-off.js';
import type { Conflict } from '#domain/training/conflicts.js';
import type { Booking } from '#domain/training/schedule.js';
import { longDay } from '../meeting/schedule-sentence.js';
import { whenSentence } from './session-sentence.js';

export const DAY_OFF_LABELS: Record<DayOff, string> = {
  new_year: 'Jour de l’an',
  easter_monday: 'Lundi de Pâques',
  labour_day: 'Fête du travail',
  victory_1945: 'Victoire de 1945',
  ascension: 'Ascension',
  whit_monday: 'Lundi de Pentecôte',
  national_day: 'Fête nationale',
  assumption: 'Assomption',
  all_saints: 'Toussaint',
  armistice_1918: 'Armistice de 1918',
  christmas: 'Noël',
  saturday: 'Samedi',
  sunday: 'Dimanche',
};

/** What clashes, where there is no room for the sentence. */
export const CONFLICT_LABELS: Record<Conflict<Booking>['kind'], string> = {
  trainer: 'Personne qui forme déjà prise',
  room: 'Salle déjà prise',
  day_off: 'Jour férié ou fin de semaine',
};

/** « Le jeudi 6 mai 2027 est férié (Ascension). » @param conflict its session, when it has one, with its name */
export function conflictSentence(conflict: Conflict<Booking & { name: string }>): string {
  if (conflict.kind === 'day_off') {
    const { day, off } = conflict;
    return off === 'saturday' || off === 'sunday'
      ? `Le ${longDay(day)} tombe une fin de semaine.`
      : `Le ${longDay(day)} est férié (${DAY_OFF_LABELS[off]}).`;
  }
  const { session, kind } = conflict;
  const other = `« ${session.name} » (${whenSentence(session.days)})`;
  return kind === 'trainer'
    ? `La personne qui forme est déjà prise au même moment par ${other}.`
    : `La salle est déjà prise au même moment par ${other}.`;
}
