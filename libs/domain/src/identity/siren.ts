declare const siren: unique symbol;
declare const siret: unique symbol;
/** Nine digits, Luhn-checked (décret 73-314, ISO/IEC 7812-1). */
export type Siren = string & { readonly [siren]: true };
/** Fourteen digits: a SIREN and the establishment's number, Luhn-checked. */
export type Siret = string & { readonly [siret]: true };

/** La Poste has more establishments than Luhn keys: the plain sum of the digits of its SIRETs is a multiple of 5. */
const LA_POSTE = '356000000';

function digitsOf(text: string): string {
  return text.replace(/[\s.\u00a0\u202f-]/g, '');
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/** Reads « 213 300 635 » or "213300635"; null when it is not nine digits with a right key. */
export function parseSiren(text: string): Siren | null {
  const digits = digitsOf(text);
  const right = /^\d{9}$/.test(digits) && digits !== '000000000' && luhnSum(digits) % 10 === 0;
  return right ? (digits as Siren) : null;
}

/** Reads « 213 300 635 00017 »; null when the key of the SIRET, or of the SIREN it starts with, is wrong. */
export function parseSiret(text: string): Siret | null {
  const digits = digitsOf(text);
  if (!/^\d{14}$/.test(digits) || !parseSiren(digits.slice(0, 9))) return null;
  const plainSum = [...digits].reduce((sum, digit) => sum + Number(digit), 0);
  const right = luhnSum(digits) % 10 === 0 || (digits.startsWith(LA_POSTE) && plainSum % 5 === 0);
  return right ? (digits as Siret) : null;
}
