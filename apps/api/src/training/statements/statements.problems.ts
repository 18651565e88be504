import { defineProblems } from '#platform/http/problem.js';

/** What cost statements refuse, in French. */
export const statementProblems = defineProblems({
  statement_not_found: {
    status: 404,
    title: 'État de coûts introuvable',
    detail: 'Cet état de coûts n’existe pas.',
  },
  statement_session_not_found: {
    status: 404,
    title: 'Session introuvable',
    detail: 'Cette session n’existe pas.',
  },
  statement_too_early: {
    status: 422,
    title: 'Session pas encore confirmée',
    detail:
      'Un état de coûts s’émet une fois la session confirmée, quand on sait qui vient : confirmez d’abord la session.',
  },
  statement_surcharge_unknown: {
    status: 422,
    title: 'Surcoût du second formateur inconnu',
    detail: (p: { upperBound: number }) =>
      `Au-delà de ${p.upperBound} personnes, il faut un second formateur, et son coût n’est pas renseigné : rien ne peut être chiffré. Renseignez le surcoût dans la session.`,
  },
  nothing_to_bill: {
    status: 422,
    title: 'Rien à émettre',
    detail:
      'Aucun organisme choisi n’attend d’état de coûts : chacun a déjà le sien, ou n’a personne à facturer dans cette session.',
  },
  statement_to_credit_first: {
    status: 422,
    title: 'État déjà émis',
    detail: (p: { reference: string; partner: string }) =>
      `« ${p.partner} » a déjà reçu l’état ${p.reference} pour cette session. Un état émis ne se modifie pas : annulez-le par un avoir, puis émettez le nouveau.`,
  },
  already_credited: {
    status: 422,
    title: 'Déjà annulé par un avoir',
    detail: (p: { reference: string }) =>
      `Cet état est déjà annulé par l’avoir ${p.reference} : il n’y a rien à faire.`,
  },
  credit_of_a_credit: {
    status: 422,
    title: 'Un avoir ne s’annule pas',
    detail: 'Un avoir ne s’annule pas : émettez un nouvel état de coûts depuis la page de la session.',
  },
  statement_recipient_unreachable: {
    status: 422,
    title: 'Destinataire injoignable',
    detail:
      'Cette personne n’est pas un contact actuel de l’organisme facturé, ou n’a pas d’adresse de courriel qui fonctionne : choisissez quelqu’un d’autre.',
  },
  statement_without_partner: {
    status: 422,
    title: 'Organisme supprimé',
    detail: 'L’organisme facturé n’est plus dans la base : téléchargez le document et envoyez-le vous-même.',
  },
});
