import { isMergeField, mergeFieldType, nearestFields, type TemplateKind } from '#domain/mail/merge-fields.js';
import { MERGE_FIELD_WORDING, TEMPLATE_KIND_LABELS } from '#wording/mail/merge-field-labels.js';
import { type Part, readTemplate, SyntaxRefusal, usesOf } from './merge-syntax.js';
import { plainText, unpairedTag } from './rich-text.js';
import { isBlock, lineAt, openAfter, type TemplateSource, unwrapped } from './template-source.js';

/** What is wrong with a template, a sentence a field of the form; empty when it may be kept. */
export function faultsOf(kind: TemplateKind, typed: TemplateSource, body: string): Record<string, string> {
  const subject = subjectFault(kind, typed.subject);
  const text = bodyFault(kind, typed.body, body);
  return { ...(subject ? { subject } : {}), ...(text ? { body: text } : {}) };
}

function subjectFault(kind: TemplateKind, subject: string): string | null {
  try {
    for (const { name, at } of usesOf(readTemplate(subject).parts)) {
      const where = `Caractère ${at + 1}`;
      if (!isMergeField(kind, name)) return unknownField(kind, name, where);
      if (isBlock(kind, name)) return `${where} : le bloc « ${name} » a plusieurs lignes, il ne va pas dans un objet.`;
    }
    return null;
  } catch (error) {
    return syntaxFault(error, ({ at }) => `Caractère ${at + 1}`);
  }
}

function bodyFault(kind: TemplateKind, typed: string, body: string): string | null {
  const unpaired = unpairedTag(typed);
  if (unpaired) return `Le texte n’est pas du HTML bien formé : la balise <${unpaired}> n’a pas sa paire.`;
  if (!/[\p{L}\p{N}]/u.test(plainText(body))) return 'Ce courriel ne dit rien : écrivez son texte.';
  const where = (at: number) => `Ligne ${lineAt(body, at)}`;
  try {
    const { parts } = readTemplate(body);
    for (const { name, at } of usesOf(parts)) {
      if (!isMergeField(kind, name)) return unknownField(kind, name, where(at));
    }
    const source = unwrapped(kind, body);
    return linkFault(kind, body) ?? placeFault(kind, source, readTemplate(source).parts) ?? textFault(body, parts);
  } catch (error) {
    return syntaxFault(error, ({ at }) => where(at));
  }
}

function unknownField(kind: TemplateKind, name: string, where: string): string {
  const near = nearestFields(kind, name).map((field) => `${field} (${MERGE_FIELD_WORDING[field].label})`);
  const advice =
    near.length > 0
      ? `Champs les plus proches : ${near.join(', ')}.`
      : 'Choisissez-en un dans le menu « Insérer un champ ».';
  return `${where} : le champ « ${name} » n’existe pas dans un modèle « ${TEMPLATE_KIND_LABELS[kind]} ». ${advice}`;
}

/** A link goes to a web address or to one field that is one. */
function linkFault(kind: TemplateKind, body: string): string | null {
  for (const { 1: href = '', index } of body.matchAll(/ href="([^"]*)"/g)) {
    if (!/\{[{%]/.test(href)) continue;
    const name = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(href)?.[1] ?? '';
    if (isMergeField(kind, name) && mergeFieldType(name) === 'link') continue;
    return `Ligne ${lineAt(body, index)} : l’adresse du lien « ${href} » doit être une adresse web, ou un seul champ qui en est une.`;
  }
  return null;
}

/** Conditions hold whole paragraphs or whole words; blocks stand alone. `source` is unwrapped. */
function placeFault(kind: TemplateKind, source: string, parts: readonly Part[]): string | null {
  for (const part of parts) {
    if (part.type === 'text') continue;
    if (part.type === 'field') {
      if (isBlock(kind, part.name) && openAfter(source.slice(0, part.at))?.length !== 0) {
        return `Ligne ${lineAt(source, part.at)} : le bloc « ${part.name} » a plusieurs lignes, il doit être seul dans son paragraphe.`;
      }
      continue;
    }
    for (const branch of [part.full, part.empty]) {
      const html = branch.map((inner) => (inner.type === 'text' ? inner.text : '')).join('');
      if (openAfter(html)?.length !== 0) {
        return `Ligne ${lineAt(source, part.field.at)} : entre « {% if ${part.field.name} %} » et « {% endif %} », un paragraphe ou une mise en forme commence sans finir, ou finit sans commencer.`;
      }
      const inside = placeFault(kind, source, branch);
      if (inside) return inside;
    }
  }
  return null;
}

/** What the text form would show must be what the HTML form shows. */
function textFault(body: string, parts: readonly Part[]): string | null {
  const names = (of: readonly Part[]) => usesOf(of).map(({ name }) => name);
  const links = [...body.matchAll(/ href="\{\{\s*([\w.]+)\s*\}\}"/g)].length;
  const [inText, inHtml] = [names(readTemplate(plainText(body)).parts), names(parts)];
  if (inText.length >= inHtml.length - links && inText.every((name) => inHtml.includes(name))) return null;
  return 'Une mise en forme coupe les accolades d’un champ : effacez-le, puis insérez-le de nouveau.';
}

function syntaxFault(error: unknown, where: (refusal: SyntaxRefusal) => string): string {
  if (!(error instanceof SyntaxRefusal)) throw error;
  const excerpt = error.excerpt.replace(/<[^>]*>?/g, '').trim();
  const place = where(error);
  switch (error.why) {
    case 'unclosed_field':
      return `${place} : « ${excerpt} » n’est pas refermé : il manque « }} ».`;
    case 'unclosed_choice':
      return `${place} : « ${excerpt} » n’a pas son « {% endif %} ».`;
    case 'unknown_tag':
      return `${place} : « ${excerpt} » n’est pas accepté ici. Un modèle connaît {{ champ }} et {% if champ %} … {% else %} … {% endif %}.`;
    default:
      return `${place} : « ${excerpt} » n’est pas un champ. Les accolades ne contiennent que son nom, sans calcul ni mise en forme.`;
  }
}
