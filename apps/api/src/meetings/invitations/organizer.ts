import type { CalendarPerson } from '#platform/documents/calendar-file.js';

/** Who invites, in calendars: « PIGMA <pigma@example.org> » as its two parts. */
export function organizerOf(from: string): CalendarPerson {
  const [, name = '', email] = /^(.*)<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: name.trim() || 'PIGMA', email: email ?? from };
}
