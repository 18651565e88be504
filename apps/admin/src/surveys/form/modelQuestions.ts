import type { QuestionDraft } from './newIds.js';

const options = (...labels: string[]) => labels.map((label, n) => ({ id: `o${n + 1}`, label }));

/** The four questions of the first survey of the open-data group, to start from. */
export const MODEL_QUESTIONS: QuestionDraft[] = [
  {
    ...{ id: 'q1', kind: 'single', required: true },
    label: 'Votre organisme a-t-il commencé à réfléchir à l’ouverture de ses données ?',
    options: options('Oui', 'Non'),
  },
  {
    ...{ id: 'q2', kind: 'ranking' },
    label: 'Quels sont vos objectifs, par priorité ?',
    options: options(
      'Répondre aux obligations de la loi pour une République numérique',
      'Faciliter la réutilisation libre des données',
      'Valoriser les actions de l’organisme',
      'Mieux informer les citoyens, en toute transparence',
    ),
  },
  {
    ...{ id: 'q3', kind: 'multiple' },
    label: 'Sur quels portails vos données ouvertes sont-elles diffusées ?',
    options: options(
      'Notre propre portail',
      'Le catalogue PIGMA',
      'data.gouv.fr',
      'Un autre portail',
      'Aucun pour l’instant',
    ),
  },
  { ...{ id: 'q4', kind: 'text' }, label: 'Qu’attendez-vous de ce groupe de travail ?', options: [] },
];
