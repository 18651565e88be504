import { parisDay } from '#domain/calendar/paris-day.js';
import type { AnswerFault, Given } from '#domain/survey/answer.js';
import type { Question } from '#domain/survey/question.js';
import { escapeHtml, plainPage } from '#platform/http/plain-page.js';
import { dayText } from '#wording/minutes/day-text.js';
import {
  ANSWER_FAULT_SENTENCES,
  NO_PRIORITY_LABEL,
  ONE_ANSWER_RULE,
  priorityLabel,
} from '#wording/survey/survey-labels.js';

export interface AnswerPage {
  title: string;
  introduction: string | null;
  questions: readonly Question[];
  lastDay: string | null;
  partnerName: string;
  /** Who answered last for the organisation, and when. */
  answered: { author: string; at: Date; byOther: boolean } | null;
  /** What the fields hold. */
  values: Readonly<Record<string, Given>>;
  faults: ReadonlyMap<string, AnswerFault>;
  state: 'form' | 'faulty' | 'overtaken' | 'kept' | 'over' | 'preview';
  /** Whose answer this one replaced. */
  replaced: string | null;
}

/** The page where an organisation answers. No script, no cookie; opening it changes nothing. */
export function answerPage(page: AnswerPage): string {
  const { title, introduction, partnerName, lastDay, state } = page;
  const body = [
    ...messages(page),
    `<p>Réponse de <strong>${escapeHtml(partnerName)}</strong>.</p>`,
    ...(introduction?.split(/\n{2,}/).map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`) ?? []),
    ...(lastDay && state !== 'over' ? [`<p>Dernier jour pour répondre : le ${dayText(lastDay)}.</p>`] : []),
    `<p class="hint">${escapeHtml(ONE_ANSWER_RULE)}</p>`,
    state === 'over' ? '' : formOf(page),
  ];
  return plainPage(title, body.join('\n'));
}

function messages({ state, answered, replaced, lastDay, faults }: AnswerPage): string[] {
  const who = answered ? `${escapeHtml(answered.author)}, le ${instantText(answered.at)}` : '';
  switch (state) {
    case 'kept': {
      const until = lastDay ? ` Vous pouvez la changer jusqu’au ${dayText(lastDay)}.` : '';
      const instead = replaced ? ` Elle remplace celle de ${escapeHtml(replaced)}, qui en est averti.` : '';
      return [`<p role="status">C’est noté : la réponse de votre organisme est enregistrée.${instead}${until}</p>`];
    }
    case 'over':
      return [
        `<p role="alert">Ce questionnaire est clos${lastDay ? ` depuis le ${dayText(lastDay)} au soir` : ''} : il ne prend plus de réponse. ${
          answered ? `Celle de votre organisme a été donnée par ${who}.` : 'Votre organisme n’avait pas répondu.'
        } Pour la compléter, écrivez à l’équipe de PIGMA.</p>`,
      ];
    case 'faulty':
      return [
        `<p role="alert">Rien n’est encore enregistré : ${faults.size >= 2 ? `${faults.size} réponses sont` : 'une réponse est'} à corriger, signalée${faults.size >= 2 ? 's' : ''} ci-dessous. Ce que vous avez saisi est gardé.</p>`,
      ];
    case 'overtaken':
      return [
        `<p role="alert">Pendant que vous remplissiez ce formulaire, une réponse a été donnée pour votre organisme : ${who}. La vôtre n’est pas encore enregistrée. Enregistrez à nouveau pour qu’elle la remplace, ou fermez cette page pour laisser l’autre.</p>`,
      ];
    case 'preview':
      return ['<p role="note">Aperçu : voici la page que verront les membres du groupe. Rien n’y est enregistré.</p>'];
    case 'form':
      return answered
        ? [
            `<p role="note">${answered.byOther ? 'Une réponse a déjà été donnée pour votre organisme' : 'Vous avez déjà répondu'} : ${who}. Elle est reprise ci-dessous. ${
              answered.byOther ? 'Si vous en enregistrez une autre, elle la remplacera.' : 'Vous pouvez la changer.'
            }</p>`,
          ]
        : [];
  }
}

function formOf({ questions, values, faults, answered, state }: AnswerPage): string {
  const seen = answered?.at.toISOString() ?? '';
  const fields = questions.map((question, place) =>
    questionField(question, place, values[question.id], faults.get(question.id)),
  );
  const label = answered ? 'Enregistrer cette réponse' : 'Envoyer la réponse';
  return `<form method="post"><input type="hidden" name="seen" value="${seen}">
${fields.join('\n')}
<p><button type="${state === 'preview' ? 'button' : 'submit'}">${label}</button></p></form>`;
}

function questionField(question: Question, place: number, given: Given, fault: AnswerFault | undefined): string {
  const { id, label, help, kind, required } = question;
  const notes = [
    ...(help ? [`<p class="hint" id="${id}-help">${escapeHtml(help)}</p>`] : []),
    ...(kind === 'multiple' ? ['<p class="hint">Plusieurs réponses possibles.</p>'] : []),
    ...(kind === 'ranking'
      ? ['<p class="hint">Donnez la priorité 1 au plus important, puis 2, 3… Chaque priorité ne sert qu’une fois.</p>']
      : []),
    ...(fault ? [`<p class="error" id="${id}-error">${ANSWER_FAULT_SENTENCES[fault]}</p>`] : []),
  ];
  const described = [...(help ? [`${id}-help`] : []), ...(fault ? [`${id}-error`] : [])].join(' ');
  const about = `${described ? ` aria-describedby="${described}"` : ''}${fault ? ' aria-invalid="true"' : ''}`;
  const legend = `${place + 1}. ${escapeHtml(unbroken(label))}${required ? ' (obligatoire)' : ''}`;
  if (kind === 'text') {
    const value = escapeHtml(typeof given === 'string' ? given : '');
    return `<fieldset><legend id="${id}-label">${legend}</legend>${notes.join('')}<textarea name="${id}" rows="4" aria-labelledby="${id}-label"${about}>\n${value}</textarea></fieldset>`;
  }
  // A group of buttons has no invalid state of its own: the description says it.
  const group = described ? ` aria-describedby="${described}"` : '';
  return `<fieldset${group}><legend>${legend}</legend>${notes.join('')}${kind === 'ranking' ? ranks(question, given) : choices(question, given)}</fieldset>`;
}

/** No « ? » alone on its line. */
const unbroken = (text: string): string => text.replace(/ (?=[?!:;»])/g, '\u00a0');

function choices({ id, kind, options }: Question, given: Given): string {
  const chosen = new Set(typeof given === 'string' ? [given] : Array.isArray(given) ? (given as string[]) : []);
  const type = kind === 'single' ? 'radio' : 'checkbox';
  return options
    .map(
      (option) =>
        `<label><input type="${type}" name="${id}" value="${option.id}"${chosen.has(option.id) ? ' checked' : ''}> ${escapeHtml(option.label)}</label>`,
    )
    .join('');
}

function ranks({ id, options }: Question, given: Given): string {
  const ranking = typeof given === 'object' && !Array.isArray(given) ? (given as Record<string, unknown>) : {};
  return options
    .map((option) => {
      const value = String(ranking[option.id] ?? '');
      const proposed = [
        ['', 'Sans réponse'],
        ...options.map((_, place) => [String(place + 1), priorityLabel(place + 1)]),
        ['none', NO_PRIORITY_LABEL],
      ].map(([one, text]) => `<option value="${one}"${one === value ? ' selected' : ''}>${text}</option>`);
      return `<label>${escapeHtml(option.label)}<br><select name="${id}.${option.id}">${proposed.join('')}</select></label>`;
    })
    .join('');
}

/** « 12/05/2018 à 14:03 », Paris time. */
function instantText(instant: Date): string {
  const hour = instant.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });
  return `${dayText(parisDay(instant))} à ${hour}`;
}
