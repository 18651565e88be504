import { plain, slug } from '../slug.js';

const COMMERCIAL = /commerci|kommerzi/;
const FORBIDDEN =
  /\b(?:interdite?s?|prohibee?s?|exclue?s?|proscrite?s?|not (?:permitted|allowed)|forbidden|prohibited|nicht|autorisation (?:expresse|prealable|ecrite))\b/;
/** How many words may stand between the prohibition and « commercial » for one to be about the other. */
const NEIGHBOURHOOD = 8;

const NAMED_NOT_OPEN =
  /\b(?:cc[ -]?)?by[ -](?:nc|nd)\b|\bcc[ -](?:nc|nd)\b|creativecommons\.org\/licenses\/by-n[cd]|\/dl-by-nc-de|creative commons.*(?:pas d'utilisation commerciale|pas de modification|non-?commercial|no ?derivat)/;
const BOTH_PURPOSES =
  /\bcommercial(?:es?|s)?(?: purposes?| use| uses)?,? (?:or|and|ou|et|as well as) (?:for )?(?:a des fins )?non[ -]?commercial(?:es?|s)?|\bnon[ -]?commercial(?:es?|s)?(?: purposes?| use)? (?:or|and|ou|et) (?:for )?commercial|\bcommercial(?:es?|s)? ou non\b/;
const NON_COMMERCIAL =
  /\bnon[ -]?commercial|\bpas d'(?:utilisation|usage) commercial|\bfins? non[ -]commercial|#terms_(?:ask|by_ask)\b/;
const INTERNAL =
  /\busage (?:strictement |exclusivement |purement )?interne\b|\binternal use\b|\bdiffusion (?:restreinte|interne)\b/;
const UNKNOWN = /\bconditions? (?:inconnues?|unknown)\b|\bunknown conditions\b|\/conditionsunknown\b/;
const PAID_OR_ASKED =
  /\bpayant(?:e|es|s)?\b|\bredevances?\b|\blicen[cs]e fees?\b|\bdistribution charges?\b|\bsubject to (?:a )?(?:fee|charge)|\b(?:disponibles?|accessibles?|fournie?s?|communicables?|delivree?s?|diffusee?s?)\b[^.]{0,30} sur demande\b|^sur demande\b|\b(?:available )?(?:up)?on request\b|\bnot (?:currently )?commercially available\b/;

/** Reuse allowed in so many words, without the name of a licence. */
const FREE_USE = [
  /\b(?:utilisation|usage|reutilisation|acces et utilisation|diffusion) (?:\w+ ){0,2}libre\b/,
  /\blibre (?:de droits?|reutilisation|utilisation|usage)\b/,
  /\blibrement (?:re)?utilisables?\b|\b(?:re)?utilisables? librement\b|\breutilisation (?:\w+ )?autorisee\b/,
  /\bfree(?:ly)? (?:to|of|for) (?:re)?use\b|\bfree (?:re)?use\b|\bopen use\b|\bfreely distributed\b|\bare free to use\b/,
  /\bfreie nutzung\b|\blibero utilizzo\b|\bvrij gebruik\b/,
  /\bcommercial or non-commercial purposes (?:is|are) permitted\b/,
  /\bfull, (?:open and free|free and open) access\b|\bfree, full and open access\b/,
  /\bavailable for all uses\b/,
];
const OPEN_DATA_ALONE = new Set([
  'donnees-ouvertes',
  'donnee-ouverte',
  'open-data',
  'opendata',
  'donnees-en-open-data',
]);

/** A named NC or ND licence, a commercial prohibition, internal use, unknown conditions, paid or on-request data. */
export function isNotOpen(text: string): boolean {
  const words = plain(text);
  if (NAMED_NOT_OPEN.test(words) || INTERNAL.test(words) || UNKNOWN.test(words) || PAID_OR_ASKED.test(words))
    return true;
  if (BOTH_PURPOSES.test(words)) return false;
  return NON_COMMERCIAL.test(words) || forbidsCommerce(words);
}

/** The text lets anyone reuse the data but names no licence: one word away from being right. */
export function allowsReuse(text: string): boolean {
  return OPEN_DATA_ALONE.has(slug(text)) || FREE_USE.some((phrase) => phrase.test(plain(text)));
}

function forbidsCommerce(text: string): boolean {
  return text.split(/[.;!?]/).some((sentence) => {
    const words = sentence.split(/\s+/);
    return words.some((word, place) => {
      if (!COMMERCIAL.test(word)) return false;
      const around = words.slice(Math.max(0, place - NEIGHBOURHOOD), place + NEIGHBOURHOOD + 1).join(' ');
      return FORBIDDEN.test(around);
    });
  });
}
