import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { seatsLeftSentence, windowSentence } from '#wording/meeting/registration-words.js';
import { faultyMessage, fieldOf, PERSON_FIELDS, THROTTLED_MESSAGE } from '../../public-forms/form-fields.js';
import type { EventDesk, EventOutcome, FormFaults } from './event-desk.service.js';
import type { RegistrationForm } from './open-registration.schemas.js';

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
      return faultyMessage(faults);
    case 'throttled':
      return THROTTLED_MESSAGE;
    case 'form':
    case 'over':
      return '';
  }
}

function formOf(given: RegistrationForm, faults: FormFaults): string {
  return `<form method="post">
${PERSON_FIELDS.map((field) => fieldOf(field, given, faults)).join('\n')}
<p class="hint">Ces informations servent à organiser cet événement et à vous écrire à son sujet. Pour les faire corriger ou effacer, répondez au courriel de confirmation.</p>
<p><button type="submit">S’inscrire</button></p></form>`;
}
