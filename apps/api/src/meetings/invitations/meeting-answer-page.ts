import { ANSWERS, type Answer } from '#domain/meeting/attendance.js';
import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import type { AnswerDesk, AnswerOutcome } from './meeting-answers.service.js';

const CHOICES: Record<Answer, string> = {
  present: 'Je viendrai',
  excused: 'Je ne viendrai pas',
  represented: 'Je serai représenté par quelqu’un',
};

const MESSAGES: Record<AnswerOutcome, string> = {
  kept: '<p role="status">C’est noté, merci. Vous pouvez changer votre réponse jusqu’à la réunion.</p>',
  over: '<p role="alert">Cette réunion a commencé, ou est annulée : les réponses ne sont plus prises par ce lien.</p>',
  choose: '<p role="alert">Rien n’est encore enregistré : dites si vous venez.</p>',
  name: '<p role="alert">Rien n’est encore enregistré : dites qui vous représentera.</p>',
};

/** The page where somebody says whether they come. No script, no cookie; opening it changes nothing. */
export function meetingAnswerPage(
  { meeting, line, over }: AnswerDesk,
  state: AnswerOutcome | 'form',
  given: { answer?: Answer | undefined; representedBy: string } | null = null,
): string {
  const place = [meeting.when, meeting.place].filter(Boolean).map((text) => escapeHtml(text ?? ''));
  const who = [line.name, line.organisation].filter(Boolean).join(', ');
  const chosen = given?.answer ?? line.answer;
  const body = [
    state === 'form' ? '' : MESSAGES[state],
    `<p>${place.join('<br>')}</p>`,
    who ? `<p>Réponse de <strong>${escapeHtml(who)}</strong>.</p>` : '',
    over ? '' : formOf(chosen, given?.representedBy ?? line.representedBy ?? '', state === 'name'),
  ];
  return plainPage(meeting.name, body.join('\n'));
}

function formOf(chosen: Answer | null, representedBy: string, faulty: boolean): string {
  const choices = ANSWERS.map(
    (answer) =>
      `<label><input type="radio" name="answer" value="${answer}"${answer === chosen ? ' checked' : ''}> ${CHOICES[answer]}</label>`,
  );
  return `<form method="post"><fieldset><legend>Viendrez-vous\u00a0?</legend>${choices.join('')}
<label for="by">Par qui serez-vous représenté\u00a0?</label>
<input type="text" id="by" name="representedBy" maxlength="200" value="${escapeHtml(representedBy)}"${faulty ? ' aria-invalid="true"' : ''}></fieldset>
<p><button type="submit">Enregistrer ma réponse</button></p></form>`;
}
