import { isMergeField, mergeFieldType } from '#domain/mail/merge-fields.js';
import type { TemplateKind } from '#domain/mail/merge-fields.js';

/** A template as it is kept: a subject with fields, and sanitised rich text with fields. */
export interface TemplateSource {
  subject: string;
  body: string;
}

const ALONE = /<p>\s*(\{%-?\s*(?:if\s+[^%]*?|else|endif)\s*-?%\}|\{\{-?\s*([\w.]+)\s*-?\}\})\s*<\/p>/g;

/**
 * The editor puts everything in paragraphs: those that hold only a condition, or only a block, are taken away, the one
 * as it leaves an empty line, the other as it has paragraphs of its own.
 */
export function unwrapped(kind: TemplateKind, body: string): string {
  return body.replace(ALONE, (whole, inside: string, field: string | undefined) =>
    field !== undefined && !isBlock(kind, field) ? whole : inside,
  );
}

export const isBlock = (kind: TemplateKind, name: string): boolean =>
  isMergeField(kind, name) && mergeFieldType(name) === 'block';

/** Elements open at the end of a piece of HTML, the outermost first; null when it closes one it did not open. */
export function openAfter(html: string): string[] | null {
  const open: string[] = [];
  for (const [, closing, name = '', selfClosed] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (selfClosed || ['br', 'hr'].includes(name)) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return null;
  }
  return open;
}

/** The line of the page, counted from 1, that a place of the HTML is on. */
export function lineAt(html: string, at: number): number {
  return (html.slice(0, at).match(/<\/(?:p|h2|h3|li)>|<br\s*\/?>|<hr\s*\/?>|\n/g)?.length ?? 0) + 1;
}
