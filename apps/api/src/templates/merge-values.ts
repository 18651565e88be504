import { MERGE_FIELD_NAMES, type MergeFieldName, mergeFieldType } from '#domain/mail/merge-fields.js';
import { escapeHtml } from '#platform/http/plain-page.js';
import { MAIL_STYLES, oneLine, webLink } from '../mail/mail-text.js';

/** A text; both forms of a block, its HTML being the feature's own and safe; or null when there is nothing to say. */
export type MergeValue = string | { html: string; text: string } | null;

/** Values by field name: `{ 'contact.prenom': 'Camille' }`. A field left out has no value. */
export type MergeValues = Partial<Record<MergeFieldName, MergeValue>>;

const rawText = (value: MergeValue | undefined): string =>
  (typeof value === 'string' ? value : (value?.text ?? '')).replace(/\r\n?/g, '\n').trim();

/** The text of a field; empty when it has none: nothing to be seen, or an address that is not of the web. */
function textOf(name: MergeFieldName, value: MergeValue | undefined): string {
  const text = rawText(value);
  if (!/[^\s\p{C}]/u.test(text)) return '';
  return mergeFieldType(name) === 'link' ? webLink(text) : text;
}

export const hasValue = (name: MergeFieldName, values: MergeValues): boolean => textOf(name, values[name]) !== '';

const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

function htmlOf(name: MergeFieldName, value: MergeValue | undefined): string {
  const text = textOf(name, value);
  if (mergeFieldType(name) === 'link') {
    return `<a href="${escapeHtml(text)}" style="${MAIL_STYLES.a}">${escapeHtml(text)}</a>`;
  }
  if (mergeFieldType(name) !== 'block') return withBreaks(text);
  return typeof value === 'object' && value ? value.html : `<p style="${MAIL_STYLES.p}">${withBreaks(text)}</p>`;
}

type Context = Record<string, Record<string, unknown>>;

function contextOf(
  values: MergeValues,
  show: (name: MergeFieldName, value: MergeValue | undefined) => string,
): Context {
  const context: Context = {};
  for (const name of MERGE_FIELD_NAMES) {
    const [family = '', field = ''] = name.split('.');
    context[family] ??= {};
    context[family][field] = hasValue(name, values) ? show(name, values[name]) : null;
  }
  return context;
}

/** What liquid fills each form of a mail with: escaped in HTML, raw in text, on one line in a header. */
export function contextsOf(values: MergeValues): { subject: Context; html: object; text: Context } {
  return {
    subject: contextOf(values, (name, value) => oneLine(textOf(name, value))),
    text: contextOf(values, textOf),
    html: {
      ...contextOf(values, htmlOf),
      href: contextOf(values, (name, value) => escapeHtml(textOf(name, value))),
    },
  };
}
