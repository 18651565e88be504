import { defineProblems } from '#platform/http/problem.js';

export const mailProblems = defineProblems({
  mail_not_found: { status: 404, title: 'Courriel introuvable', detail: 'Ce courriel n’existe pas.' },
  attachment_not_found: { status: 404, title: 'Pièce jointe introuvable', detail: 'Cette pièce jointe n’existe pas.' },
  mail_not_retryable: {
    status: 422,
    title: 'Envoi impossible',
    detail: 'Seul un courriel en échec ou retenu peut être renvoyé.',
  },
  mail_not_cancellable: {
    status: 422,
    title: 'Annulation impossible',
    detail: 'Ce courriel est déjà parti, en cours d’envoi ou annulé.',
  },
});
