/** Regions, code → name (INSEE, code officiel géographique 2026; overseas collectivities have none). */
export const REGIONS = {
  '01': 'Guadeloupe',
  '02': 'Martinique',
  '03': 'Guyane',
  '04': 'La Réunion',
  '06': 'Mayotte',
  '11': 'Île-de-France',
  '24': 'Centre-Val de Loire',
  '27': 'Bourgogne-Franche-Comté',
  '28': 'Normandie',
  '32': 'Hauts-de-France',
  '44': 'Grand Est',
  '52': 'Pays de la Loire',
  '53': 'Bretagne',
  '75': 'Nouvelle-Aquitaine',
  '76': 'Occitanie',
  '84': 'Auvergne-Rhône-Alpes',
  '93': "Provence-Alpes-Côte d'Azur",
  '94': 'Corse',
} as const satisfies Record<string, string>;
export type RegionCode = keyof typeof REGIONS;

export function isRegionCode(code: string): code is RegionCode {
  return Object.hasOwn(REGIONS, code);
}

/** Nouvelle-Aquitaine, the region PIGMA serves. */
export const HOME_REGION: RegionCode = '75';
