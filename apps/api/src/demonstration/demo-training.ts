import type { InterestSource } from '#domain/training/interest-states.js';

/** The course of the minutes of 31 May 2018 at their price; its second trainer « a un coût » that they do not give. */
export const DEMO_COURSE = {
  title: 'Ouvrir ses données',
  durationMinutes: 420,
  priceCents: 66_667,
  provider: 'Open Data France',
  objectives: [
    'Situer ses obligations et choisir ses premiers jeux de données',
    'Publier un jeu de données sous licence ouverte, dans un format ouvert',
    'Animer la démarche dans sa collectivité',
  ].join('\n'),
  programme: [
    'Matin : le cadre légal, l’inventaire des données, les licences.',
    'Après-midi : atelier de publication, description des données, suite à donner.',
  ].join('\n'),
};
/** Invented, price included. */
export const DEMO_SECOND_COURSE = {
  title: 'Décrire ses données dans le catalogue',
  durationMinutes: 210,
  priceCents: 25_000,
  provider: 'PIGMA',
  objectives: 'Écrire des fiches complètes\nChoisir une licence et des mots-clés qui font trouver',
};

/** People of organisations that are there already, who come for training only. */
export const DEMO_TRAINEES = [
  { partner: 'Grand Poitiers Communauté urbaine', firstName: 'Prune', lastName: 'Clouère' },
  { partner: 'DREAL Nouvelle-Aquitaine', firstName: 'Yanis', lastName: 'Vonne' },
  { partner: 'Office public de l’habitat de Brévière', firstName: 'Manon', lastName: 'Ardoise' },
  { partner: 'Communauté d’agglomération Pau Béarn Pyrénées', firstName: 'Inès', lastName: 'Ousse' },
];

export interface DemoInterest {
  who: string;
  source: Extract<InterestSource, 'staff' | 'meeting'>;
  /** Days before today. */
  ago: number;
  /** Days from today. */
  wish?: [from: number | null, to: number | null];
  note?: string;
}

/**
 * Wishes end in Gironde and in Vienne before they begin in the Pyrénées-Atlantiques and in Creuse: as departments next to
 * a common one make one group, these would else mix.
 */
export const DEMO_POOL: DemoInterest[] = [
  { who: 'Alix Garonne', source: 'meeting', ago: 68, wish: [null, 120] },
  { who: 'Charlie Quinconces', source: 'meeting', ago: 66, wish: [20, 110] },
  { who: 'Ange Borne', source: 'staff', ago: 52, wish: [null, 130], note: 'Plutôt un mardi ou un jeudi.' },
  { who: 'Sam Estey', source: 'staff', ago: 47, wish: [30, 120] },
  { who: 'Robin Lormont', source: 'meeting', ago: 66, wish: [20, 110] },
  { who: 'Yaël Pinasse', source: 'staff', ago: 31, wish: [15, 100] },
  { who: 'Paule Ambès', source: 'staff', ago: 24, wish: [null, 120] },
  { who: 'Martin Sillon', source: 'staff', ago: 12, wish: [null, 140] },
  { who: 'Eden Clain', source: 'meeting', ago: 60, wish: [null, 150] },
  { who: 'Yanis Vonne', source: 'staff', ago: 41, wish: [10, 140] },
  { who: 'Prune Clouère', source: 'staff', ago: 36, wish: [25, 150] },
  { who: 'Karim Tuile', source: 'staff', ago: 20, wish: [null, 90], note: 'Peut venir jusqu’à Poitiers en train.' },
  { who: 'Manon Ardoise', source: 'staff', ago: 20, wish: [null, 90] },
  { who: 'Sacha Ossau', source: 'meeting', ago: 64, wish: [150, 240] },
  { who: 'Maël Nive', source: 'meeting', ago: 64, wish: [160, 240] },
  { who: 'Inès Ousse', source: 'staff', ago: 17, wish: [150, 230] },
  { who: 'Sonia Bruyère', source: 'staff', ago: 9, wish: [160, null], note: 'Pas avant le budget.' },
];
export const DEMO_WITHDRAWN = { who: 'Odile Bornage', source: 'staff', ago: 58 } as const;
export const DEMO_WITHDRAW_REASON = 'A changé de poste';

export interface DemoForm extends Required<Pick<DemoInterest, 'ago' | 'wish'>> {
  person: { firstName: string; lastName: string; organisation: string };
  department: string;
  note: string | null;
  confirmed: boolean;
}

/** Typed on the public page of the course: the first has confirmed the address, the second has not. */
export const DEMO_FORMS: DemoForm[] = [
  {
    person: { firstName: 'Léonie', lastName: 'Passerelle', organisation: 'Ville de Courbeau' },
    ...{ department: '33', ago: 6, wish: [null, 120], note: 'Nous publions déjà nos délibérations.', confirmed: true },
  },
  {
    person: { firstName: 'Côme', lastName: 'Tilleul', organisation: 'Commune de Pont-Lorme' },
    ...{ department: '87', ago: 0, wish: [null, null], note: null, confirmed: false },
  },
];
