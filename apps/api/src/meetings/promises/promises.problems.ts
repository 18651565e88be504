import type { ActionAct, ActionState } from '#domain/meeting/action.js';
import { defineProblems } from '#platform/http/problem.js';
import { ACTION_STATE_LABELS } from '#wording/meeting/action-words.js';

const ACTS: Record<ActionAct, string> = {
  start: 'commencée',
  finish: 'dite faite',
  abandon: 'abandonnée',
  reopen: 'rouverte',
};

/** What decisions and actions refuse, in French. */
export const promiseProblems = defineProblems({
  decision_not_found: { status: 404, title: 'Décision introuvable', detail: 'Cette décision n’existe pas, ou plus.' },
  stale_decision: {
    status: 409,
    title: 'Décision modifiée entre-temps',
    detail: 'Quelqu’un a modifié cette décision depuis que vous l’avez ouverte. Reprenez vos changements.',
  },
  action_not_found: { status: 404, title: 'Action introuvable', detail: 'Cette action n’existe pas, ou plus.' },
  stale_action: {
    status: 409,
    title: 'Action modifiée entre-temps',
    detail: 'Quelqu’un a modifié cette action depuis que vous l’avez ouverte. Reprenez vos changements.',
  },
  action_state: {
    status: 422,
    title: 'Impossible dans cet état',
    detail: (p: { act: ActionAct; state: ActionState }) =>
      `Une action « ${ACTION_STATE_LABELS[p.state]} » ne peut pas être ${ACTS[p.act]}. Rechargez la page : son état a changé.`,
  },
  action_closed: {
    status: 422,
    title: 'Action close',
    detail: 'Cette action est faite ou abandonnée : rouvrez-la avant de la modifier.',
  },
  owner_missing: {
    status: 422,
    title: 'Responsable à préciser',
    detail:
      'Une action d’un partenaire dit quel partenaire la fait ; une action de PIGMA n’a pas de partenaire responsable.',
  },
  unknown_owner: {
    status: 422,
    title: 'Responsable inconnu',
    detail: 'Le partenaire, la personne ou le collègue choisi n’existe pas, ou n’existe plus.',
  },
  due_missing: {
    status: 422,
    title: 'Échéance à préciser',
    detail: 'Donnez un jour à cette échéance, ou choisissez « avant le prochain GT ».',
  },
  nobody_to_remind: {
    status: 422,
    title: 'Personne à qui rappeler',
    detail:
      'Aucune adresse de courriel pour cette action : nommez une personne de PIGMA ou un contact du partenaire, ou donnez-leur une adresse.',
  },
  reminded_today: {
    status: 422,
    title: 'Déjà rappelée aujourd’hui',
    detail: 'Un rappel est déjà parti aujourd’hui pour cette action : attendez demain.',
  },
});
