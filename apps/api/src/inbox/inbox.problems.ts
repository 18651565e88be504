import { defineProblems } from '#platform/http/problem.js';

export const inboxProblems = defineProblems({
  inbox_not_running: {
    status: 404,
    title: 'Pas de boîte embarquée',
    detail: 'Les courriels partent par le serveur SMTP : il n’y a pas de boîte embarquée à lire ici.',
  },
  inbox_message_not_found: { status: 404, title: 'Message introuvable', detail: 'Ce message n’est pas dans la boîte.' },
  inbox_attachment_not_found: {
    status: 404,
    title: 'Pièce jointe introuvable',
    detail: 'Cette pièce jointe n’existe pas.',
  },
});
