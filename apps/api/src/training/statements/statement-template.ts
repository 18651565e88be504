import type { DefaultTemplate } from '../../templates/default-templates.service.js';

/** The mail that brings a cost statement, as it is before the team changes it. */
export const STATEMENT_TEMPLATE = {
  key: 'training.statement',
  name: 'État de coûts d’une session',
  kind: 'session',
  family: 'service',
  subject: 'État de coûts : {{ session.formation }}, {{ session.dates }}',
  body: [
    '<p>Bonjour {{ contact.nom_complet }},</p>',
    '<p>Vous trouverez ci-joint l’état de coûts de {{ partenaire.nom }} pour la formation « {{ session.formation }} » ({{ session.dates }}).</p>',
    '<p>Ce document n’est pas une facture : celle-ci est émise par l’organisme de formation.</p>',
    '<p>Pour toute correction (SIRET, code service, numéro d’engagement, personnes présentes), répondez simplement à ce message.</p>',
    '<p>L’équipe PIGMA</p>',
  ].join(''),
} as const satisfies DefaultTemplate;
