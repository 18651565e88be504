import type { ContactRole } from '#domain/partner/membership.js';

export interface DemoPerson {
  firstName: string;
  lastName: string;
  roles: ContactRole[];
}

export interface DemoPartner {
  name: string;
  acronym?: string;
  aliases?: string[];
  /** SIREN of the register; its name, category, department and populations come from there. */
  siren?: string;
  legalCategory?: string;
  department?: string;
  publicServiceMission?: 'yes' | 'no' | 'unknown';
  staff?: { kind: 'fte' | 'headcount'; value: number } | { kind: 'sireneBand'; value: string };
  contacts?: DemoPerson[];
  /** Real organisations unless said otherwise. */
  invented?: true;
  population?: { municipale: number };
}

/**
 * The 17 organisations of the working group's first meeting, and its host. Organisations are real; SIREN and
 * populations are those of the register where it has them; staff figures and people are invented.
 */
export const DEMO_PARTNERS: DemoPartner[] = [
  {
    name: 'GIP ATGeRI',
    acronym: 'ATGeRI',
    legalCategory: '7410',
    department: '33',
    staff: { kind: 'headcount', value: 40 },
    contacts: [
      { firstName: 'Camille', lastName: 'Exemple', roles: ['referent', 'catalogue'] },
      { firstName: 'Élie', lastName: 'Résine', roles: ['catalogue'] },
      { firstName: 'Jo', lastName: 'Lande', roles: ['technical'] },
    ],
  },
  {
    name: 'Communauté d’agglomération Pau Béarn Pyrénées',
    aliases: ['Agglomération Pau Béarn Pyrénées'],
    siren: '200067254',
    contacts: [{ firstName: 'Dominique', lastName: 'Gave', roles: ['referent'] }],
  },
  {
    name: 'Agence landaise pour l’informatique',
    acronym: 'ALPI',
    legalCategory: '7355',
    department: '40',
    staff: { kind: 'fte', value: 62 },
    contacts: [{ firstName: 'Claude', lastName: 'Chalosse', roles: ['catalogue'] }],
  },
  {
    name: 'Association des maires de Gironde',
    acronym: 'AMG',
    legalCategory: '9220',
    department: '33',
    publicServiceMission: 'unknown',
    contacts: [{ firstName: 'Alix', lastName: 'Garonne', roles: ['referent'] }],
  },
  {
    name: 'Agence technique départementale de la Dordogne',
    acronym: 'ATD 24',
    legalCategory: '7379',
    department: '24',
    staff: { kind: 'fte', value: 49.5 },
    contacts: [{ firstName: 'Maxence', lastName: 'Vézère', roles: ['referent'] }],
  },
  {
    name: 'Atmo Nouvelle-Aquitaine',
    legalCategory: '9220',
    department: '17',
    publicServiceMission: 'yes',
    staff: { kind: 'headcount', value: 70 },
    contacts: [{ firstName: 'Lou', lastName: 'Zéphyr', roles: ['catalogue'] }],
  },
  {
    name: 'Bordeaux Métropole',
    siren: '243300316',
    staff: { kind: 'headcount', value: 5000 },
    contacts: [
      { firstName: 'Charlie', lastName: 'Quinconces', roles: ['catalogue', 'referent'] },
      { firstName: 'Robin', lastName: 'Lormont', roles: ['technical'] },
    ],
  },
  {
    name: 'Conseil départemental des Pyrénées-Atlantiques',
    acronym: 'CD 64',
    legalCategory: '7220',
    department: '64',
    staff: { kind: 'headcount', value: 2500 },
    contacts: [
      { firstName: 'Sacha', lastName: 'Ossau', roles: ['referent', 'elected'] },
      { firstName: 'Maël', lastName: 'Nive', roles: ['catalogue'] },
    ],
  },
  {
    name: 'Communauté de communes de Lacq-Orthez',
    aliases: ['CDC de Lacq Orthez'],
    siren: '200039204',
    staff: { kind: 'fte', value: 210 },
    contacts: [
      { firstName: 'Noa', lastName: 'Luy', roles: ['referent'] },
      { firstName: 'Lise', lastName: 'Saleys', roles: ['technical'] },
    ],
  },
  {
    name: 'Centre de gestion de la fonction publique territoriale de Lot-et-Garonne',
    acronym: 'CDG 47',
    legalCategory: '7379',
    department: '47',
    staff: { kind: 'sireneBand', value: '21' },
    contacts: [{ firstName: 'Andréa', lastName: 'Baïse', roles: ['referent', 'data_protection'] }],
  },
  {
    name: 'DREAL Nouvelle-Aquitaine',
    acronym: 'DREAL',
    legalCategory: '7171',
    department: '86',
    contacts: [{ firstName: 'Eden', lastName: 'Clain', roles: ['catalogue'] }],
  },
  {
    name: 'Grand Poitiers Communauté urbaine',
    aliases: ['Grand Poitiers'],
    siren: '200069854',
    staff: { kind: 'headcount', value: 1900 },
    contacts: [{ firstName: 'Morgan', lastName: 'Boivre', roles: ['catalogue'] }],
  },
  {
    name: 'Institut national de l’information géographique et forestière',
    acronym: 'IGN',
    legalCategory: '7389',
    department: '33',
    staff: { kind: 'headcount', value: 1400 },
    contacts: [{ firstName: 'Ange', lastName: 'Borne', roles: ['referent'] }],
  },
  {
    name: 'Service départemental d’incendie et de secours de la Gironde',
    acronym: 'SDIS 33',
    legalCategory: '7372',
    department: '33',
    staff: { kind: 'headcount', value: 2100 },
    contacts: [
      { firstName: 'Sam', lastName: 'Estey', roles: ['referent'] },
      { firstName: 'Aubin', lastName: 'Ciron', roles: ['technical'] },
    ],
  },
  {
    name: 'Syndicat intercommunal du bassin d’Arcachon',
    acronym: 'SIBA',
    legalCategory: '7354',
    department: '33',
    contacts: [
      { firstName: 'Yaël', lastName: 'Pinasse', roles: ['technical'] },
      { firstName: 'Nour', lastName: 'Andernos', roles: ['referent'] },
    ],
  },
  {
    name: 'Université de Bordeaux – SPPPI Presqu’île d’Ambès',
    acronym: 'SPPPI-PA',
    aliases: ['SPPPI-PA/U de Bordeaux'],
    legalCategory: '7383',
    department: '33',
    contacts: [{ firstName: 'Paule', lastName: 'Ambès', roles: ['referent'] }],
  },
  {
    name: 'La Rochelle',
    aliases: ['Ville de La Rochelle'],
    siren: '211703004',
    staff: { kind: 'headcount', value: 1700 },
    contacts: [{ firstName: 'Swann', lastName: 'Lanterne', roles: ['catalogue'] }],
  },
  {
    name: 'Soluris',
    aliases: ['SOLURIS (GEO 17)'],
    legalCategory: '7355',
    department: '17',
    staff: { kind: 'fte', value: 50 },
    contacts: [{ firstName: 'Gaby', lastName: 'Seudre', roles: ['catalogue'] }],
  },
];
