import type { MergeFieldName } from '#domain/mail/merge-fields.js';
import { defineProblems } from '#platform/http/problem.js';
import { MERGE_FIELD_WORDING } from '#wording/mail/merge-field-labels.js';

const named = (fields: readonly MergeFieldName[]): string =>
  fields.map((name) => `« ${MERGE_FIELD_WORDING[name].label} » (${name})`).join(', ');

/** What templates refuse, in French. */
export const templateProblems = defineProblems({
  template_not_found: { status: 404, title: 'Modèle introuvable', detail: 'Ce modèle de courriel n’existe pas.' },
  template_version_not_found: {
    status: 404,
    title: 'Version introuvable',
    detail: 'Cette version du modèle n’existe pas.',
  },
  stale_template: {
    status: 409,
    title: 'Modèle modifié entre-temps',
    detail:
      'Quelqu’un a modifié ce modèle depuis que vous l’avez ouvert. Reprenez vos changements sur sa version actuelle.',
  },
  template_refused: {
    status: 422,
    title: 'Modèle à corriger',
    detail: (p: { faults: Record<string, string> }) => Object.values(p.faults).join(' '),
  },
  template_archived: {
    status: 422,
    title: 'Modèle archivé',
    detail: 'Ce modèle est archivé : restaurez-le avant de le modifier.',
  },
  template_not_archived: { status: 422, title: 'Modèle actif', detail: 'Ce modèle n’est pas archivé.' },
  template_of_the_product: {
    status: 422,
    title: 'Modèle nécessaire',
    detail: (p: { name: string }) =>
      `« ${p.name} » est le modèle d’un courriel que PIGMA envoie : il se modifie, mais ne s’archive pas.`,
  },
  merge_fields_missing: {
    status: 422,
    title: 'Champs sans valeur',
    detail: (p: { fields: MergeFieldName[]; recipient?: string }) =>
      `${p.recipient ? `Pour ${p.recipient}, ces` : 'Ces'} champs n’ont pas de valeur : ${named(p.fields)}. Complétez la fiche, ou retirez-les du modèle.`,
  },
  test_needs_an_account: {
    status: 422,
    title: 'Pas d’adresse pour l’essai',
    detail: 'Un essai part à l’adresse du compte qui le demande : un jeton d’API n’en a pas.',
  },
  test_address_blocked: {
    status: 422,
    title: 'Votre adresse est bloquée',
    detail: (p: { why: string }) => `L’essai ne peut pas vous parvenir : ${p.why}`,
  },
});
