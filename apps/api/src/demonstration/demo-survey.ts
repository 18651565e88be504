import type { z } from 'zod';
import type { staffAnswerBody } from '../surveys/surveys.schemas.js';

type Answers = z.output<typeof staffAnswerBody>['answers'];

const options = (...labels: string[]) => labels.map((label, n) => ({ id: `o${n + 1}`, label }));

/** The questions of the first questionnaire of the group, as its minutes give them, and a free one. */
export const DEMO_QUESTIONS = [
  {
    ...{ id: 'q1', kind: 'single' as const, help: null, required: true },
    label: 'Avez-vous initié au sein de votre organisme une réflexion sur l’ouverture des données ?',
    options: options('Oui', 'Non'),
  },
  {
    ...{ id: 'q2', kind: 'ranking' as const, help: null, required: false },
    label: 'Quels sont vos objectifs à travers la démarche d’ouverture des données ?',
    options: options(
      'Répondre aux obligations de la Loi Lemaire',
      'Faciliter la réutilisation libre des données',
      'Valoriser les actions de votre organisme',
      'Améliorer l’information et la transparence vis-à-vis du citoyen',
    ),
  },
  {
    ...{ id: 'q3', kind: 'multiple' as const, help: null, required: false },
    label: 'Sur quel portail Open Data diffusez-vous vos données ?',
    options: options('Notre propre portail', 'Le catalogue PIGMA', 'data.gouv.fr', 'Aucun pour l’instant'),
  },
];

type Ranking = Record<string, string>;
const ranking = (law: string, reuse: string, value: string, citizen: string): Ranking => ({
  ...{ o1: law, o2: reuse, o3: value, o4: citizen },
});
const ORDERS = {
  reuse: ranking('4', '1', '2', '3'),
  reuseThenLaw: ranking('2', '1', '4', '3'),
  value: ranking('3', '2', '1', '4'),
  law: ranking('1', '2', '3', '4'),
  citizen: ranking('none', '2', '3', '1'),
  none: ranking('none', 'none', 'none', 'none'),
};
const OWN = 'o1';
const PIGMA = 'o2';
const NATIONAL = 'o3';
const NOWHERE = 'o4';

const said = (started: boolean, order: keyof typeof ORDERS, portals: string[] | null): Answers => ({
  ...{ q1: started ? 'o1' : 'o2', q2: ORDERS[order] },
  ...(portals ? { q3: portals } : {}),
});

/**
 * Reconstructed. The minutes give 62 %, 48 % and 28 % without the answers. With one answer an organisation, the fewest
 * that round to 62 % and agree with what was said at the tour de table are these: 18 of 29 have begun; of the 25 who
 * answered the third question, 12 have their own portal (48 %) and 7 use PIGMA's catalogue (28 %). Priority 1 goes most
 * often to reuse and to showing what the organisation does, as the minutes say.
 */
export const DEMO_ANSWERS: Record<string, Answers> = {
  'Grand Poitiers Communauté urbaine': said(true, 'citizen', [OWN, NATIONAL]),
  'Conseil départemental des Pyrénées-Atlantiques': said(true, 'value', [OWN]),
  'Bordeaux Métropole': said(true, 'reuse', [OWN, PIGMA]),
  'La Rochelle': said(true, 'reuse', [OWN, NATIONAL]),
  Soluris: said(true, 'law', [OWN, NATIONAL]),
  'Institut national de l’information géographique et forestière': said(true, 'reuse', [OWN, NATIONAL]),
  'Atmo Nouvelle-Aquitaine': said(true, 'citizen', [PIGMA]),
  'DREAL Nouvelle-Aquitaine': said(true, 'reuse', [PIGMA]),
  'Agence landaise pour l’informatique': said(true, 'law', [PIGMA]),
  'Communauté de communes de Lacq-Orthez': said(true, 'value', [NOWHERE]),
  'Syndicat intercommunal du bassin d’Arcachon': said(true, 'value', [NOWHERE]),
  'Association des maires de Gironde': said(true, 'value', [NOWHERE]),
  'Communauté d’agglomération Pau Béarn Pyrénées': said(false, 'none', [NOWHERE]),
  'Centre de gestion de la fonction publique territoriale de Lot-et-Garonne': said(false, 'law', [NOWHERE]),
  'Agence technique départementale de la Dordogne': said(false, 'reuseThenLaw', [NOWHERE]),
  'Service départemental d’incendie et de secours de la Gironde': said(false, 'value', null),
  'Université de Bordeaux – SPPPI Presqu’île d’Ambès': said(false, 'reuse', null),
  'Ville de Valbrune': said(true, 'value', [OWN]),
  'Communauté de communes des Trois Rives': said(true, 'reuse', [OWN, PIGMA]),
  'Communauté d’agglomération du Haut-Estuaire': said(true, 'reuse', [OWN, PIGMA]),
  'Syndicat mixte du Pays des Lacs bleus': said(true, 'value', [OWN, PIGMA]),
  'Syndicat d’énergie du Val clair': said(true, 'value', [OWN]),
  'Office public de l’habitat de Brévière': said(true, 'law', [OWN]),
  'Établissement public foncier des Deux Vallées': said(false, 'reuseThenLaw', [NOWHERE]),
  'Agence d’urbanisme du Littoral sud': said(false, 'citizen', [NOWHERE]),
  'Parc naturel régional des Monts gris': said(false, 'citizen', [NOWHERE]),
  'Centre hospitalier de Sainte-Orée': said(false, 'none', [NOWHERE]),
  'Ville de Port-Ormeau': said(false, 'law', null),
  'Chambre d’agriculture de la Basse-Combe': said(false, 'value', null),
};
