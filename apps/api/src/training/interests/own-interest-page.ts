import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { periodSentence } from '#wording/training/interest-words.js';
import { departmentName } from '#wording/training/session-sentence.js';
import type { OwnDesk } from './own-interest-desk.service.js';

const WITHDRAW = '<p><button type="submit" name="answer" value="withdraw">Retirer ma demande</button></p>';

/** The page of somebody's interest. No script, no cookie; opening it changes nothing. */
export function ownInterestPage(desk: OwnDesk): string {
  const { name, department, wishedFrom, wishedTo, courseTitle } = desk.interest;
  const about = [name, departmentName(department), `Période souhaitée : ${periodSentence(wishedFrom, wishedTo)}`];
  return plainPage(
    courseTitle,
    [messageOf(desk), `<ul>${about.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`, formOf(desk)].join(
      '\n',
    ),
  );
}

function messageOf({ interest: { state, session }, done }: OwnDesk): string {
  if (done === 'choose') return '<p role="alert">Rien n’a changé : choisissez une réponse.</p>';
  switch (state) {
    case 'unconfirmed':
      return '<p role="note">Cette demande attend votre confirmation.</p>';
    case 'waiting':
      return `<p role="status">${done === 'confirm' ? 'Merci, c’est confirmé. ' : ''}Nous vous écrirons dès qu’une session se prépare près de chez vous.</p>`;
    case 'placed':
      return `<p role="status">Vous avez une place${session ? `\u00a0: ${escapeHtml(session.name)}` : ' dans une session'}. Un empêchement\u00a0? Répondez à l’un de nos courriels.</p>`;
    case 'withdrawn':
      return '<p role="status">Votre demande est retirée : vous ne recevrez plus rien à ce sujet.</p>';
  }
}

function formOf({ interest: { state } }: OwnDesk): string {
  if (state === 'unconfirmed') {
    return `<form method="post"><p><button type="submit" name="answer" value="confirm">Confirmer ma demande</button></p>
<p class="hint">Ce n’est pas vous, ou vous avez changé d’avis\u00a0?</p>${WITHDRAW}</form>`;
  }
  return state === 'waiting' ? `<form method="post">${WITHDRAW}</form>` : '';
}
