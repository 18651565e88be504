import { DEPARTMENTS } from '#domain/territory/departments.js';
import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import {
  aboutOf,
  errorOf,
  faultyMessage,
  fieldOf,
  type FormField,
  PERSON_FIELDS,
  THROTTLED_MESSAGE,
} from '../../public-forms/form-fields.js';
import type { FormDesk, FormFaults } from './interest-form-desk.service.js';
import type { InterestForm } from './interests.schemas.js';

const PERIOD: readonly FormField<'wishedFrom' | 'wishedTo'>[] = [
  { name: 'wishedFrom', label: 'À partir du (facultatif)', type: 'date', autocomplete: 'off' },
  { name: 'wishedTo', label: 'Jusqu’au (facultatif)', type: 'date', autocomplete: 'off' },
];
const REGION = '75';

const EMPTY: InterestForm = {
  ...{ firstName: '', lastName: '', email: '', organisation: '' },
  ...{ department: '', wishedFrom: '', wishedTo: '', note: '' },
};

/** The page where anybody says they would follow a course. No script, no cookie; opening it changes nothing. */
export function interestFormPage({ course, outcome, faults }: FormDesk, given: InterestForm = EMPTY): string {
  const open = outcome !== 'kept' && outcome !== 'closed';
  const body = [
    messageOf(outcome, given, Object.keys(faults).length),
    ...(course.objectives?.split('\n').filter((line) => line.trim() !== '') ?? []).map(
      (line) => `<p>${escapeHtml(line)}</p>`,
    ),
    open
      ? '<p>Dites-nous que cette formation vous intéresse : dès que 4 personnes le sont près de chez vous, nous proposons une session. Cela ne vous engage à rien.</p>'
      : '',
    open ? formOf(given, faults) : '',
  ];
  return plainPage(course.title, body.join('\n'));
}

function messageOf(outcome: FormDesk['outcome'], { email }: InterestForm, faults: number): string {
  switch (outcome) {
    case 'kept':
      return `<p role="status">Presque fini : un courriel part à l’adresse <strong>${escapeHtml(email.trim())}</strong>. Ouvrez-le et confirmez : votre demande compte à partir de là. Rien reçu\u00a0? Regardez dans les indésirables.</p>`;
    case 'faulty':
      return faultyMessage(faults);
    case 'throttled':
      return THROTTLED_MESSAGE;
    case 'closed':
      return '<p role="alert">Cette formation n’est plus proposée. Écrivez-nous si elle vous intéresse toujours.</p>';
    case 'form':
      return '';
  }
}

function formOf(given: InterestForm, faults: FormFaults): string {
  return `<form method="post">
${PERSON_FIELDS.map((field) => fieldOf(field, given, faults)).join('\n')}
<label for="department">Département où vous pourriez vous déplacer</label>
<select id="department" name="department" required${aboutOf('department', faults)}>${choices(given.department)}</select>
${errorOf('department', faults)}
<fieldset><legend>Quand\u00a0?</legend>
${PERIOD.map((field) => fieldOf(field, given, faults)).join('\n')}
</fieldset>
<label for="note">Une précision (facultatif)</label>
<textarea id="note" name="note" rows="3" maxlength="1000"${aboutOf('note', faults)}>${escapeHtml(given.note.slice(0, 2000))}</textarea>
${errorOf('note', faults)}
<p class="hint">Ces informations servent à organiser cette formation et à vous écrire à son sujet. Pour les faire corriger ou effacer, répondez au courriel de confirmation.</p>
<p><button type="submit">Envoyer</button></p></form>`;
}

function choices(chosen: string): string {
  const all = Object.entries(DEPARTMENTS).toSorted(([a], [b]) => a.localeCompare(b));
  const group = (label: string, ours: boolean) =>
    `<optgroup label="${label}">${all
      .filter(([, { region }]) => (region === REGION) === ours)
      .map(
        ([code, { name }]) =>
          `<option value="${code}"${code === chosen ? ' selected' : ''}>${escapeHtml(`${name} (${code})`)}</option>`,
      )
      .join('')}</optgroup>`;
  return `<option value="">Choisissez…</option>${group('Nouvelle-Aquitaine', true)}${group('Ailleurs', false)}`;
}
