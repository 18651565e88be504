import { IfTag, Liquid, Output, type Template, TypeGuards, type Value } from 'liquidjs';

/**
 * Liquid with nothing but what ADR 13 allows: `{{ field }}`, and `{% if field %}…{% else %}…{% endif %}`. No filter, no
 * loop, no file: what staff write can neither read elsewhere nor run for ever.
 */
export const liquid = new Liquid({ strictVariables: true, strictFilters: true, cache: false });
for (const name of Object.keys(liquid.tags)) if (name !== 'if') Reflect.deleteProperty(liquid.tags, name);
for (const name of Object.keys(liquid.filters)) Reflect.deleteProperty(liquid.filters, name);

/** Where a field is used: its dotted name and its place in the source. */
export interface FieldUse {
  name: string;
  at: number;
}

/** A text between fields, a field, or two texts of which one leaves. */
export type Part =
  | { type: 'text'; text: string }
  | ({ type: 'field' } & FieldUse)
  | { type: 'choice'; field: FieldUse; full: Part[]; empty: Part[] };

/** Why a text is no template, and where. */
export class SyntaxRefusal extends Error {
  constructor(
    readonly why: 'unclosed_field' | 'unclosed_choice' | 'unknown_tag' | 'not_a_field' | 'broken',
    readonly at: number,
    readonly excerpt: string,
  ) {
    super(why);
  }
}

/** Reads a text with fields. @throws SyntaxRefusal */
export function readTemplate(source: string): { parts: Part[]; templates: Template[] } {
  let templates: Template[];
  try {
    templates = liquid.parse(source);
  } catch (error) {
    throw refusalOf(error, source);
  }
  return { parts: templates.map((template) => partOf(template, source)), templates };
}

function partOf(template: Template, source: string): Part {
  const { begin, end } = template.token;
  const refusal = new SyntaxRefusal('not_a_field', begin, source.slice(begin, end));
  if (template instanceof IfTag) {
    const [branch, ...others] = template.branches;
    const name = branch && fieldOf(branch.value);
    if (!branch || !name || others.length > 0) throw refusal;
    return {
      type: 'choice',
      field: { name, at: begin },
      full: branch.templates.map((inner) => partOf(inner, source)),
      empty: (template.elseTemplates ?? []).map((inner) => partOf(inner, source)),
    };
  }
  if (template instanceof Output) {
    const name = fieldOf(template.value);
    if (!name) throw refusal;
    return { type: 'field', name, at: begin };
  }
  return { type: 'text', text: source.slice(begin, end) };
}

/** The dotted name of an expression that is a field and nothing else. */
function fieldOf({ filters, initial }: Value): string | null {
  const [token, ...others] = initial.postfix;
  if (!token || others.length > 0 || filters.length > 0 || !TypeGuards.isPropertyAccessToken(token)) return null;
  const name = token.getText().trim();
  return /^[\p{L}\p{N}_.-]+$/u.test(name) ? name : null;
}

function refusalOf(error: unknown, source: string): SyntaxRefusal {
  const { token, message } = error as { token?: { begin: number; end: number; name?: string }; message: string };
  const at = token?.begin ?? 0;
  const inField = Math.max(source.lastIndexOf('{{', at), source.lastIndexOf('{%', at));
  const start = /not found/.test(message) || /not closed/.test(message) || inField < 0 ? at : inField;
  const excerpt = source.slice(start, start + 60);
  if (/^output .* not closed/s.test(message)) return new SyntaxRefusal('unclosed_field', start, excerpt);
  if (/not closed/.test(message)) {
    return new SyntaxRefusal(token?.name === 'if' ? 'unclosed_choice' : 'unclosed_field', start, excerpt);
  }
  if (/not found/.test(message)) return new SyntaxRefusal('unknown_tag', start, excerpt);
  return new SyntaxRefusal('broken', start, excerpt);
}

/** Every field a text uses, those it only asks about included. */
export function usesOf(parts: readonly Part[]): FieldUse[] {
  return parts.flatMap((part) => {
    if (part.type === 'text') return [];
    if (part.type === 'field') return [{ name: part.name, at: part.at }];
    return [part.field, ...usesOf(part.full), ...usesOf(part.empty)];
  });
}

/** The fields that would be shown and have no value. */
export function missingFrom(parts: readonly Part[], has: (name: string) => boolean): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'text') return [];
    if (part.type === 'field') return has(part.name) ? [] : [part.name];
    return missingFrom(has(part.field.name) ? part.full : part.empty, has);
  });
}
