import { escapeHtml } from '#platform/http/plain-page.js';
import { MOST_FORMS } from './form-throttle.service.js';
import type { TypedPerson } from './typed-person.schemas.js';

/** One line of a form of a page without an account. */
export interface FormField<Name extends string> {
  name: Name;
  label: string;
  type: 'text' | 'email' | 'date';
  autocomplete: string;
  max?: number;
  required?: boolean;
}

/** A sentence per field to correct. */
export type Faults<Name extends string> = Partial<Record<Name, string>>;

/** Who fills the form: what `typedPerson` reads. */
export const PERSON_FIELDS: readonly FormField<keyof TypedPerson>[] = [
  { name: 'firstName', label: 'Prénom', type: 'text', autocomplete: 'given-name', max: 100, required: true },
  { name: 'lastName', label: 'Nom', type: 'text', autocomplete: 'family-name', max: 100, required: true },
  { name: 'email', label: 'Adresse de courriel', type: 'email', autocomplete: 'email', max: 254, required: true },
  { name: 'organisation', label: 'Organisme (facultatif)', type: 'text', autocomplete: 'organization', max: 200 },
];

/** A field with its label, what was typed in it and what is wrong with it. */
export function fieldOf<Name extends string>(
  { name, label, type, autocomplete, max, required }: FormField<Name>,
  given: Readonly<Record<Name, string>>,
  faults: Faults<Name>,
): string {
  // What is refused for its length is not sent back whole: a page has no reason to grow with it.
  const value = escapeHtml(given[name].slice(0, 1000));
  const limits = `${max ? ` maxlength="${max}" size="40"` : ''}${required ? ' required' : ''}`;
  return `<label for="${name}">${label}</label>
<input type="${type}" id="${name}" name="${name}" value="${value}" autocomplete="${autocomplete}"${limits}${aboutOf(name, faults)}>
${errorOf(name, faults)}`;
}

/** Attributes by which a field says that it is wrong, and where it is said why. */
export const aboutOf = <Name extends string>(name: Name, faults: Faults<Name>): string =>
  faults[name] ? ` aria-invalid="true" aria-describedby="${name}-error"` : '';

export function errorOf<Name extends string>(name: Name, faults: Faults<Name>): string {
  const fault = faults[name];
  return fault ? `<p class="error" id="${name}-error">${escapeHtml(fault)}</p>` : '';
}

/** @param count of the fields to correct */
export const faultyMessage = (count: number): string =>
  `<p role="alert">Rien n’est encore enregistré : ${count > 1 ? `${count} champs sont` : 'un champ est'} à corriger ci-dessous. Ce que vous avez saisi est gardé.</p>`;

export const THROTTLED_MESSAGE = `<p role="alert">Rien n’est encore enregistré : plus de ${MOST_FORMS} formulaires sont venus de votre réseau en un quart d’heure. Ce que vous avez saisi est gardé : attendez quelques minutes, puis envoyez-le de nouveau.</p>`;
