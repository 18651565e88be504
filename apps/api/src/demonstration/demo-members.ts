import type { DemoPartner } from './demo-partners.js';

const member = (
  name: string,
  fields: Omit<DemoPartner, 'name' | 'invented' | 'contacts'>,
  firstName: string,
  lastName: string,
): DemoPartner => ({
  ...{ name, invented: true },
  ...fields,
  contacts: [{ firstName, lastName, roles: ['referent'] }],
});

/**
 * Invented organisations that sit in the working group without having come to its first meeting: the minutes give the
 * percentages of its questionnaire without saying who answered, and 17 answers cannot make them.
 */
export const DEMO_MEMBERS: DemoPartner[] = [
  member(
    'Ville de Valbrune',
    { legalCategory: '7210', department: '24', population: { municipale: 5200 } },
    'Iris',
    'Noyer',
  ),
  member(
    'Communauté de communes des Trois Rives',
    { legalCategory: '7346', department: '19', population: { municipale: 14_300 } },
    'Basile',
    'Gué',
  ),
  member(
    'Communauté d’agglomération du Haut-Estuaire',
    { legalCategory: '7348', department: '17', population: { municipale: 52_800 } },
    'Mona',
    'Carrelet',
  ),
  member(
    'Syndicat mixte du Pays des Lacs bleus',
    { legalCategory: '7354', department: '40', staff: { kind: 'fte', value: 31 } },
    'Théo',
    'Pignada',
  ),
  member(
    'Syndicat d’énergie du Val clair',
    { legalCategory: '7354', department: '87', staff: { kind: 'fte', value: 74 } },
    'Aline',
    'Ampère',
  ),
  member(
    'Office public de l’habitat de Brévière',
    { legalCategory: '4110', department: '79', staff: { kind: 'headcount', value: 120 } },
    'Karim',
    'Tuile',
  ),
  member(
    'Établissement public foncier des Deux Vallées',
    { legalCategory: '7389', department: '86', staff: { kind: 'fte', value: 28 } },
    'Odile',
    'Bornage',
  ),
  member(
    'Agence d’urbanisme du Littoral sud',
    { legalCategory: '9220', department: '64', publicServiceMission: 'unknown' },
    'Jules',
    'Estran',
  ),
  member(
    'Parc naturel régional des Monts gris',
    { legalCategory: '7355', department: '23', staff: { kind: 'fte', value: 44 } },
    'Sonia',
    'Bruyère',
  ),
  member('Centre hospitalier de Sainte-Orée', { legalCategory: '7364', department: '47' }, 'Denis', 'Garde'),
  member(
    'Ville de Port-Ormeau',
    { legalCategory: '7210', department: '16', population: { municipale: 3100 } },
    'Elsa',
    'Quai',
  ),
  member(
    'Chambre d’agriculture de la Basse-Combe',
    { legalCategory: '7382', department: '33', staff: { kind: 'headcount', value: 95 } },
    'Martin',
    'Sillon',
  ),
];
