import type { SessionAct, SessionState } from '#domain/training/session-states.js';
import { defineProblems } from '#platform/http/problem.js';
import { longDay } from '#wording/meeting/schedule-sentence.js';
import { SESSION_STATE_LABELS } from '#wording/training/session-labels.js';
import { SESSION_ACT_LABELS } from '#wording/training/session-words.js';

/** What the life of a session refuses, in French. */
export const lifeProblems = defineProblems({
  life_session_not_found: { status: 404, title: 'Session introuvable', detail: 'Cette session n’existe pas.' },
  stale_session_life: {
    status: 409,
    title: 'Session modifiée entre-temps',
    detail:
      'Quelqu’un a modifié cette session depuis que vous l’avez ouverte. Regardez où elle en est, puis recommencez.',
  },
  session_state: {
    status: 422,
    title: 'Pas dans cet état',
    detail: (p: { act: SessionAct; state: SessionState }) =>
      `Cette session est ${SESSION_STATE_LABELS[p.state].toLowerCase()} : on ne peut pas ${SESSION_ACT_LABELS[p.act].toLowerCase()}.`,
  },
  session_not_yet: {
    status: 422,
    title: 'Session pas terminée',
    detail: (p: { lastDay: string }) =>
      `Cette session finit le ${longDay(p.lastDay)} : elle se déclare tenue à partir de ce jour.`,
  },
  below_lower_bound: {
    status: 422,
    title: 'Pas assez de monde',
    detail: (p: { taken: number; missing: number; lowerBound: number }) =>
      `Il manque ${p.missing} personne${p.missing > 1 ? 's' : ''} pour confirmer : ${p.taken} place${p.taken > 1 ? 's' : ''} prise${p.taken > 1 ? 's' : ''}, il en faut ${p.lowerBound}. Invitez d’autres personnes, reportez, ou annulez.`,
  },
  session_begun: {
    status: 422,
    title: 'Session commencée',
    detail: 'Des présences sont déjà notées : cette session ne s’annule plus et ne se reporte plus.',
  },
  same_days: {
    status: 422,
    title: 'Mêmes jours',
    detail: 'Ce sont déjà les jours et les heures de cette session : donnez-en d’autres pour la reporter.',
  },
  deadline_past: {
    status: 422,
    title: 'Date limite passée',
    detail: 'La date limite d’inscription est passée : donnez-en une à venir, ou laissez-la vide.',
  },
});
