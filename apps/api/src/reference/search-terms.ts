import { isDepartmentCode } from '#domain/territory/departments.js';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { nameKey } from '#domain/organisation-name/name-key.js';

export interface SearchTerms {
  /** SIREN, or INSEE code of a commune, when the text is one. */
  code: string | null;
  /** Accents and punctuation removed, nothing else. */
  folded: string;
  key: string;
  words: string[];
  /** Department given at the end: « saint martin 33 ». */
  department: string | null;
}

/** What was meant by a search typed in the register. */
export function readSearch(text: string): SearchTerms {
  const digits = text.replace(/\s/g, '').toUpperCase();
  const code = /^(\d{9}|\d{5}|2[AB]\d{3})$/.test(digits) ? digits : null;
  const folded = foldText(text);
  const [, before, last] = /^(.*\S) (\d{2,3}|2[ab])$/.exec(folded) ?? [];
  const department = last && isDepartmentCode(last.toUpperCase()) ? last.toUpperCase() : null;
  const name = department && before ? before : text;
  const key = nameKey(name);
  return { code, folded: foldText(name), key, words: key.split(' ').filter(Boolean), department };
}
