import { dayOffOn } from '#domain/calendar/days-off.js';
import { addDays } from '#domain/calendar/paris-instant.js';

/** That day, or the next one that is worked. */
export const workedDay = (day: string): string => (dayOffOn(day) === null ? day : workedDay(addDays(day, 1)));
