import type { RecordConstraint } from '../catalogue-record.js';
import { camelSlug, plain, slug } from '../slug.js';

const ACCESS_CODE_LIST = /\/LimitationsOnPublicAccess(\/|$)/i;
const ACCESS_RESTRICTION_CODE = /INSPIRE_Directive_Article13_1/i;

/** Code list values that GeoNetwork copies as text, and what an editor leaves when nothing was filled in. */
const EMPTY_WORDS = new Set(
  `license licence license-unrestricted license-end-user license-distributor other-restrictions other-restictions
   copyright patent patent-pending trademark intellectual-property-rights restricted unrestricted private statutory
   confidential sensitive-but-unclassified in-confidence unclassified none aucun aucune neant nil null unknown-license
   license-not-specified licence-not-specified not-specified notspecified licence-non-specifiee non-specifie
   non-specifiee non-renseigne non-renseignee a-completer a-renseigner todo tbd n-a na xxx keine keiner kein
   nessuna-limitazione geen geen-beperkingen no-limitation no-limitations no-other-limitation pas-d-autre-limitation
   use-limitation use-limitations other-constraints limitation-d-utilisation limitations-d-utilisation
   conditions-d-utilisation contraintes-d-utilisation autres-contraintes`.split(/\s+/),
);

const ACCESS_STATEMENTS = [
  /^(?:il n'y a )?(?:pas de|aucune|sans) (?:restriction|limitation|contrainte)s? (?:d'|a l'|sur l')acces\b[^.]*\.?$/,
  /^no (?:restrictions?|limitations?) (?:on|to|of) public access\W*$/,
  /^aucun(?:e)? des articles de la loi ne peut etre invoque/,
  /^public access (?:to spatial data sets .*would adversely affect|limited according to)/,
  /^\([a-h]\) (?:the )?(?:intellectual property rights|confidentiality|international relations|course of justice|protection of the environment|interests or protection)/,
  /^(?:article )?l\.? ?(?:124-[45]|213-|300-2|311-[2-6])/,
  /^(?:article|art\.?) ?13 ?[.(]1/,
  /^(?:geen beperkingen voor publieke toegang|keine beschrankungen des offentlichen zugangs)\W*$/,
  /^access constraints ?: ?none\W*$/,
];

const RESTRICTIONS = [
  /\bl\.? ?124-[45]\b/,
  /\b(?:article|art\.?) ?13(?: ?[.(]|\b)/,
  /^public access (?:to spatial data sets .*would adversely affect|limited according to)/,
  /\bacces (?:au )?public (?:est )?(?:restreint|limite|interdit)/,
  /^\([a-h]\) (?:the )?(?:intellectual property|confidentiality|international|course of justice)/,
];

const PLACEHOLDER = /^(?:\{\{.*\}\}|\[.*\]|<.*>|#+|-.*-|\.+|\?+)$/;

/** Texts that say who may reach the data, or nothing at all: they are no licence, and not a missing one either way. */
export function isDropped({ text, url, kind }: RecordConstraint): boolean {
  if (kind === 'security' || kind === 'access') return true;
  const words = plain(text);
  if (url !== null && ACCESS_CODE_LIST.test(url)) return isAccessCode(words);
  if (words === '') return url === null;
  const bare = slug(text);
  if (bare === '' || EMPTY_WORDS.has(bare) || EMPTY_WORDS.has(camelSlug(text)) || /^limitation-?\d*$/.test(bare))
    return true;
  return PLACEHOLDER.test(text.trim()) || ACCESS_STATEMENTS.some((statement) => statement.test(words));
}

/** True for a text that restricts public access (INSPIRE directive article 13, code de l'environnement L124-4). */
export function restrictsAccess({ text, url }: RecordConstraint): boolean {
  if (url !== null && ACCESS_RESTRICTION_CODE.test(url)) return true;
  const words = plain(text);
  if (/^aucune?\b|\bne peut etre invoque|^pas de restriction/.test(words)) return false;
  return RESTRICTIONS.some((restriction) => restriction.test(words));
}

/** Under the access code list only a text that says something else (a licence named there by mistake) is kept. */
function isAccessCode(words: string): boolean {
  return (
    words === '' || !/licen[cs]e|odbl|etalab|creative|cc[ -]by|open ?data|donnees? ouvertes?|libre|reutilis/.test(words)
  );
}
