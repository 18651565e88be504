import { defineProblems } from '#platform/http/problem.js';

export const mailProblems = defineProblems({
  mail_not_found: { status: 404, title: 'Courriel introuvable', detail: 'Ce courriel n’existe pas.' },
  attachment_not_found: { status: 404, title: 'Pièce jointe introuvable', detail: 'Cette pièce jointe n’existe pas.' },
  mail_not_retryable: {
    status: 422,
    title: 'Envoi impossible',
    detail: 'Seul un courriel en échec ou retenu, ou arrêté par un blocage levé depuis, peut être renvoyé.',
  },
  mail_recipient_blocked: {
    status: 422,
    title: 'Destinataire bloqué',
    detail: (p: { why: string }) => p.why,
  },
  mail_purged: {
    status: 422,
    title: 'Contenu effacé',
    detail: 'Le contenu de ce courriel a été effacé, passé sa durée de conservation : il ne peut plus partir.',
  },
  mail_not_cancellable: {
    status: 422,
    title: 'Annulation impossible',
    detail: 'Ce courriel est déjà parti, en cours d’envoi ou annulé.',
  },
});
