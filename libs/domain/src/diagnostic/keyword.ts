import type { KeywordDetail, Verdict } from './diagnosis.js';
import { camelSlug, hasWords, slug } from './slug.js';

const CANONICAL = 'donnees-ouvertes';
const FORMS = [CANONICAL, 'donnee-ouverte', 'donnee-ouvertes', 'donnees-ouverte', 'opendata', 'open-data'];
/** PRODIGE platforms write openness as two keywords of their own. */
const PRODIGE_PUBLIC = 'grand-public';
const PRODIGE_OPEN = ['non-restreint', 'ouvert'];

/** No word of the forms bears an accent: most keywords are set aside without being normalised. */
const MAY_SAY_OPEN = /ouver|open|public|restreint/i;

/** Rule K: does a keyword, in any thesaurus or language, say the data is open? */
export function judgeKeyword(keywords: readonly string[]): Verdict<KeywordDetail> {
  // Both with camelCase split and not: `OpenData` and `OPENdata` are the same keyword.
  const candidates = keywords.filter((keyword) => MAY_SAY_OPEN.test(keyword));
  const slugs = candidates.map((keyword) => ({ keyword, forms: [slug(keyword), camelSlug(keyword)] }));
  const find = (accepts: (slug: string) => boolean) => slugs.find(({ forms }) => forms.some(accepts))?.keyword;

  const canonical = find((word) => word === CANONICAL);
  if (canonical !== undefined) return { verdict: 'yes', detail: 'canonical', evidence: canonical };

  const variant = find((word) => FORMS.includes(word));
  if (variant !== undefined) return { verdict: 'yes', detail: 'variant', evidence: variant };

  const audience = find((word) => word === PRODIGE_PUBLIC);
  const openness = find((word) => PRODIGE_OPEN.includes(word));
  if (audience !== undefined && openness !== undefined) {
    return { verdict: 'yes', detail: 'prodige', evidence: `${audience}, ${openness}` };
  }

  const near = find((word) => FORMS.some((form) => hasWords(word, form)));
  if (near !== undefined) return { verdict: 'no', detail: 'near_miss', evidence: near };
  return { verdict: 'no', detail: 'missing', evidence: null };
}
