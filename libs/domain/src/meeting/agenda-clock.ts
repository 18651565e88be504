/** Minutes from midnight of `HH:MM`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** `HH:MM`, past midnight too: `25:30` would say nothing to a reader. */
const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

export interface AgendaClock {
  /** When each item starts, `HH:MM`; null when the meeting has no hour, or once an item before has no length. */
  starts: (string | null)[];
  /** Sum of the minutes planned. */
  minutes: number;
  /** Items whose length nobody gave: the end is then unknown. */
  unplanned: number;
  /** When the last item ends; null when unknown. */
  endsAt: string | null;
  /** Minutes past the announced end; 0 when it fits, null when unknown. */
  over: number | null;
}

/** Runs the clock down an agenda. @param items minutes planned of each, in order; null: nobody said */
export function agendaClock(
  items: readonly (number | null)[],
  { startsAt, endsAt }: { startsAt: string | null; endsAt: string | null },
): AgendaClock {
  const first = startsAt === null ? null : minutesOf(startsAt);
  let now = first;
  const starts = items.map((minutes) => {
    const start = now === null ? null : timeOf(now);
    now = now === null || minutes === null ? null : now + minutes;
    return start;
  });
  const minutes = items.reduce<number>((sum, item) => sum + (item ?? 0), 0);
  const unplanned = items.filter((item) => item === null).length;
  const announced = first === null || endsAt === null ? null : minutesOf(endsAt) - first;
  // What is planned may already be too long, whatever the rest takes.
  const late = announced === null || announced <= 0 ? null : Math.max(0, minutes - announced);
  return {
    starts,
    minutes,
    unplanned,
    endsAt: now === null || items.length === 0 ? null : timeOf(now),
    over: unplanned > 0 && late === 0 ? null : late,
  };
}
