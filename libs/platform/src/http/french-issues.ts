import { z } from 'zod';

const units: Record<string, string> = { string: 'caractères', array: 'éléments', set: 'éléments', file: 'octets' };
const types: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  date: 'une date',
};
const formats: Record<string, string> = {
  email: 'Cette adresse de courriel n’est pas valable.',
  uuid: 'Cet identifiant n’est pas valable.',
  url: 'Cette adresse web n’est pas valable (attendu : https://…).',
  date: 'Cette date n’est pas valable (attendu : AAAA-MM-JJ).',
  datetime: 'Cet instant n’est pas valable (attendu : AAAA-MM-JJThh:mm:ssZ).',
};

const number = new Intl.NumberFormat('fr-FR');
const amount = (value: number | bigint): string => number.format(value);

/** What is wrong with one value, in one French sentence; null leaves the library's own. */
function sentenceOf(issue: z.core.$ZodRawIssue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'Ce champ est obligatoire.';
      return `Attendu : ${types[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'Ce champ ne peut pas être vide.';
      if (units[issue.origin]) return `Au moins ${amount(issue.minimum)} ${units[issue.origin]}.`;
      return `La valeur doit être ${issue.inclusive ? 'au moins' : 'supérieure à'} ${amount(issue.minimum)}.`;
    case 'too_big':
      if (units[issue.origin]) return `Au plus ${amount(issue.maximum)} ${units[issue.origin]}.`;
      return `La valeur doit être ${issue.inclusive ? 'au plus' : 'inférieure à'} ${amount(issue.maximum)}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'Ce texte n’a pas la forme attendue.';
    case 'invalid_value':
      return `Valeur inconnue. Valeurs possibles : ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `Champ inconnu : ${issue.keys.join(', ')}.`;
    case 'not_multiple_of':
      return `La valeur doit être un multiple de ${amount(issue.divisor)}.`;
    case 'invalid_union':
      return 'Cette valeur n’a aucune des formes attendues.';
    default:
      return null;
  }
}

/** Makes every schema of the process speak French. */
export function speakFrench(): void {
  z.config({ customError: (issue) => sentenceOf(issue) });
}
