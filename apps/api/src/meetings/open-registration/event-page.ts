import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { seatsLeftSentence, windowSentence } from '#wording/meeting/registration-words.js';
import type { EventDesk, EventOutcome, FormFaults } from './event-desk.service.js';
import { MOST_TRIES } from './registration-throttle.js';
import type { RegistrationForm } from './open-registration.schemas.js';

interface Field {
  name: keyof RegistrationForm;
  label: string;
  type: 'text' | 'email';
  autocomplete: string;
  max: number;
  required: boolean;
}
const FIELDS: readonly Field[] = [
  { name: 'firstName', label: 'Prénom', type: 'text', autocomplete: 'given-name', max: 100, required: true },
  { name: 'lastName', label: 'Nom', type: 'text', autocomplete: 'family-name', max: 100, required: true },
  { name: 'email', label: 'Adresse de courriel', type: 'email', autocomplete: 'email', max: 254, required: true },
  {
    ...{ name: 'organisation', label: 'Organisme (facultatif)', type: 'text', autocomplete: 'organization' },
    ...{ max: 200, required: false },
  },
];

const EMPTY: RegistrationForm = { firstName: '', lastName: '', email: '', organisation: '' };

/** The page where anybody registers for an event. No script, no cookie; opening it changes nothing. */
export function eventPage(
  { meeting, window, seats }: EventDesk,
  outcome: EventOutcome,
  given: RegistrationForm = EMPTY,
  faults: FormFaults = {},
): string {
  const open = window === 'open' && outcome !== 'kept';
  const body = [
    messageOf(outcome, given, Object.keys(faults).length),
    window === 'open' ? '' : `<p role="alert">${escapeHtml(windowSentence(window, meeting.registrationClosesOn))}</p>`,
    `<p>${[meeting.when, meeting.place].flatMap((text) => (text ? escapeHtml(text) : [])).join('<br>')}</p>`,
    ...(meeting.introduction?.split(/\n{2,}/).map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`) ??
      []),
    ...(open && meeting.videoUrl ? ['<p class="hint">Le lien de visioconférence est donné aux inscrits.</p>'] : []),
    ...(open
      ? [
          `<p><strong>${seatsLeftSentence(seats)}</strong> ${escapeHtml(windowSentence(window, meeting.registrationClosesOn))}</p>`,
          formOf(given, faults),
        ]
      : []),
  ];
  return plainPage(meeting.name, body.join('\n'));
}

function messageOf(outcome: EventOutcome, { email }: RegistrationForm, faults: number): string {
  switch (outcome) {
    case 'kept':
      // Said to who registers and to who was there already, whatever place they have.
      return `<p role="status">C’est noté, merci. Un courriel part à l’adresse <strong>${escapeHtml(email.trim())}</strong>\u00a0: il dit si votre place est réservée ou si vous êtes sur la liste d’attente, et permet d’annuler. Rien reçu\u00a0? Regardez dans les indésirables.</p>`;
    case 'faulty':
      return `<p role="alert">Rien n’est encore enregistré : ${faults > 1 ? `${faults} champs sont` : 'un champ est'} à corriger ci-dessous. Ce que vous avez saisi est gardé.</p>`;
    case 'throttled':
      return `<p role="alert">Rien n’est encore enregistré : plus de ${MOST_TRIES} formulaires sont venus de votre réseau en un quart d’heure. Ce que vous avez saisi est gardé : attendez quelques minutes, puis envoyez-le de nouveau.</p>`;
    case 'form':
    case 'over':
      return '';
  }
}

function formOf(given: RegistrationForm, faults: FormFaults): string {
  const fields = FIELDS.map(({ name, label, type, autocomplete, max, required }) => {
    const fault = faults[name];
    const about = fault ? ` aria-invalid="true" aria-describedby="${name}-error"` : '';
    // What is refused for its length is not sent back whole: a page has no reason to grow with it.
    const value = escapeHtml(given[name].slice(0, 1000));
    return `<label for="${name}">${label}</label>
<input type="${type}" id="${name}" name="${name}" value="${value}" autocomplete="${autocomplete}" maxlength="${max}" size="40"${required ? ' required' : ''}${about}>
${fault ? `<p class="error" id="${name}-error">${escapeHtml(fault)}</p>` : ''}`;
  });
  return `<form method="post">
${fields.join('\n')}
<p class="hint">Ces informations servent à organiser cet événement et à vous écrire à son sujet. Pour les faire corriger ou effacer, répondez au courriel de confirmation.</p>
<p><button type="submit">S’inscrire</button></p></form>`;
}
