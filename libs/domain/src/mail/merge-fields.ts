import { wordNearness } from '../organisation-name/word-nearness.js';

/** What a template speaks about, besides the person it is sent to. */
export const TEMPLATE_KINDS = ['contact', 'partner', 'diagnostic', 'session', 'meeting'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** `text`: one value on a line; `link`: a web address; `block`: several lines, alone in its paragraph. */
export type MergeFieldType = 'text' | 'link' | 'block';

/** Every merge field, with its type. The names are those people read and write in `{{ }}`, hence French. */
const TYPES = {
  'contact.prenom': 'text',
  'contact.nom': 'text',
  'contact.nom_complet': 'text',
  'contact.courriel': 'text',
  'contact.telephone': 'text',
  'contact.fonction': 'text',
  'partenaire.nom': 'text',
  'partenaire.sigle': 'text',
  'partenaire.siren': 'text',
  'partenaire.departement': 'text',
  'partenaire.site_web': 'link',
  'partenaire.obligation': 'text',
  'diagnostic.nombre_fiches': 'text',
  'diagnostic.nombre_complet': 'text',
  'diagnostic.nombre_partiel': 'text',
  'diagnostic.nombre_aucun': 'text',
  'diagnostic.constat': 'block',
  'diagnostic.a_faire': 'block',
  'session.formation': 'text',
  'session.dates': 'text',
  'session.horaires': 'text',
  'session.lieu': 'text',
  'session.lien': 'link',
  'session.motif': 'text',
  'reunion.groupe': 'text',
  'reunion.titre': 'text',
  'reunion.date': 'text',
  'reunion.horaires': 'text',
  'reunion.lieu': 'text',
  'reunion.lien': 'link',
  'reunion.ordre_du_jour': 'block',
  'reunion.reponse': 'link',
  'reunion.questionnaire': 'link',
  'reunion.dernier_jour': 'text',
  'reunion.document': 'text',
  'reunion.a_retenir': 'block',
  'reunion.motif': 'text',
} as const satisfies Record<string, MergeFieldType>;

export type MergeFieldName = keyof typeof TYPES;
export const MERGE_FIELD_NAMES = Object.keys(TYPES) as MergeFieldName[];

/** First words of the fields of each kind: everyone is somebody, most speak of an organisation. */
const FAMILIES: Record<TemplateKind, readonly string[]> = {
  contact: ['contact'],
  partner: ['contact', 'partenaire'],
  diagnostic: ['contact', 'partenaire', 'diagnostic'],
  session: ['contact', 'partenaire', 'session'],
  meeting: ['contact', 'partenaire', 'reunion'],
};

const familyOf = (name: string): string => name.slice(0, name.indexOf('.'));

/** The fields a template of this kind may use. */
export function mergeFieldsOf(kind: TemplateKind): MergeFieldName[] {
  return MERGE_FIELD_NAMES.filter((name) => FAMILIES[kind].includes(familyOf(name)));
}

/** True for a field that only this kind has: its feature gives the value, not the contact or the partner. */
export const isOwnField = (name: MergeFieldName): boolean => !['contact', 'partenaire'].includes(familyOf(name));

export function isMergeField(kind: TemplateKind, name: string): name is MergeFieldName {
  return Object.hasOwn(TYPES, name) && FAMILIES[kind].includes(familyOf(name));
}

export const mergeFieldType = (name: MergeFieldName): MergeFieldType => TYPES[name];

/** Letters only, as `wordNearness` compares them: `Partenaire.Non` → `partenaire`, `non`. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z._]/g, '')
    .split(/[._]+/)
    .filter(Boolean);

/** The fields of a kind that look most like a name that is none of them, the nearest first; at most three. */
export function nearestFields(kind: TemplateKind, unknown: string): MergeFieldName[] {
  const typed = wordsOf(unknown);
  const near = (name: string): number => {
    const words = wordsOf(name);
    // The field itself says more than whose it is.
    const best = typed.map((word, n) => Math.max(0, ...words.map((it) => wordNearness(word, it))) * (n > 0 ? 2 : 1));
    return best.reduce((sum, value) => sum + value, 0) / Math.max(typed.length, words.length, 1);
  };
  return mergeFieldsOf(kind)
    .map((name) => ({ name, nearness: near(name) }))
    .filter(({ nearness }) => nearness > 0)
    .toSorted((a, b) => b.nearness - a.nearness || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
