import { defineProblems } from '#platform/http/problem.js';
import { shortDay } from '#wording/meeting/schedule-sentence.js';
import { hour } from '#wording/meeting/schedule-sentence.js';

/** What sessions refuse, in French. */
export const sessionProblems = defineProblems({
  session_not_found: { status: 404, title: 'Session introuvable', detail: 'Cette session n’existe pas.' },
  stale_session: {
    status: 409,
    title: 'Session modifiée entre-temps',
    detail:
      'Quelqu’un a modifié cette session depuis que vous l’avez ouverte. Reprenez vos changements sur sa version actuelle.',
  },
  session_cancelled: {
    status: 422,
    title: 'Session annulée',
    detail: 'Cette session est annulée : elle ne se modifie plus. Dupliquez-la pour en préparer une autre.',
  },
  unknown_course: {
    status: 422,
    title: 'Formation inconnue',
    detail: 'Cette formation n’existe pas, ou n’existe plus : choisissez-en une autre.',
  },
  archived_course: {
    status: 422,
    title: 'Formation archivée',
    detail: 'Cette formation est archivée : restaurez-la avant d’en préparer une session.',
  },
  session_day_twice: {
    status: 422,
    title: 'Jour donné deux fois',
    detail: (p: { day: string }) => `Le ${shortDay(p.day)} est donné deux fois : gardez une seule ligne par jour.`,
  },
  session_hours_out_of_order: {
    status: 422,
    title: 'Horaires dans le désordre',
    detail: (p: { day: string; startsAt: string; endsAt: string }) =>
      `Le ${shortDay(p.day)}, la fin (${hour(p.endsAt)}) doit venir après le début (${hour(p.startsAt)}).`,
  },
  session_hour_skipped: {
    status: 422,
    title: 'Heure qui n’existe pas',
    detail: (p: { day: string; time: string }) =>
      `Le ${shortDay(p.day)}, on passe à l’heure d’été : ${hour(p.time)} n’existe pas ce jour-là.`,
  },
  session_in_the_past: {
    status: 422,
    title: 'Jour passé',
    detail: (p: { firstDay: string }) =>
      `Le ${shortDay(p.firstDay)} est passé : une session s’annonce pour un jour à venir.`,
  },
  session_held_to_come: {
    status: 422,
    title: 'Session déjà tenue',
    detail: 'Cette session est déclarée tenue : ses jours ne peuvent pas être à venir.',
  },
  deadline_after_session: {
    status: 422,
    title: 'Date limite trop tardive',
    detail: (p: { registerBy: string; firstDay: string }) =>
      `La date limite d’inscription (${shortDay(p.registerBy)}) vient après le premier jour de la session (${shortDay(p.firstDay)}).`,
  },
  bounds_below_seats: {
    status: 422,
    title: 'Trop peu de places',
    detail: (p: { taken: number; capacity: number }) =>
      `${p.taken} personnes ont déjà une place : la session ne peut pas en offrir ${p.capacity}. Annulez d’abord des inscriptions.`,
  },
  bounds_above_seats: {
    status: 422,
    title: 'Minimum trop élevé',
    detail: (p: { taken: number; lowerBound: number }) =>
      `La session est confirmée avec ${p.taken} personnes : son minimum ne peut pas passer à ${p.lowerBound}.`,
  },
});
