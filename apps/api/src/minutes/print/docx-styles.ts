import { AlignmentType, type ILevelsOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

/** Twentieths of a point in a centimetre. */
export const CM = 567;
/** Present wherever Word or LibreOffice is, or replaced by one of the same widths. */
const FONT = 'Arial';
export const BRAND = '0B4A57';
export const PALE = 'E6EFF1';
const INK = '182A30';

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: BRAND },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** Real styles: a screen reader and Word's outline find headings, and whoever takes the text over keeps them. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, color: INK, language: { value: 'fr-FR' } },
      // Said aloud: without its rule a word processor takes the height for exact, and cuts images.
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 30, bold: true, color: BRAND }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(28, 360),
    heading2: heading(24, 280),
    heading3: heading(22, 220),
    heading4: heading(20, 180),
    heading5: heading(20, 160),
  },
  paragraphStyles: [
    {
      ...{ id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', quickFormat: true },
      run: { italics: true },
      paragraph: { indent: { left: CM } },
    },
    {
      ...{ id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal' },
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 120, after: 80 } },
    },
    {
      ...{ id: 'Cell', name: 'Cellule', basedOn: 'Normal' },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
  ],
};

export const HEADINGS = 'titres';
export const BULLETS = 'puces';
export const NUMBERS = 'numeros';

const BULLET_SIGNS = ['•', '–', '▪', '•'];

const level = (depth: number, format: ILevelsOptions['format'], text: string, indent: number): ILevelsOptions => ({
  ...{ level: depth, format: format ?? LevelFormat.DECIMAL, text, alignment: AlignmentType.LEFT },
  style: { paragraph: { indent: { left: indent, hanging: indent > 0 ? 340 : 0 } } },
});

/** Numbers are those of the word processor: a heading moved there is renumbered. */
export const NUMBERING = {
  config: [
    {
      reference: HEADINGS,
      levels: [0, 1, 2, 3, 4].map((depth) => ({
        ...level(depth, LevelFormat.DECIMAL, Array.from({ length: depth + 1 }, (_, n) => `%${n + 1}.`).join(''), 0),
        suffix: 'space' as const,
      })),
    },
    {
      reference: BULLETS,
      levels: BULLET_SIGNS.map((sign, depth) => level(depth, LevelFormat.BULLET, sign, 500 + depth * 400)),
    },
    {
      reference: NUMBERS,
      levels: BULLET_SIGNS.map((_, depth) => level(depth, LevelFormat.DECIMAL, `%${depth + 1}.`, 500 + depth * 400)),
    },
  ],
};
