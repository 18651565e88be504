import { DEPARTMENTS } from '../territory/departments.js';
import { foldText } from './fold-text.js';

/** Words that link and carry no identity: « CC du Pays de Nay » and « CC Pays Nay » are one name. */
const LINKING_WORDS = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en']);

const ABBREVIATED_WORDS: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  fg: 'faubourg',
};

/** Said anywhere in the name. `cdc` and `comcom` are communautés de communes, in the trade. */
const SAID_ANYWHERE: readonly (readonly [RegExp, string])[] = [
  [/\b(communautes? de communes?|com ?com|cdc)\b/, 'cc'],
  [/\b(communautes? d agglomerations?|communaute agglomeration|com agglo|cda)\b/, 'ca'],
  [/\b(communautes? urbaines?|com urbaine)\b/, 'cu'],
];
/** Said first or last: in the middle these words belong to the place (« syndicat mixte de la région d’Auray »). */
const SAID_AT_AN_END: readonly (readonly [RegExp, string])[] = [
  [/^cc\b|\bcc$/, 'cc'],
  [/^ca\b|\bca$/, 'ca'],
  [/^cu\b|\bcu$/, 'cu'],
  [/^(agglomeration|agglo)\b|\b(agglomeration|agglo)$/, 'ca'],
  [/^(eurometropole|metropole|metro)\b|\b(eurometropole|metropole|metro)$/, 'metropole'],
  [/^(conseil departemental|conseil general|departement|cd|cg)\b/, 'departement'],
  [/^(conseil regional|region|cr)\b/, 'region'],
  [/^(service departemental d incendie et de secours|sdis)\b/, 'sdis'],
  [/^(centre de gestion de la fonction publique territoriale|centre de gestion|cdg)\b/, 'cdg'],
  [/^(agence technique departementale|atd)\b/, 'atd'],
];
const KINDS = [...SAID_ANYWHERE, ...SAID_AT_AN_END];
/** The town hall, the town and the commune are one body, named by its place alone. */
const COMMUNE = /^(commune|ville|mairie|municipalite|hotel de ville)( de la ville| de la commune)? (de|d|du|des) /;
const OF_A_DEPARTMENT = new Set(['departement', 'sdis', 'cdg', 'atd']);

const DEPARTMENT_BY_KEY = new Map(
  Object.entries(DEPARTMENTS).map(([code, { name }]) => [significantWords(foldText(name)).join(' '), code]),
);

function significantWords(folded: string): string[] {
  return folded
    .split(' ')
    .filter((word) => word !== '' && !LINKING_WORDS.has(word))
    .map((word) => ABBREVIATED_WORDS[word] ?? word);
}

/** « C.D.C. » → `cdc`, « CD64 » → `cd 64`. Dots are read before folding turns them into spaces. */
function foldName(name: string): string {
  const joined = name.replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '');
  return foldText(joined).replace(/\b(cd|cg|cdg|sdis|atd)(\d{2,3}|2[ab])\b/g, '$1 $2');
}

export interface OrganisationName {
  /** Kind of body said by the name: cc, ca, cu, metropole, departement, region, sdis... Null for a commune or none. */
  kind: string | null;
  /** What is left, linking words removed. */
  words: string[];
}

/** Takes a name apart, so that the same body written in two ways gives the same parts. */
export function parseOrganisationName(name: string): OrganisationName {
  const folded = foldName(name).replace(COMMUNE, '');
  for (const [pattern, kind] of KINDS) {
    if (!pattern.test(folded)) continue;
    return withDepartment(kind, significantWords(folded.replace(pattern, ' ')));
  }
  return { kind: null, words: significantWords(folded) };
}

function withDepartment(kind: string, words: string[]): OrganisationName {
  const code = OF_A_DEPARTMENT.has(kind) ? DEPARTMENT_BY_KEY.get(words.join(' ')) : undefined;
  return { kind, words: code ? [code.toLowerCase()] : words };
}

/**
 * The key under which two writings of one name meet: case, accents, hyphens, apostrophes, « st », abbreviations and the
 * place of the kind do not count. « Communauté de communes de Lacq-Orthez », « CDC Lacq Orthez » → `cc lacq orthez`;
 * « Mairie de Pau », « PAU » → `pau`; « Conseil départemental des Landes », « CD 40 » → `departement 40`.
 * A name made only of linking words keeps them; an empty key means nothing comparable (no Latin letter or digit).
 */
export function nameKey(name: string): string {
  const { kind, words } = parseOrganisationName(name);
  const key = [...(kind ? [kind] : []), ...words].join(' ');
  return key === '' ? foldText(name) : key;
}
