import type { Schedule } from '#domain/meeting/schedule.js';

const LONG = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });

/** `2018-05-31` → « 31/05/2018 ». */
export function shortDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `2018-05-31` → « jeudi 31 mai 2018 ». */
export function longDay(day: string): string {
  return LONG.format(new Date(`${day}T12:00:00Z`)).replace(/^(\p{L}+ )1 /u, '$11er ');
}

/** `14:00` → « 14 h », `09:05` → « 9 h 05 ». */
export function hour(time: string): string {
  const minutes = time.slice(3);
  return `${Number(time.slice(0, 2))}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** « jeudi 31 mai 2018, de 14 h à 16 h 30 », « du jeudi 31 mai 2018 à 14 h au vendredi 1er juin 2018 à 12 h ». */
export function scheduleSentence({ startsOn, endsOn, startsAt, endsAt }: Schedule): string {
  if (startsOn !== endsOn) {
    const at = (time: string | null) => (time ? ` à ${hour(time)}` : '');
    return `du ${longDay(startsOn)}${at(startsAt)} au ${longDay(endsOn)}${at(endsAt)}`;
  }
  if (startsAt && endsAt) return `${longDay(startsOn)}, de ${hour(startsAt)} à ${hour(endsAt)}`;
  if (startsAt) return `${longDay(startsOn)}, à ${hour(startsAt)}`;
  return endsAt ? `${longDay(startsOn)}, jusqu’à ${hour(endsAt)}` : longDay(startsOn);
}

/** « 31/05/2018 », « du 01/11/2018 au 31/12/2018 ». */
export function shortPeriod(startsOn: string, endsOn: string): string {
  return startsOn === endsOn ? shortDay(startsOn) : `du ${shortDay(startsOn)} au ${shortDay(endsOn)}`;
}

/** What a meeting is called: its number if it has one, else its title, else its day. */
export function meetingName(meeting: {
  groupName: string;
  number: number | null;
  title: string | null;
  startsOn: string;
}): string {
  const { groupName, number, title, startsOn } = meeting;
  if (number !== null) return `${groupName} – réunion n°\u00a0${number}${title ? ` : ${title}` : ''}`;
  return title ? `${groupName} – ${title}` : `${groupName} du ${shortDay(startsOn)}`;
}
