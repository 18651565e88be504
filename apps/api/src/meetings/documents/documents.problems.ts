import { defineProblems } from '#platform/http/problem.js';

/** Largest file a meeting takes, in bytes. */
export const MAX_DOCUMENT = 25 * 1024 * 1024;
/** All versions of all documents of one meeting, in bytes. */
export const MAX_MEETING = 250 * 1024 * 1024;

export const documentProblems = defineProblems({
  document_not_found: {
    status: 404,
    title: 'Document introuvable',
    detail: 'Ce document, ou cette version, n’existe pas, ou plus.',
  },
  stale_document: {
    status: 409,
    title: 'Document modifié entre-temps',
    detail: 'Quelqu’un a modifié ce document depuis que vous l’avez ouvert. Rechargez la page.',
  },
  document_file_required: {
    status: 400,
    title: 'Fichier manquant',
    detail: 'Joignez un fichier dans le champ « file » du formulaire.',
  },
  document_empty: { status: 400, title: 'Fichier vide', detail: 'Ce fichier est vide : choisissez-en un autre.' },
  document_too_large: {
    status: 413,
    title: 'Fichier trop volumineux',
    detail: 'Un document fait 25 Mo au plus. Compressez ses images, ou donnez un lien vers lui.',
  },
  documents_too_large: {
    status: 422,
    title: 'Trop de documents',
    detail: 'Les documents de cette réunion dépassent 250 Mo. Supprimez-en, ou donnez des liens.',
  },
  document_type_refused: {
    status: 422,
    title: 'Type de fichier refusé',
    detail: (p: { found: string }) =>
      `Ce fichier est ${p.found}. Sont acceptés : PDF, Word, Excel, PowerPoint (sans macros), OpenDocument, CSV, texte, PNG et JPEG.`,
  },
  document_upload_malformed: {
    status: 400,
    title: 'Envoi illisible',
    detail:
      'Envoyez un seul fichier, dans le champ « file » d’un formulaire multipart/form-data, avec au plus son titre et son point.',
  },
  unknown_agenda_item: {
    status: 422,
    title: 'Point inconnu',
    detail: 'Ce point n’est pas, ou plus, à l’ordre du jour de cette réunion.',
  },
});
