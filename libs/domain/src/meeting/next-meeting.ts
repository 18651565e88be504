import { type PeriodClaim, readPeriodClaims } from './period-claims.js';

/** When the next meeting is to be: a day, a range, or nothing yet but words. Days are `YYYY-MM-DD`. */
export interface NextMeeting {
  startsOn: string | null;
  /** Same as `startsOn` for one day; null: one day. */
  endsOn: string | null;
  label: string | null;
}

/**
 * `dates`: what the label says is not where the dates are. `itself`: two things the label says cannot both be true, as
 * in « 3ème trimestre (courant novembre-décembre) », dates or no dates.
 */
export type LabelFault =
  | { code: 'dates'; claim: PeriodClaim; startsOn: string; endsOn: string }
  | { code: 'itself'; claim: PeriodClaim; other: PeriodClaim };

type MonthsClaim = Extract<PeriodClaim, { months: number[] }>;

/** What a label says that its dates, or itself, contradict; empty when nothing does. */
export function labelFaults({ startsOn, endsOn, label }: NextMeeting): LabelFault[] {
  const claims = readPeriodClaims(label ?? '');
  if (startsOn === null) return contradictions(claims);
  const last = endsOn ?? startsOn;
  return claims
    .filter((claim) => !agrees(claim, startsOn, last))
    .map((claim) => ({ code: 'dates', claim, startsOn, endsOn: last }));
}

function contradictions(claims: PeriodClaim[]): LabelFault[] {
  const ofMonths = claims.filter((claim): claim is MonthsClaim => 'months' in claim);
  return ofMonths.flatMap((claim, index) =>
    ofMonths
      .slice(index + 1)
      .filter((other) => !claim.months.some((month) => other.months.includes(month)))
      .map((other) => ({ code: 'itself' as const, claim, other })),
  );
}

/** A range must lie inside what is claimed: « novembre » does not tell of a range that goes on in December. */
function agrees(claim: PeriodClaim, startsOn: string, endsOn: string): boolean {
  const oneDay = startsOn === endsOn;
  switch (claim.kind) {
    case 'year':
      return [startsOn, endsOn].every((day) => claim.years.includes(Number(day.slice(0, 4))));
    case 'day':
      return oneDay ? isDay(startsOn, claim) : holdsDay(startsOn, endsOn, claim);
    case 'weekday':
      return !oneDay || weekdayOf(startsOn) === claim.weekday;
    default:
      return monthsOf(startsOn, endsOn).every((month) => claim.months.includes(month));
  }
}

const isDay = (day: string, { day: date, month }: { day: number; month: number | null }): boolean =>
  Number(day.slice(8)) === date && (month === null || Number(day.slice(5, 7)) === month);

function holdsDay(startsOn: string, endsOn: string, claim: { day: number; month: number | null }): boolean {
  for (const day = new Date(`${startsOn}T12:00:00Z`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const text = day.toISOString().slice(0, 10);
    if (text > endsOn || text.length > 10) return false;
    if (isDay(text, claim)) return true;
  }
}

/** 1 is Monday (ISO 8601). */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** Every month from one day to another, each once. */
export function monthsOf(startsOn: string, endsOn: string): number[] {
  const [year, month] = [Number(startsOn.slice(0, 4)), Number(startsOn.slice(5, 7))];
  const [lastYear, lastMonth] = [Number(endsOn.slice(0, 4)), Number(endsOn.slice(5, 7))];
  const count = Math.min(12, (lastYear - year) * 12 + lastMonth - month + 1);
  return Array.from({ length: count }, (_, i) => ((month - 1 + i) % 12) + 1);
}
