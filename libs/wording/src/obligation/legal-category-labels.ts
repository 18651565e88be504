import type { ListedLegalCategory } from '#domain/obligation/legal-category.js';

interface Noun {
  label: string;
  feminine?: true;
}

/** Short forms of the INSEE labels (nomenclature des catégories juridiques, level III). */
const LISTED: Record<ListedLegalCategory, Noun> = {
  '7210': { label: 'commune', feminine: true },
  '7220': { label: 'département' },
  '7225': { label: 'collectivité d’outre-mer', feminine: true },
  '7229': { label: 'autre collectivité territoriale', feminine: true },
  '7230': { label: 'région', feminine: true },
  '7312': { label: 'commune associée ou déléguée', feminine: true },
  '7313': { label: 'section de commune', feminine: true },
  '7343': { label: 'communauté urbaine', feminine: true },
  '7344': { label: 'métropole', feminine: true },
  '7345': { label: 'syndicat intercommunal à vocation multiple (SIVOM)' },
  '7346': { label: 'communauté de communes', feminine: true },
  '7348': { label: 'communauté d’agglomération', feminine: true },
  '7353': { label: 'syndicat intercommunal à vocation unique (SIVU)' },
  '7354': { label: 'syndicat mixte fermé' },
  '7355': { label: 'syndicat mixte ouvert' },
  '7357': { label: 'pôle d’équilibre territorial et rural (PETR)' },
  '7361': { label: 'centre communal d’action sociale' },
  '7364': { label: 'établissement d’hospitalisation' },
  '7366': { label: 'établissement public local social et médico-social' },
  '7371': { label: 'office public de l’habitat' },
  '7372': { label: 'service départemental d’incendie et de secours (SDIS)' },
  '7383': { label: 'établissement public national à caractère scientifique, culturel et professionnel' },
  '7389': { label: 'établissement public national à caractère administratif' },
  '7410': { label: 'groupement d’intérêt public (GIP)' },
  '7120': { label: 'service central d’un ministère' },
  '7150': { label: 'service du ministère des armées' },
  '7160': { label: 'service déconcentré à compétence nationale' },
  '7171': { label: 'service déconcentré de l’État à compétence (inter)régionale' },
  '7172': { label: 'service déconcentré de l’État à compétence (inter)départementale' },
  '7179': { label: 'autre service déconcentré de l’État' },
  '4110': { label: 'établissement public national à caractère industriel ou commercial avec comptable public' },
  '4120': { label: 'établissement public national à caractère industriel ou commercial sans comptable public' },
  '4130': { label: 'exploitant public' },
  '4140': { label: 'établissement public local à caractère industriel ou commercial' },
  '4150': { label: 'régie d’une collectivité locale à caractère industriel ou commercial', feminine: true },
  '4160': { label: 'institution Banque de France', feminine: true },
  '5499': { label: 'société à responsabilité limitée', feminine: true },
  '5515': { label: 'société anonyme d’économie mixte à conseil d’administration', feminine: true },
  '5599': { label: 'société anonyme', feminine: true },
  '5710': { label: 'société par actions simplifiée', feminine: true },
  '8210': { label: 'mutuelle', feminine: true },
  '9210': { label: 'association non déclarée', feminine: true },
  '9220': { label: 'association déclarée', feminine: true },
  '9230': { label: 'association reconnue d’utilité publique', feminine: true },
  '9300': { label: 'fondation', feminine: true },
};

/** By first digits, for codes outside the list. */
const FAMILIES: readonly (readonly [RegExp, Noun])[] = [
  [/^71[1-7]/, { label: 'service de l’État' }],
  [/^72/, { label: 'collectivité territoriale', feminine: true }],
  [/^73/, { label: 'établissement public administratif' }],
  [/^7/, { label: 'organisme de droit public administratif' }],
  [/^4/, { label: 'personne morale de droit public à caractère commercial', feminine: true }],
  [/^5/, { label: 'société commerciale', feminine: true }],
  [/^6/, { label: 'autre personne morale immatriculée', feminine: true }],
  [/^8/, { label: 'organisme privé spécialisé' }],
  [/^92/, { label: 'association', feminine: true }],
  [/^9/, { label: 'groupement de droit privé' }],
];

function isListed(code: string): code is ListedLegalCategory {
  return Object.hasOwn(LISTED, code);
}

/** Noun of a legal category with its gender, for agreement; « organisme » when nothing is known of it. */
export function legalCategoryNoun(code: string | null | undefined): { label: string; feminine: boolean } {
  if (!code) return { label: 'organisme de catégorie juridique inconnue', feminine: false };
  const noun = isListed(code) ? LISTED[code] : FAMILIES.find(([pattern]) => pattern.test(code))?.[1];
  return { label: noun?.label ?? `organisme de catégorie juridique ${code}`, feminine: noun?.feminine ?? false };
}

/** « Commune », « Syndicat mixte fermé »: for lists, forms and exports. */
export function legalCategoryLabel(code: string | null | undefined): string {
  const { label } = legalCategoryNoun(code);
  return label.charAt(0).toUpperCase() + label.slice(1);
}
