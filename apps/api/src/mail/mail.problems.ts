import { defineProblems } from '#platform/http/problem.js';

export const mailProblems = defineProblems({
  mail_too_heavy: {
    status: 413,
    title: 'Courriel trop lourd',
    detail: ({ bytes }: { bytes: number }) =>
      `Les pièces jointes pèsent ${(bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo, pour 7 Mo au plus : bien des messageries refuseraient ce courriel.`,
  },
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
