/**
 * Text for comparing, not for showing: compatibility forms and accents removed, lower case, ligatures opened, anything
 * that is not a letter or a digit of the Latin alphabet turned into one space. « Œuvre-d’Été » → `oeuvre d ete`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
