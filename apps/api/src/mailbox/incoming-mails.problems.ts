import { defineProblems } from '#platform/http/problem.js';

/** What the received mails refuse, in French. */
export const incomingMailProblems = defineProblems({
  incoming_mail_not_found: {
    status: 404,
    title: 'Message introuvable',
    detail: 'Ce message reçu n’existe pas, ou n’existe plus.',
  },
  already_handled: {
    status: 422,
    title: 'Message déjà traité',
    detail: (p: { by: string }) => `Ce message a déjà été marqué comme traité par ${p.by}. Rechargez la page.`,
  },
  not_handled: {
    status: 422,
    title: 'Message à traiter',
    detail: 'Ce message n’est pas marqué comme traité. Rechargez la page.',
  },
  matched_by_itself: {
    status: 422,
    title: 'Rattachement impossible',
    detail: 'Ce message répond à un courriel que nous avons envoyé : il est rattaché au contact de ce courriel.',
  },
  attach_unknown_contact: {
    status: 422,
    title: 'Contact inconnu',
    detail: 'Le contact choisi n’existe pas, ou n’existe plus. Cherchez-le de nouveau.',
  },
  mailbox_not_set: {
    status: 422,
    title: 'Aucune boîte à relever',
    detail: 'Aucune boîte n’est relevée : donnez IMAP_URL, puis redémarrez le produit.',
  },
});
