import { defineProblems } from '#platform/http/problem.js';

/** Largest file an import takes, in bytes. */
export const MAX_UPLOAD = 100 * 1024 * 1024;

export const catalogueProblems = defineProblems({
  file_required: {
    status: 400,
    title: 'Fichier manquant',
    detail: 'Joignez un fichier XML ou ZIP dans le champ « file » du formulaire.',
  },
  empty_upload: { status: 400, title: 'Fichier vide', detail: 'Ce fichier est vide : choisissez-en un autre.' },
  upload_too_large: {
    status: 413,
    title: 'Fichier trop volumineux',
    detail: 'Ce fichier dépasse 100 Mo. Compressez-le en ZIP, ou découpez l’export du catalogue en plusieurs fichiers.',
  },
  malformed_upload: {
    status: 400,
    title: 'Envoi illisible',
    detail: 'Envoyez un seul fichier, dans le champ « file » d’un formulaire multipart/form-data.',
  },
  import_not_found: { status: 404, title: 'Import introuvable', detail: 'Cet import n’existe pas.' },
  record_not_found: {
    status: 404,
    title: 'Fiche introuvable',
    detail: 'Cette fiche n’est pas, ou plus, au catalogue.',
  },
  name_not_unclaimed: {
    status: 404,
    title: 'Nom inconnu',
    detail: 'Aucune fiche à rattacher ne porte ce nom : la liste a changé, rechargez-la.',
  },
});
