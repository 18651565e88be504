import type { MinutesContent } from '#domain/minutes/content.js';
import { linesOf } from '../../templates/versions/linesOf.js';

/** The words of minutes, section by section, to be compared. */
export function wholeText({ sections }: MinutesContent): string {
  return sections.map(({ title, html }) => [title, linesOf(html)].filter(Boolean).join('\n')).join('\n\n');
}
