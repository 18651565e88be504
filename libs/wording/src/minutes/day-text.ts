/** `2018-05-31` → `31/05/2018`. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** One day, or « du 30/05/2018 au 31/05/2018 ». */
export function daysText(from: string, to: string): string {
  return from === to ? dayText(from) : `du ${dayText(from)} au ${dayText(to)}`;
}
