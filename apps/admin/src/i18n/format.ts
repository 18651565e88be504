const ZONE = 'Europe/Paris';
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: ZONE });
const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE });
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });

/** `2026-05-31` or an instant → `31/05/2026`; an em dash when unknown. */
export function formatDay(value: string | null | undefined): string {
  if (!value) return '—';
  return day.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value));
}

/** An instant → `31/05/2026 14:05`, Paris time; an em dash when unknown. */
export function formatInstant(value: string | null | undefined): string {
  return value ? instant.format(new Date(value)) : '—';
}

/** `3500` → `3 500`; an em dash when unknown, never 0. */
export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : number.format(value);
}

/** The share of `part` in `whole`, with no division by zero. */
export function formatShare(part: number, whole: number): string {
  return whole > 0 ? percent.format(part / whole) : '—';
}

/** Bytes → `12 ko`, `3,4 Mo`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} o`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${number.format(kilo)} ko` : `${number.format(kilo / 1024)} Mo`;
}

/** `3 fiches`, `1 fiche`, `0 fiche`: the French plural starts at two. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count >= 2 ? many : one}`;
}

/** `243300316` → `243 300 316`. */
export function formatSiren(siren: string | null | undefined): string {
  return siren ? siren.replace(/(\d{3})(?=\d)/g, '$1 ') : '—';
}
