import { defineProblems } from '#platform/http/problem.js';

/** What lists of attendance refuse, in French. */
export const attendanceProblems = defineProblems({
  attendance_line_not_found: {
    status: 404,
    title: 'Personne introuvable',
    detail: 'Cette personne n’est pas, ou plus, sur la liste de cette réunion. Rechargez la page.',
  },
  stale_attendance_line: {
    status: 409,
    title: 'Ligne modifiée entre-temps',
    detail: 'Quelqu’un a pointé ou modifié cette personne depuis que vous avez ouvert la liste : la voici à jour.',
  },
  already_on_the_list: {
    status: 422,
    title: 'Déjà sur la liste',
    detail: (p: { who?: string }) => `${p.who ?? 'Cette personne'} est déjà sur la liste de cette réunion.`,
  },
  unknown_attendee: {
    status: 422,
    title: 'Personne ou partenaire inconnu',
    detail: 'Une des personnes, ou un des partenaires choisis, n’existe pas, ou n’existe plus.',
  },
  representative_missing: {
    status: 422,
    title: 'Par qui est-ce représenté ?',
    detail: (p: { who?: string }) =>
      `${p.who || 'Cette personne'} est noté(e) comme représenté(e) : dites par qui, le compte rendu le donnera.`,
  },
  attendance_kept: {
    status: 422,
    title: 'Ligne à garder',
    detail: 'Cette personne a été invitée ou a répondu : pointez-la plutôt que de la retirer de la liste.',
  },
  too_many_attendees: {
    status: 422,
    title: 'Liste trop longue',
    detail: 'Une réunion a 1 000 personnes attendues au plus.',
  },
});
