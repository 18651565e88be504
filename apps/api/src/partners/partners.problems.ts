import { defineProblems } from '#platform/http/problem.js';

/** What partners refuse, in French. */
export const partnerProblems = defineProblems({
  partner_not_found: { status: 404, title: 'Partenaire introuvable', detail: 'Ce partenaire n’existe pas.' },
  stale_partner: {
    status: 409,
    title: 'Partenaire modifié entre-temps',
    detail:
      'Quelqu’un a modifié ce partenaire depuis que vous l’avez ouvert. Reprenez vos changements sur sa version actuelle.',
  },
  siren_taken: {
    status: 409,
    title: 'SIREN déjà utilisé',
    detail: (p: { siren: string; name: string }) => `Le partenaire « ${p.name} » a déjà le SIREN ${p.siren}.`,
  },
  alias_taken: {
    status: 409,
    title: 'Alias déjà utilisé',
    detail: (p: { alias: string; name: string }) => `« ${p.alias} » désigne déjà le partenaire « ${p.name} ».`,
  },
  partner_archived: {
    status: 422,
    title: 'Partenaire archivé',
    detail: (p: { name: string }) => `« ${p.name} » est archivé : restaurez-le avant de le modifier.`,
  },
  partner_not_archived: {
    status: 422,
    title: 'Partenaire actif',
    detail: (p: { name: string }) => `« ${p.name} » n’est pas archivé.`,
  },
  partner_not_overridden: {
    status: 422,
    title: 'Rien à retirer',
    detail: (p: { name: string }) => `Le statut de « ${p.name} » n’a pas été décidé à la main.`,
  },
  obligation_invalid_fact: {
    status: 400,
    title: 'Donnée refusée',
    detail: (p: { field: string }) =>
      `La valeur de « ${p.field} » ne peut pas servir à décider : un nombre négatif, non fini ou mal formé n’est jamais une donnée.`,
  },
});
