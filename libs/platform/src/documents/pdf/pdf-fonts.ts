import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Run } from './pdf-blocks.js';
import { keepFrenchSigns } from '../french-signs.js';

const FILES = {
  regular: '400Regular/NotoSans_400Regular',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic',
  bold: '700Bold/NotoSans_700Bold',
  boldItalic: '700Bold_Italic/NotoSans_700Bold_Italic',
} as const;
export type FontName = keyof typeof FILES;
export const FONT_NAMES = Object.keys(FILES) as FontName[];

const files = new Map<FontName, Buffer>();
const require = createRequire(import.meta.url);

/**
 * Noto Sans (SIL Open Font License). Embedding it is what makes a paper the same everywhere.
 * @returns a font of its own for each paper: fontkit keeps in it the glyphs met when a paper was embedded (the E of an É),
 * without their letters, and the next paper's text could not be read back
 */
export function fontNamed(name: FontName): Font {
  let file = files.get(name);
  if (!file) {
    file = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${FILES[name]}.ttf`));
    files.set(name, file);
  }
  return create(file) as Font;
}

export function fontOf(run: Omit<Run, 'text'>): FontName {
  if (run.bold) return run.italic ? 'boldItalic' : 'bold';
  return run.italic ? 'italic' : 'regular';
}

/** Asked only what it can draw. */
let known: Font | undefined;
const REPLACEMENT = '\ufffd';

/**
 * A text the font can draw: composed letters, no control character, half surrogate or character it has no drawing for
 * (PDF/UA forbids those); line breaks are all `\n`.
 */
export function drawable(text: string): string {
  const font = (known ??= fontNamed('regular'));
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{C}\n]|\ufe0f/gu, '');
  return Array.from(keepFrenchSigns(clean), (character) =>
    character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : REPLACEMENT,
  ).join('');
}
