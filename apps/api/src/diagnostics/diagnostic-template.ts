import type { DefaultTemplate } from '../templates/default-templates.service.js';

/** The mail of the diagnostic as it is before the team changes it. */
export const DIAGNOSTIC_TEMPLATE = {
  key: 'diagnostic',
  name: 'Diagnostic d’un partenaire',
  kind: 'diagnostic',
  family: 'service',
  subject: 'Diagnostic open data de vos fiches : {{ partenaire.nom }}',
  body: [
    '<p>Bonjour {{ contact.nom_complet }},</p>',
    '<p>Voici le diagnostic des fiches de {{ partenaire.nom }} dans le catalogue PIGMA, au regard des trois prérequis pour être repris comme données ouvertes sur data.gouv.fr : un mot-clé « données ouvertes », une licence ouverte et un lien de téléchargement.</p>',
    '<p>{{ diagnostic.constat }}</p>',
    '<p>{{ diagnostic.a_faire }}</p>',
    '<p>Le fichier joint s’ouvre dans Excel : il liste toutes vos fiches, le constat pour chaque prérequis et ce qu’il faut faire. Les liens de téléchargement sont lus dans la fiche, ils n’ont pas été essayés.</p>',
    '<p>L’équipe PIGMA peut vous aider à compléter vos fiches : répondez simplement à ce message.</p>',
  ].join(''),
} as const satisfies DefaultTemplate;
