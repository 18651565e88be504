const PLAIN_ASCII = /^[\u0000-\u007f]*$/;
const DIACRITICS = /\p{M}+/gu;
const LOWER_THEN_UPPER = /([a-z0-9])([A-Z])/g;
const ACRONYM_THEN_WORD = /([A-Z]+)([A-Z][a-z])/g;
const OTHERS = /[^a-z0-9]+/g;
const EDGES = /^-|-$/g;

/** Accents dropped (NFD), curly apostrophes straightened, lower case, white space single: « L’Été » → `l'ete`. */
export function plain(text: string): string {
  return withoutAccents(text).replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** « DONNÉES  ouvertes » → `donnees-ouvertes`. */
export function slug(text: string): string {
  return withoutAccents(text).toLowerCase().replace(OTHERS, '-').replace(EDGES, '');
}

/** As {@link slug}, with the words of a camelCase name apart: `OpenData` → `open-data`, `WFSServer` → `wfs-server`. */
export function camelSlug(text: string): string {
  return slug(withoutAccents(text).replace(LOWER_THEN_UPPER, '$1-$2').replace(ACRONYM_THEN_WORD, '$1-$2'));
}

/** True when `words` (a slug) stands in `text` (a slug) as whole words, next to each other. */
export function hasWords(text: string, words: string): boolean {
  return `-${text}-`.includes(`-${words}-`);
}

function withoutAccents(text: string): string {
  return PLAIN_ASCII.test(text) ? text : text.normalize('NFD').replace(DIACRITICS, '');
}
