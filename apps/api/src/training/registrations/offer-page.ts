import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { momentSentence, priceSentence } from '#wording/training/offer-sentences.js';
import { PARTICIPANT_LABELS } from '#wording/training/participant-words.js';
import { placeSentence, whenSentence } from '#wording/training/session-sentence.js';
import type { OfferDesk } from './offer-desk.service.js';

const TITLES = {
  seat: 'Une place pour vous',
  invitation: 'Invitation à une formation',
  postponement: 'Une formation reportée',
} as const;

/** The page of a question's link. No script, no cookie; opening it changes nothing. */
export function offerPage(desk: OfferDesk): string {
  const { facts, offer, name, outcome } = desk;
  const facing = outcome === 'form' || outcome === 'choose';
  const about = [
    facts.course.title,
    whenSentence(facts.days),
    placeSentence(facts.session),
    priceSentence(facts.session),
  ];
  return plainPage(
    TITLES[offer.kind],
    [
      messageOf(desk),
      `<p>Bonjour ${escapeHtml(name)},</p>`,
      `<ul>${about.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`,
      facing ? formOf(desk) : '',
    ].join('\n'),
  );
}

function messageOf(desk: OfferDesk): string {
  const { facts, offer, registration, outcome } = desk;
  const status = (text: string) => `<p role="status">${text}</p>`;
  const alert = (text: string) => `<p role="alert">${text}</p>`;
  const now = `Votre inscription est aujourd’hui : <strong>${escapeHtml(PARTICIPANT_LABELS[registration.status].toLowerCase())}</strong>.`;
  if (facts.session.state === 'cancelled') return alert('Cette session est annulée : il n’y a plus rien à répondre.');
  switch (outcome) {
    case 'form':
      return '';
    case 'choose':
      return alert('Rien n’est encore enregistré : choisissez une réponse.');
    case 'kept':
      return status(keptSentence(desk));
    case 'declined':
      return status('C’est noté, merci de nous avoir répondu. Vous n’êtes plus attendu(e) à cette session.');
    case 'answered':
      return alert(
        `Vous avez déjà répondu${offer.answeredAt ? `, le ${momentSentence(offer.answeredAt)}` : ''}. ${now} Pour changer, répondez à notre courriel.`,
      );
    case 'late':
      return alert(
        offer.kind === 'seat'
          ? 'Le délai pour répondre est passé : la place a été proposée à la personne suivante. Écrivez-nous si vous souhaitez une autre session.'
          : `Le délai pour répondre est passé. ${now} Une question ? Répondez à notre courriel.`,
      );
    case 'withdrawn':
      return alert(`Cette question n’a plus lieu d’être : un courriel plus récent la remplace peut-être. ${now}`);
  }
}

function keptSentence({ offer, registration }: OfferDesk): string {
  if (registration.status === 'waitlisted') {
    return offer.kind === 'postponement'
      ? 'C’est noté : vous gardez votre rang dans la liste d’attente.'
      : 'Les places sont toutes prises pour l’instant : vous êtes sur la liste d’attente, dans l’ordre d’arrivée.';
  }
  return registration.status === 'confirmed'
    ? 'Votre place est confirmée. Une convocation suivra, avec la session pour votre agenda.'
    : 'Votre inscription est enregistrée. Une convocation suivra quand la session sera confirmée.';
}

function formOf({ offer, registration }: OfferDesk): string {
  const yes =
    offer.kind === 'postponement' && registration.status === 'waitlisted' ? 'Ces dates me conviennent' : 'Je viens';
  const until = offer.expiresAt
    ? `<p class="hint">Réponse possible jusqu’au ${momentSentence(offer.expiresAt)}.</p>`
    : '';
  return `<form method="post">${until}
<p><button type="submit" name="answer" value="accept">${yes}</button></p>
<fieldset><legend>Vous ne pouvez pas venir\u00a0?</legend>
<label><input type="checkbox" name="keep" value="1"> Prévenez-moi quand une autre session se prépare</label>
<p><button type="submit" name="answer" value="decline">Je ne viens pas</button></p></fieldset>
</form>`;
}
