import type { DefaultTemplate } from '../../templates/default-templates.service.js';

const family = 'service' as const;
const kind = 'session' as const;
const WHERE = '<p>Dates : {{ session.dates }}<br>Horaires : {{ session.horaires }}<br>Lieu : {{ session.lieu }}</p>';
const SIGNED = '<p>L’équipe PIGMA</p>';

/** The mails of a session as they are before the team changes them. */
export const LETTER_TEMPLATES = {
  convocation: {
    ...{ key: 'training.convocation', name: 'Convocation à une session', kind, family },
    subject: 'Convocation : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>Votre place à la formation « {{ session.formation }} » est confirmée.</p>',
      WHERE,
      '<p>Le fichier joint place la session dans votre agenda ; il suivra les éventuels changements.</p>',
      '<p>Un empêchement ? Répondez à ce message dès que possible : une autre personne pourra prendre la place.</p>',
      SIGNED,
    ].join(''),
  },
  update: {
    ...{ key: 'training.update', name: 'Changement d’une session', kind, family },
    subject: 'Changement : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>La session de formation « {{ session.formation }} » à laquelle vous êtes attendu(e) a changé. Voici ce qui compte désormais :</p>',
      WHERE,
      '<p>Le fichier joint met votre agenda à jour. Si cela ne vous convient pas, répondez à ce message.</p>',
      SIGNED,
    ].join(''),
  },
  withdrawal: {
    ...{ key: 'training.withdrawal', name: 'Convocation annulée', kind, family },
    subject: 'Annulé : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>Vous n’êtes plus attendu(e) à la session « {{ session.formation }} » ({{ session.dates }}). Le fichier joint la retire de votre agenda.</p>',
      '<p>Une question ? Répondez simplement à ce message.</p>',
      SIGNED,
    ].join(''),
  },
  cancellation: {
    ...{ key: 'training.cancellation', name: 'Session annulée', kind, family },
    subject: 'Annulée : {{ session.formation }}, {{ session.dates }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>La session de formation « {{ session.formation }} » ({{ session.dates }}) n’aura pas lieu : {{ session.motif }}</p>',
      '<p>Nous gardons votre demande et vous écrirons quand une autre session se préparera. Si elle était dans votre agenda, le fichier joint la retire.</p>',
      SIGNED,
    ].join(''),
  },
  week: {
    ...{ key: 'training.reminder_week', name: 'Rappel une semaine avant une session', kind, family },
    subject: 'Dans une semaine : {{ session.formation }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>La formation « {{ session.formation }} » approche.</p>',
      WHERE,
      '<p>Un empêchement ? Répondez à ce message : une autre personne pourra prendre la place.</p>',
      SIGNED,
    ].join(''),
  },
  eve: {
    ...{ key: 'training.reminder_eve', name: 'Rappel la veille d’une session', kind, family },
    subject: 'Demain : {{ session.formation }}',
    body: [
      '<p>Bonjour {{ contact.nom_complet }},</p>',
      '<p>Nous vous attendons demain pour la formation « {{ session.formation }} ».</p>',
      WHERE,
      SIGNED,
    ].join(''),
  },
} as const satisfies Record<string, DefaultTemplate>;

export type LetterTemplate = keyof typeof LETTER_TEMPLATES;
