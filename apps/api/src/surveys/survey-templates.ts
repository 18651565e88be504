import type { DefaultTemplate } from '../templates/default-templates.service.js';
import { ONE_ANSWER_RULE } from '#wording/survey/survey-labels.js';

const END = [
  '<p>Répondre au questionnaire : {{ reunion.questionnaire }}</p>',
  '<p>Dernier jour pour répondre : {{ reunion.dernier_jour }}.</p>',
  `<p>${ONE_ANSWER_RULE} Ce lien est le vôtre : ne le transmettez pas.</p>`,
].join('');

/** The mails of a survey as they are before the team changes them. */
export const SURVEY_INVITATION = {
  key: 'survey.invitation',
  name: 'Questionnaire avant une réunion',
  kind: 'meeting',
  family: 'service',
  subject: 'Questionnaire – {{ reunion.titre }}',
  body: [
    '<p>Bonjour {{ contact.nom_complet }},</p>',
    '<p>Pour préparer la réunion « {{ reunion.titre }} », nous aimerions avoir la réponse de {{ partenaire.nom }} à quelques questions.</p>',
    END,
  ].join(''),
} as const satisfies DefaultTemplate;

export const SURVEY_REMINDER = {
  key: 'survey.reminder',
  name: 'Questionnaire avant une réunion : rappel',
  kind: 'meeting',
  family: 'service',
  subject: 'Rappel : questionnaire – {{ reunion.titre }}',
  body: [
    '<p>Bonjour {{ contact.nom_complet }},</p>',
    '<p>Nous n’avons pas encore la réponse de {{ partenaire.nom }} à ce questionnaire, qui prépare la réunion « {{ reunion.titre }} ».</p>',
    END,
  ].join(''),
} as const satisfies DefaultTemplate;
