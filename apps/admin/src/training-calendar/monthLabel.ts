const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2027-05` → « mai 2027 ». */
export const monthLabel = (month: string): string => MONTH.format(new Date(`${month}-15T12:00:00Z`));

/** Address of the calendar at a month, in one of its views. */
export function calendarPath(month: string, view: string | null): string {
  const search = new URLSearchParams({ month, ...(view === null ? {} : { view }) });
  return `/training-calendar?${search.toString()}`;
}
