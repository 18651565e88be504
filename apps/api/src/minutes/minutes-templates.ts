import type { DefaultTemplate } from '../templates/default-templates.service.js';

/** The mails of minutes as they are before the team changes them. */
export const MINUTES_TEMPLATE = {
  key: 'minutes',
  name: 'Compte rendu d’une réunion',
  kind: 'meeting',
  family: 'service',
  subject: '{{ reunion.document }} – {{ reunion.groupe }}',
  body: [
    '<p>Bonjour {{ contact.nom_complet }},</p>',
    '<p>Voici, en pièce jointe, le document « {{ reunion.document }} » de la réunion « {{ reunion.titre }} ».</p>',
    '<p>À retenir :</p>',
    '<p>{{ reunion.a_retenir }}</p>',
    '<p>Une remarque, une correction ? Répondez à ce courriel : un erratum sera envoyé s’il le faut.</p>',
  ].join(''),
} as const satisfies DefaultTemplate;

export const ERRATUM_TEMPLATE = {
  key: 'minutes.erratum',
  name: 'Erratum d’un compte rendu',
  kind: 'meeting',
  family: 'service',
  subject: '{{ reunion.document }} – {{ reunion.groupe }}',
  body: [
    '<p>Bonjour {{ contact.nom_complet }},</p>',
    '<p>Le compte rendu de la réunion « {{ reunion.titre }} » est corrigé. Motif : {{ reunion.motif }}.</p>',
    '<p>Le document joint, « {{ reunion.document }} », remplace celui que vous avez reçu.</p>',
  ].join(''),
} as const satisfies DefaultTemplate;
