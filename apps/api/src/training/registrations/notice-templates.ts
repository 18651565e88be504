import type { DefaultTemplate } from '../../templates/default-templates.service.js';

const family = 'service' as const;
const kind = 'session' as const;
const WHERE = '<p>Dates : {{ session.dates }}<br>Horaires : {{ session.horaires }}<br>Lieu : {{ session.lieu }}</p>';
const SIGNED = '<p>L’équipe PIGMA</p>';

/** What staff may tick to have people told of their registration, as it is before the team changes it. */
export const NOTICE_TEMPLATES = {
  seated: {
    ...{ key: 'training.registered', name: 'Inscription enregistrée', kind, family },
    subject: 'Votre inscription : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>Votre inscription à la formation « {{ session.formation }} » est enregistrée.</p>',
      WHERE,
      '<p>Une convocation suivra quand la session sera confirmée. Un empêchement ? Répondez à ce message.</p>',
      SIGNED,
    ].join(''),
  },
  waitlisted: {
    ...{ key: 'training.waitlisted', name: 'Inscription en liste d’attente', kind, family },
    subject: 'Liste d’attente : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>Les places de la formation « {{ session.formation }} » sont toutes prises : vous êtes sur la liste d’attente, dans l’ordre d’arrivée.</p>',
      WHERE,
      '<p>Dès qu’une place se libère pour vous, un courriel vous la propose. Vous n’avez rien à faire d’ici là.</p>',
      SIGNED,
    ].join(''),
  },
  left: {
    ...{ key: 'training.unregistered', name: 'Inscription annulée', kind, family },
    subject: 'Inscription annulée : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>Votre inscription à la formation « {{ session.formation }} » ({{ session.dates }}) est annulée.</p>',
      '<p>Une question, ou l’envie de suivre une autre session ? Répondez simplement à ce message.</p>',
      SIGNED,
    ].join(''),
  },
} as const satisfies Record<string, DefaultTemplate>;

export type Notice = keyof typeof NOTICE_TEMPLATES;
