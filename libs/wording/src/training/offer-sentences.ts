import { parisDay } from '#domain/calendar/paris-day.js';
import { parisTime } from '#domain/calendar/paris-instant.js';
import { hour, longDay } from '../meeting/schedule-sentence.js';
import { euros } from './money.js';

/** « mardi 4 mai 2027 à 12 h », at Paris. */
export const momentSentence = (instant: Date): string => `${longDay(parisDay(instant))} à ${hour(parisTime(instant))}`;

/** « 666,67 € HT par personne ». */
export const priceSentence = ({ priceCents }: { priceCents: number }): string =>
  priceCents === 0 ? 'Sans frais' : `${euros(priceCents)} HT par personne`;
