import type { SessionDay } from '#domain/training/schedule.js';
import { DEPARTMENTS } from '#domain/territory/departments.js';
import { hour, longDay, shortDay } from '../meeting/schedule-sentence.js';

/** « 9 h à 17 h ». */
const hours = ({ startsAt, endsAt }: SessionDay): string => `${hour(startsAt)} à ${hour(endsAt)}`;

export const departmentName = (code: string): string =>
  (DEPARTMENTS as Readonly<Record<string, { name: string }>>)[code]?.name ?? code;

/** « lundi 31 mai 2027 », « lundi 31 mai 2027 et mardi 1er juin 2027 ». */
export function daysSentence(days: readonly Pick<SessionDay, 'day'>[]): string {
  const named = days.map(({ day }) => longDay(day));
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} et ${last}`;
}

/** « de 9 h à 17 h » when every day has the same hours, else day by day. */
export function hoursSentence(days: readonly SessionDay[]): string {
  const [first] = days;
  if (!first) return '';
  const same = days.every((day) => hours(day) === hours(first));
  return same ? `de ${hours(first)}` : days.map((day) => `${shortDay(day.day)} de ${hours(day)}`).join(' ; ');
}

/** « lundi 31 mai 2027, de 9 h à 17 h ». */
export const whenSentence = (days: readonly SessionDay[]): string => `${daysSentence(days)}, ${hoursSentence(days)}`;

/** « Ouvrir ses données – Gironde, 31/05/2027 ». */
export function sessionName(session: { courseTitle: string; department: string; firstDay: string }): string {
  return `${session.courseTitle} – ${departmentName(session.department)}, ${shortDay(session.firstDay)}`;
}

/** « Maison de la région, salle Épicéa, 5 place Jean-Jaurès »: what is known of where it is. */
export function placeSentence(session: {
  department: string;
  place: string | null;
  room: string | null;
  address: string | null;
}): string {
  const { place, room, address, department } = session;
  const known = [place, room, address].filter((part) => part !== null);
  return known.length > 0 ? known.join(', ') : `${departmentName(department)}, lieu à préciser`;
}
