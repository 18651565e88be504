import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { windowSentence } from '#wording/meeting/registration-words.js';
import type { RegistrantDesk } from './registrant-desk.service.js';
import { registrantName } from './registrants.entity.js';

/** The page of somebody's registration. No script, no cookie; opening it changes nothing. */
export function registrantPage(desk: RegistrantDesk, asked: boolean): string {
  const { meeting, registrant, over, eventUrl } = desk;
  const { status } = registrant;
  const cancelled = status === 'cancelled';
  const video = status === 'registered' && !over ? meeting.videoUrl : null;
  return plainPage(
    meeting.name,
    [
      messageOf(desk, asked),
      `<p>${[meeting.when, meeting.place].flatMap((text) => (text ? escapeHtml(text) : [])).join('<br>')}</p>`,
      `<p>Inscription de <strong>${escapeHtml(registrantName(registrant))}</strong>.</p>`,
      video ? `<p>Visioconférence : <a href="${escapeHtml(video)}" rel="noreferrer">${escapeHtml(video)}</a></p>` : '',
      over || cancelled ? '' : formOf(status === 'waiting'),
      cancelled && eventUrl ? `<p><a href="${escapeHtml(eventUrl)}">S’inscrire de nouveau</a></p>` : '',
    ].join('\n'),
  );
}

function messageOf({ registrant: { status }, over, window, meeting }: RegistrantDesk, asked: boolean): string {
  if (over) {
    const refused = asked ? ' Rien n’a changé.' : '';
    return `<p role="alert">${escapeHtml(windowSentence(window, meeting.registrationClosesOn))}${refused}</p>`;
  }
  switch (status) {
    case 'registered':
      return '<p role="note">Votre place est réservée.</p>';
    case 'waiting':
      return '<p role="note">Vous êtes sur la liste d’attente. Dès qu’une place se libère pour vous, un courriel vous le dit.</p>';
    case 'cancelled':
      return `<p role="status">${asked ? 'C’est noté, merci de nous avoir prévenus : votre' : 'Votre'} inscription est annulée.</p>`;
  }
}

function formOf(waiting: boolean): string {
  const [question, label] = waiting
    ? ['Vous ne souhaitez plus venir\u00a0?', 'Quitter la liste d’attente']
    : ['Un empêchement\u00a0? La place servira à quelqu’un d’autre.', 'Annuler mon inscription'];
  return `<form method="post"><p>${question}</p><p><button type="submit">${label}</button></p></form>`;
}
