/** What the working group of 31 May 2018 was for, decided and promised. */
export const DEMO_GROUP = {
  name: 'Opendata',
  kind: 'working_group' as const,
  purpose:
    'Faire connaître les obligations, partager les démarches des partenaires, et orienter ce que PIGMA leur propose.',
};

/** As the original wrote it: the fourth quarter, which the product says. */
export const ORIGINAL_LABEL = '3ème trimestre 2018 (courant novembre-décembre)';
export const MENDED_LABEL = '4ème trimestre 2018 (courant novembre-décembre)';

export const DEMO_MEETING = {
  number: 1,
  startsOn: '2018-05-31',
  startsAt: '09:30',
  endsAt: '12:30',
  place: 'Bordeaux',
  rapporteurs: ['Camille Exemple', 'Élie Résine'],
  nextStartsOn: '2018-11-01',
  nextEndsOn: '2018-12-31',
  nextLabel: ORIGINAL_LABEL,
  nextSubject: 'le format et la structuration des données.',
};

export const DEMO_AGENDA = [
  { title: 'Retour sur le contexte national', minutes: 40 },
  {
    title:
      'État des lieux régional de la démarche open data et témoignages des démarches en cours sur le territoire de la Nouvelle-Aquitaine',
    minutes: 90,
  },
  { title: 'Plan d’actions PIGMA', minutes: 40 },
];

export const DEMO_DECISIONS = [
  {
    title: 'Accompagnement de PIGMA dans le cadre de l’open data',
    text: 'PIGMA propose d’accompagner ses partenaires au bon référencement de leurs données ouvertes, et veille à ce que leur démarche soit connue au niveau national (data.gouv.fr et Observatoire open data des territoires).',
  },
  {
    title: 'Évolution des outils',
    text: 'PIGMA fait évoluer ses outils de référencement en installant un catalogue CKAN dans son infrastructure de données pour fin 2018.',
  },
];

export const DEMO_ACTIONS = [
  'Envoyer à chaque partenaire un diagnostic de ses métadonnées du catalogue PIGMA incomplètes et qui pourraient être diffusées en open data, pour les mettre à jour et les valoriser.',
  'Recueillir, en réponse par courriel, les personnes intéressées par la formation.',
];

/** Cafés-ateliers: whoever wants to comes. That of 30 November 2017 led to the group. */
export const DEMO_WORKSHOPS = {
  name: 'Cafés-ateliers PIGMA',
  kind: 'workshop' as const,
  purpose: 'Deux heures autour d’un sujet, ouvertes à qui veut venir.',
};
export const DEMO_WORKSHOP_PAST = { title: 'Open data', startsOn: '2017-11-30', place: 'Bordeaux' };
export const DEMO_WORKSHOP_NEXT = {
  ...{ title: 'Publier ses premières données ouvertes', startsAt: '10:00', endsAt: '12:00' },
  ...{ place: 'Bordeaux, locaux du GIP ATGeRI', capacity: 12 },
  introduction: 'Choisir ses premiers jeux de données, les décrire, les publier sous licence ouverte. Aucun prérequis.',
};

/** Somebody else's event, followed for the watch. */
export const DEMO_WATCH = {
  name: 'GT Open Data national',
  kind: 'outside' as const,
  organiser: 'AFIGEO',
  purpose: 'Groupe national que PIGMA suit pour la veille.',
};
export const DEMO_WATCH_EVENT = {
  ...{ title: 'Réunion du GT national', startsOn: '2018-04-12', place: 'Paris' },
  learnt: [
    'Compte rendu inventé pour la démonstration.',
    '- Les régions comparent leur passage au SCDL : les délibérations et les subventions avancent le plus vite.',
    '- Plusieurs plateformes relient CKAN à leur catalogue géographique ; les fiches en double restent la difficulté.',
    '- À suivre pour PIGMA : la remontée vers data.gouv.fr par un seul canal.',
  ].join('\n'),
};
