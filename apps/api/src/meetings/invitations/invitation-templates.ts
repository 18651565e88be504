import type { DefaultTemplate } from '../../templates/default-templates.service.js';

const WHERE = [
  '<p><strong>{{ reunion.date }}</strong></p>',
  '{% if reunion.horaires %}<p>{{ reunion.horaires }}</p>{% endif %}',
  '{% if reunion.lieu %}<p>{{ reunion.lieu }}</p>{% endif %}',
  '{% if reunion.lien %}<p>En visioconférence : {{ reunion.lien }}</p>{% endif %}',
].join('');
const ANSWER = '<p>Dire si vous venez : {{ reunion.reponse }}</p><p>Ce lien est le vôtre : ne le transmettez pas.</p>';
const HELLO = '<p>Bonjour {{ contact.nom_complet }},</p>';

const template = (key: string, name: string, subject: string, ...body: string[]) =>
  ({ key, name, kind: 'meeting', family: 'service', subject, body: body.join('') }) as const satisfies DefaultTemplate;

/** What those expected at a meeting are told, as it is before the team changes it. */
export const MEETING_TEMPLATES = {
  invitation: template(
    'meeting.invitation',
    'Invitation à une réunion',
    'Invitation – {{ reunion.titre }}',
    ...[HELLO, '<p>Vous êtes attendu à la réunion « {{ reunion.titre }} ».</p>', WHERE],
    '{% if reunion.ordre_du_jour %}<p>Ordre du jour :</p><p>{{ reunion.ordre_du_jour }}</p>{% endif %}',
    ANSWER,
  ),
  changed: template(
    'meeting.changed',
    'Réunion déplacée',
    'Changement – {{ reunion.titre }}',
    ...[HELLO, '<p>La réunion « {{ reunion.titre }} » a changé de date ou de lieu :</p>', WHERE, ANSWER],
  ),
  reminder: template(
    'meeting.reminder',
    'Rappel avant une réunion',
    'Rappel – {{ reunion.titre }}',
    ...[HELLO, '<p>Nous n’avons pas encore votre réponse pour la réunion « {{ reunion.titre }} ».</p>', WHERE, ANSWER],
  ),
  cancelled: template(
    'meeting.cancelled',
    'Réunion annulée',
    'Annulation – {{ reunion.titre }}',
    ...[HELLO, '<p>La réunion « {{ reunion.titre }} », {{ reunion.date }}, est annulée.</p>'],
    '{% if reunion.motif %}<p>Motif : {{ reunion.motif }}</p>{% endif %}',
  ),
} as const;
export type MeetingMail = keyof typeof MEETING_TEMPLATES;
