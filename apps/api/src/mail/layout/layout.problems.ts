import { defineProblems } from '#platform/http/problem.js';

/** In bytes. The logo travels in every mail. */
export const MAX_LOGO = 200_000;
export const MAX_LOGO_SIDE = 2_000;

const WHAT = 'Envoyez une image PNG ou JPEG d’au plus 200 ko et 2 000 pixels de côté.';

/** What the layout refuses, in French. */
export const layoutProblems = defineProblems({
  stale_layout: {
    status: 409,
    title: 'Mise en page modifiée entre-temps',
    detail:
      'Quelqu’un a modifié la mise en page depuis que vous l’avez ouverte. Reprenez vos changements sur sa version actuelle.',
  },
  logo_too_large: { status: 413, title: 'Logo trop lourd', detail: WHAT },
  logo_malformed: {
    status: 400,
    title: 'Envoi illisible',
    detail: 'Envoyez un seul fichier, dans le champ « file » d’un formulaire multipart/form-data, avec « version ».',
  },
  logo_unreadable: { status: 422, title: 'Ce fichier n’est pas un logo', detail: WHAT },
  logo_too_many_pixels: { status: 422, title: 'Logo trop grand', detail: WHAT },
  picture_not_found: { status: 404, title: 'Image introuvable', detail: 'Cette image n’existe pas.' },
});
