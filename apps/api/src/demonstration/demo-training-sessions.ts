import type { Answers } from '#domain/training/evaluation.js';

const DAY = { startsAt: '09:00', endsAt: '17:00' };

/** A session, its first day and its end of registrations in days from today, and who comes, by order of arrival. */
export interface DemoSession {
  inDays: number;
  registerIn: number | null;
  hours: { startsAt: string; endsAt: string };
  about: { department: string; place: string; address?: string; room?: string; trainer: string };
  people: readonly string[];
}

/** Over: who came, what they thought, what it costs. */
export const DEMO_HELD = {
  ...{ inDays: -30, registerIn: null, hours: DAY },
  about: { department: '40', place: 'Mont-de-Marsan, locaux de l’ALPI', room: 'Salle Midou', trainer: 'Maud Clairval' },
  people: ['Claude Chalosse', 'Théo Pignada', 'Dominique Gave', 'Noa Luy', 'Lise Saleys', 'Jules Estran'],
  absent: 'Jules Estran',
  /** Came in the morning only. */
  halfway: 'Dominique Gave',
  /** Its organisation was sent no statement yet. */
  unbilled: 'Jules Estran',
} satisfies DemoSession & Record<string, unknown>;

export const DEMO_EVALUATIONS: Record<string, { answers: Answers; liked?: string; improve?: string }> = {
  'Claude Chalosse': {
    answers: { content: 4, pace: 3, trainer: 4, organisation: 4, useful: 4 },
    liked: 'L’atelier de publication, sur nos propres fichiers.',
  },
  'Théo Pignada': {
    answers: { content: 3, pace: 2, trainer: 4, organisation: 4, useful: 3 },
    improve: 'Le matin est dense : une demi-journée de plus pour les licences.',
  },
  'Noa Luy': {
    answers: { content: 4, pace: 3, trainer: 4, organisation: 3, useful: 4 },
    liked: 'Les exemples de collectivités de notre taille.',
    improve: 'Recevoir le support avant la journée.',
  },
  'Lise Saleys': { answers: { content: 4, pace: 4, trainer: 4, organisation: 3, useful: 3 } },
};

export const DEMO_CONFIRMED: DemoSession = {
  ...{ inDays: 24, registerIn: 12, hours: DAY },
  about: { department: '24', place: 'Périgueux', room: 'Salle Isle', trainer: 'Maud Clairval' },
  people: ['Maxence Vézère', 'Iris Noyer', 'Basile Gué', 'Aline Ampère', 'Andréa Baïse', 'Denis Garde'],
};

/** One person short of opening, and soon to be said. */
export const DEMO_IN_DANGER: DemoSession = {
  ...{ inDays: 19, registerIn: 5, hours: DAY },
  about: { department: '17', place: 'La Rochelle', trainer: 'Ewen Gabarre' },
  people: ['Swann Lanterne', 'Lou Zéphyr', 'Mona Carrelet'],
};

/** Of the second course: eight people, and two who wait. */
export const DEMO_FULL: DemoSession = {
  ...{ inDays: 40, registerIn: 33, hours: { startsAt: '09:00', endsAt: '12:30' } },
  about: { department: '33', place: 'Bordeaux, locaux du GIP ATGeRI', trainer: 'Élie Résine' },
  people: [
    ...['Nour Andernos', 'Aubin Ciron', 'Yaël Pinasse', 'Robin Lormont', 'Charlie Quinconces'],
    ...['Sam Estey', 'Ange Borne', 'Alix Garonne', 'Paule Ambès', 'Martin Sillon'],
  ],
};

/** Those of the sessions who had been waiting for the course, in days before today. */
export const DEMO_PLACED = [
  { who: 'Claude Chalosse', source: 'meeting', ago: 110 },
  { who: 'Théo Pignada', source: 'staff', ago: 96 },
  { who: 'Iris Noyer', source: 'staff', ago: 75 },
  { who: 'Basile Gué', source: 'staff', ago: 50 },
] as const;
