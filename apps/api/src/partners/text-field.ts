import { z } from 'zod';

/** Control and bidirectional-override characters have no place in a name: unseen, they change what is read. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const UNSEEN_BUT_LINES = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u;

/** Letters, digits, signs, emoji; zero-width characters alone are not a text. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function text(max: number, unseen: RegExp) {
  return z
    .string()
    .max(max)
    .refine((value) => !unseen.test(value), 'Ce texte contient des caractères de contrôle invisibles.')
    .refine((value) => !/\p{Cs}/u.test(value), 'Ce texte contient un caractère incomplet.')
    .refine((value) => VISIBLE.test(value) || value.trim() === '', 'Ce texte ne contient aucun caractère visible.')
    .transform((value) => value.normalize('NFC').trim());
}

const orNull = (value: string): string | null => (value === '' ? null : value);

/** One line that must be given. Stored as typed, markup included: it is text, the screens escape it. */
export const line = (max: number) => text(max, UNSEEN).pipe(z.string().min(1));

/** One line that may be left empty; an empty one is null. */
export const optionalLine = (max: number) => text(max, UNSEEN).transform(orNull).nullable();

/** Several lines that may be left empty. */
export const optionalParagraphs = (max: number) => text(max, UNSEEN_BUT_LINES).transform(orNull).nullable();
