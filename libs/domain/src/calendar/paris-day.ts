const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day it is in Paris at that instant, `YYYY-MM-DD`: days of the product are French days, wherever it runs. */
export function parisDay(instant: Date): string {
  return PARTS.format(instant);
}
