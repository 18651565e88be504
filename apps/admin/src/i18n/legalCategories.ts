/** INSEE legal categories met among PIGMA's partners; any other four digits may still be typed. */
export const LEGAL_CATEGORIES: Record<string, string> = {
  '7210': 'Commune',
  '7220': 'Département',
  '7225': 'Collectivité et territoire d’outre-mer',
  '7229': 'Autre collectivité territoriale',
  '7230': 'Région',
  '7343': 'Communauté urbaine',
  '7344': 'Métropole',
  '7346': 'Communauté de communes',
  '7348': 'Communauté d’agglomération',
  '7345': 'Syndicat intercommunal à vocation multiple (SIVOM)',
  '7353': 'Syndicat intercommunal à vocation unique (SIVU)',
  '7354': 'Syndicat mixte fermé',
  '7355': 'Syndicat mixte ouvert',
  '7357': 'Pôle d’équilibre territorial et rural (PETR)',
  '7361': 'Centre communal d’action sociale (CCAS)',
  '7372': 'Service départemental d’incendie et de secours (SDIS)',
  '7389': 'Établissement public administratif local',
  '7410': 'Groupement d’intérêt public (GIP)',
  '7113': 'Ministère',
  '7120': 'Service central d’un ministère',
  '7150': 'Service déconcentré de l’État à compétence nationale',
  '7171': 'Service déconcentré de l’État à compétence régionale',
  '7172': 'Service déconcentré de l’État à compétence départementale',
  '7383': 'Établissement public à caractère scientifique, culturel et professionnel',
  '7384': 'Autre établissement public national d’enseignement',
  '4110': 'Établissement public national industriel ou commercial',
  '4140': 'Établissement public local industriel ou commercial',
  '4150': 'Régie d’une collectivité locale à caractère industriel ou commercial',
  '5710': 'Société par actions simplifiée',
  '9220': 'Association déclarée',
  '9230': 'Association déclarée reconnue d’utilité publique',
  '9300': 'Fondation',
};

/** `7344` → `Métropole (7344)`; an unlisted code stands alone. */
export function legalCategoryName(code: string | null | undefined): string {
  if (!code) return 'Catégorie juridique inconnue';
  const name = LEGAL_CATEGORIES[code];
  return name ? `${name} (${code})` : `Catégorie juridique ${code}`;
}
