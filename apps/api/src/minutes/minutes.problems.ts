import type { MinutesAct, MinutesState } from '#domain/minutes/minutes-state.js';
import { defineProblems } from '#platform/http/problem.js';

const STATES: Record<MinutesState, string> = { draft: 'en cours de rédaction', validated: 'validé', sent: 'envoyé' };
const ACTS: Record<MinutesAct, string> = {
  write: 'le modifier',
  validate: 'le valider',
  withdraw: 'retirer sa validation',
  send: 'l’envoyer',
  resend: 'le renvoyer',
  open_erratum: 'ouvrir un erratum',
  abandon_erratum: 'abandonner un erratum',
};
const WAYS: Partial<Record<MinutesAct, Partial<Record<MinutesState, string>>>> = {
  write: {
    validated: 'Retirez d’abord sa validation.',
    sent: 'Ce qui est envoyé ne se reprend pas : ouvrez un erratum.',
  },
  withdraw: { sent: 'Ce qui est envoyé ne se reprend pas : ouvrez un erratum.' },
  send: { draft: 'Validez-le d’abord.' },
  resend: { draft: 'Un erratum est en cours : validez-le, ou abandonnez-le.' },
  open_erratum: {
    draft: 'Il se modifie encore directement.',
    validated: 'Il n’est pas encore envoyé : retirez sa validation pour le corriger.',
  },
};

/** What minutes refuse, in French. */
export const minutesProblems = defineProblems({
  minutes_not_found: { status: 404, title: 'Compte rendu introuvable', detail: 'Ce compte rendu n’existe pas.' },
  minutes_version_not_found: {
    status: 404,
    title: 'Version introuvable',
    detail: 'Cette version n’est pas de celles de ce compte rendu.',
  },
  stale_minutes: {
    status: 409,
    title: 'Compte rendu modifié entre-temps',
    detail: (p: { by: string }) =>
      `${p.by} a enregistré ce compte rendu pendant que vous écriviez. Rien n’est perdu : réunissez les deux textes.`,
  },
  minutes_exist: {
    status: 422,
    title: 'Le compte rendu existe déjà',
    detail: 'Cette réunion a déjà son compte rendu : ouvrez-le plutôt que d’en créer un second.',
  },
  minutes_not_kept: {
    status: 422,
    title: 'Sans compte rendu',
    detail:
      'Ce groupe ne tient pas de compte rendu. Changez ce réglage sur la page du groupe si celui-ci en demande un.',
  },
  minutes_act_refused: {
    status: 422,
    title: 'Impossible dans cet état',
    detail: (p: { act: MinutesAct; state: MinutesState; erratum: number }) =>
      `Ce compte rendu est ${STATES[p.state]} : on ne peut pas ${ACTS[p.act]}. ${WAYS[p.act]?.[p.state] ?? 'Rechargez la page : son état a changé.'}`,
  },
  minutes_not_ready: {
    status: 422,
    title: 'Contrôles à lever',
    detail: (p: { blocking: number; warnings: number }) =>
      [
        ...(p.blocking > 0 ? [`${p.blocking} point${p.blocking > 1 ? 's' : ''} à corriger avant de valider.`] : []),
        ...(p.warnings > 0
          ? [`${p.warnings} remarque${p.warnings > 1 ? 's' : ''} à accepter ou à corriger avant de valider.`]
          : []),
      ].join(' '),
  },
  minutes_too_long: {
    status: 413,
    title: 'Compte rendu trop long',
    detail: 'Ce compte rendu dépasse 600 000 signes. Joignez les longs textes à la réunion comme documents.',
  },
  unknown_image: {
    status: 422,
    title: 'Image inconnue',
    detail: (p: { title: string }) =>
      `Une image de la section « ${p.title} » n’est pas enregistrée ici : insérez-la à nouveau depuis votre ordinateur.`,
  },
  image_not_found: { status: 404, title: 'Image introuvable', detail: 'Cette image n’existe pas.' },
  image_missing: {
    status: 422,
    title: 'Image manquante',
    detail: 'Joignez une image au formulaire, dans le champ « file ».',
  },
  image_too_large: {
    status: 413,
    title: 'Image trop volumineuse',
    detail: 'Cette image dépasse 5 Mo. Réduisez-la, ou joignez-la à la réunion comme document.',
  },
  image_too_detailed: {
    status: 413,
    title: 'Image trop grande',
    detail: 'Cette image dépasse 10 000 pixels de côté ou 25 millions de pixels. Réduisez-la avant de l’insérer.',
  },
  image_unreadable: {
    status: 422,
    title: 'Image illisible',
    detail: 'Ce fichier n’est ni une image PNG ni une image JPEG, ou il est abîmé. Exportez-le en PNG ou en JPEG.',
  },
  too_many_images: {
    status: 422,
    title: 'Trop d’images',
    detail: 'Un compte rendu garde au plus 60 images. Joignez les autres à la réunion comme documents.',
  },
  minutes_no_recipient: {
    status: 422,
    title: 'Aucun destinataire',
    detail: 'Choisissez au moins un destinataire qui ne l’a pas encore reçu, ou confirmez le renvoi.',
  },
  unknown_recipient: {
    status: 422,
    title: 'Destinataire inconnu',
    detail: 'Un des destinataires choisis n’est plus proposé : rechargez la liste.',
  },
  edition_changed: {
    status: 409,
    title: 'Édition changée entre-temps',
    detail: 'Une autre édition a été validée depuis l’ouverture de cette page. Relisez-la, puis envoyez.',
  },
});
