import { type LabelFault, monthsOf } from '#domain/meeting/next-meeting.js';
import type { PeriodClaim } from '#domain/meeting/period-claims.js';
import { longDay, shortPeriod } from './schedule-sentence.js';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${rank}e`);
const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** « novembre et décembre », « le 4e trimestre »: what a claim says, in the words of the calendar. */
function monthsSentence(months: readonly number[]): string {
  const names = months.map(monthName);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
}

/** Why the label of the next meeting is to be corrected. */
export function labelFaultSentence(fault: LabelFault): string {
  if (fault.code === 'itself') {
    return `Le libellé se contredit : « ${fault.claim.text} » et « ${fault.other.text} » ne se recoupent pas.${termOf(fault.claim, monthsIn(fault.other))}`;
  }
  const { claim, startsOn, endsOn } = fault;
  const dates = shortPeriod(startsOn, endsOn);
  const isOneDay = startsOn === endsOn;
  if (claim.kind === 'weekday')
    return `Le libellé dit « ${claim.text} », or le ${dates} est un ${longDay(startsOn).split(' ')[0] ?? ''}.`;
  const is = isOneDay ? `la date est le ${dates}` : `les dates vont ${dates}`;
  const months = claim.kind === 'year' || claim.kind === 'day' ? [] : monthsOf(startsOn, endsOn);
  return `Le libellé dit « ${claim.text} », or ${is}.${termOf(claim, months)}`;
}

const monthsIn = (claim: PeriodClaim): readonly number[] => ('months' in claim ? claim.months : []);

/** « C’est le 4e trimestre. », when all the months are in one. */
function termOf(claim: PeriodClaim, months: readonly number[]): string {
  const length = claim.kind === 'quarter' ? 3 : claim.kind === 'semester' ? 6 : null;
  if (length === null || months.length === 0) return '';
  const ranks = [...new Set(months.map((month) => Math.ceil(month / length)))];
  const name = length === 3 ? 'trimestre' : 'semestre';
  const [rank] = ranks;
  return ranks.length === 1 && rank !== undefined
    ? ` ${capital(monthsSentence(months))} : c’est le ${ordinal(rank)} ${name}.`
    : '';
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A label that its dates do not contradict: « 4e trimestre 2018 (novembre et décembre) », « jeudi 8 novembre 2018 ». */
export function proposedLabel(startsOn: string, endsOn: string): string {
  if (startsOn === endsOn) return longDay(startsOn);
  const months = monthsOf(startsOn, endsOn);
  const [from, to] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
  if (from !== to) return `de ${monthName(months[0] ?? 1)} ${from} à ${monthName(months.at(-1) ?? 1)} ${to}`;
  const quarters = [...new Set(months.map((month) => Math.ceil(month / 3)))];
  const named = monthsSentence(months);
  return quarters.length === 1 && months.length > 1
    ? `${ordinal(quarters[0] ?? 1)} trimestre ${from} (${named})`
    : `${named} ${from}`;
}
