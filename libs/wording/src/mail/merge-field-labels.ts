import type { MergeFieldName, TemplateKind } from '#domain/mail/merge-fields.js';

export const TEMPLATE_KIND_LABELS: Record<TemplateKind, string> = {
  contact: 'Contact',
  partner: 'Partenaire',
  diagnostic: 'Diagnostic',
  session: 'Session de formation',
  meeting: 'Réunion',
};

interface Wording {
  label: string;
  /** Stands for the value while nobody is chosen; several lines for a block. */
  example: string;
}

/** What each merge field is called, and what it looks like. */
export const MERGE_FIELD_WORDING: Record<MergeFieldName, Wording> = {
  'contact.prenom': { label: 'Prénom', example: 'Camille' },
  'contact.nom': { label: 'Nom', example: 'Dubosc' },
  'contact.nom_complet': { label: 'Prénom et nom', example: 'Camille Dubosc' },
  'contact.courriel': { label: 'Adresse de courriel', example: 'camille.dubosc@example.org' },
  'contact.telephone': { label: 'Téléphone', example: '05 56 00 00 00' },
  'contact.fonction': { label: 'Fonction chez le partenaire', example: 'Géomaticienne' },
  'partenaire.nom': { label: 'Nom du partenaire', example: 'Communauté de communes du Pays d’Exemple' },
  'partenaire.sigle': { label: 'Sigle du partenaire', example: 'CCPE' },
  'partenaire.siren': { label: 'SIREN du partenaire', example: '200 000 000' },
  'partenaire.departement': { label: 'Département du partenaire', example: 'Gironde' },
  'partenaire.site_web': { label: 'Site web du partenaire', example: 'https://www.example.org' },
  'partenaire.obligation': {
    label: 'Obligation d’ouverture, en une phrase',
    example: 'Obligée : communauté de communes, 62 ETP (2025).',
  },
  'diagnostic.nombre_fiches': { label: 'Nombre de fiches', example: '24' },
  'diagnostic.nombre_complet': { label: 'Fiches qui remplissent les trois prérequis', example: '12' },
  'diagnostic.nombre_partiel': { label: 'Fiches à compléter', example: '9' },
  'diagnostic.nombre_aucun': { label: 'Fiches sans aucun prérequis', example: '3' },
  'diagnostic.constat': {
    label: 'Constat en trois lignes (bloc)',
    example:
      '12 fiches remplissent les trois prérequis\n9 fiches en remplissent une partie\n3 fiches n’en remplissent aucun',
  },
  'diagnostic.a_faire': {
    label: 'Ce qu’il reste à faire, fiche par fiche (bloc)',
    example:
      'Arbres remarquables : ajoutez une licence ouverte.\nPistes cyclables : ajoutez un lien de téléchargement.',
  },
  'session.formation': { label: 'Intitulé de la formation', example: 'Publier ses données ouvertes' },
  'session.dates': { label: 'Dates de la session', example: '12 et 13 mars 2027' },
  'session.horaires': { label: 'Horaires de la session', example: '9 h – 17 h' },
  'session.lieu': { label: 'Lieu de la session', example: 'Bordeaux, 4 place de l’Exemple' },
  'session.motif': { label: 'Motif de l’annulation', example: 'il n’y avait pas assez d’inscriptions.' },
  'session.lien': { label: 'Lien de la session', example: 'https://www.example.org/session' },
  'reunion.groupe': { label: 'Groupe de travail', example: 'Données ouvertes' },
  'reunion.titre': { label: 'Titre de la réunion', example: 'Réunion de printemps' },
  'reunion.date': { label: 'Date de la réunion', example: 'jeudi 12 mars 2027' },
  'reunion.horaires': { label: 'Horaires de la réunion', example: '14 h – 16 h' },
  'reunion.lieu': { label: 'Lieu de la réunion', example: 'Bordeaux, salle Exemple' },
  'reunion.lien': { label: 'Lien de visioconférence', example: 'https://visio.example.org/reunion' },
  'reunion.ordre_du_jour': {
    label: 'Ordre du jour (bloc)',
    example: 'Tour de table\nBilan de l’année\nQuestions diverses',
  },
  'reunion.reponse': {
    label: 'Lien personnel pour dire si l’on vient (invitations seulement)',
    example: 'https://www.example.org/reponse',
  },
  'reunion.questionnaire': {
    label: 'Lien personnel du questionnaire (courriels du questionnaire seulement)',
    example: 'https://www.example.org/questionnaire',
  },
  'reunion.dernier_jour': {
    label: 'Dernier jour pour répondre au questionnaire (courriels du questionnaire seulement)',
    example: 'le 05/03/2027',
  },
  'reunion.document': {
    label: 'Compte rendu ou erratum envoyé (courriels du compte rendu seulement)',
    example: 'Compte rendu n° 3',
  },
  'reunion.a_retenir': {
    label: 'Décisions et actions de la réunion (bloc, courriels du compte rendu seulement)',
    example: 'Décision : le catalogue change d’outil\nPIGMA : envoyer les diagnostics – avant le prochain GT',
  },
  'reunion.motif': {
    label: 'Motif : ce que corrige l’erratum, ou pourquoi la réunion est annulée (ces courriels seulement)',
    example: 'le nom d’un participant était mal écrit',
  },
};
