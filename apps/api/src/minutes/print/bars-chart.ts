import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { RichBlock } from '#domain/minutes/rich-block.js';
import { escapeXml } from './escape-xml.js';

type Bars = Extract<RichBlock, { kind: 'bars' }>;

/** A picture of a chart, ready for a PDF and a DOCX alike. Sizes in points; it has twice as many pixels a side. */
export interface ChartPicture {
  png: Buffer;
  width: number;
  height: number;
}

const WIDTH = 480;
const LABELS = 190;
const BAR = 18;
const LINE = 12;
const GAP = 10;
/** Characters of a label that fit a line. */
const PER_LINE = 34;
/** Dark to light, then the grey of « aucune priorité »: told apart by lightness too, for who sees no colour. */
const INKS = ['#0b4a57', '#2f7d8c', '#6db0bb', '#a9d2d8', '#d3e7ea', '#e8f1f2'];
const NONE = '#c9c4b8';

const require = createRequire(import.meta.url);
let ready: Promise<Uint8Array> | null = null;

/** Loads the drawing program and the font, once a process. */
function font(): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(() =>
    readFileSync(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  );
  return ready;
}

export async function chartPicture(bars: Bars): Promise<ChartPicture> {
  const { svg, height } = chartSvg(bars);
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers: [await font()], defaultFontFamily: 'Noto Sans' },
  });
  try {
    return { png: Buffer.from(drawing.render().asPng()), width: WIDTH, height };
  } finally {
    drawing.free();
  }
}

/** One bar a row, its parts side by side; a legend when there are several. The scale is 0 to 100. */
export function chartSvg({ rows }: Bars): { svg: string; height: number } {
  const parts = rows[0]?.parts ?? [];
  const stacked = parts.length > 1;
  const inkOf = (place: number) => (stacked && place === parts.length - 1 ? NONE : (INKS[place] ?? NONE));
  const drawn: string[] = [];
  let y = 6;
  if (stacked) {
    let x = 0;
    for (const [place, { label }] of parts.entries()) {
      const width = 24 + label.length * 6.2;
      if (x + width > WIDTH) [x, y] = [0, y + 18];
      drawn.push(
        `<rect x="${x}" y="${y}" width="11" height="11" fill="${inkOf(place)}" stroke="#46535a" stroke-width=".5"/>`,
      );
      drawn.push(text(x + 15, y + 10, label));
      x += width;
    }
    y += 24;
  }
  for (const { label, parts: shares } of rows) {
    const lines = wrapped(label);
    const height = Math.max(BAR, lines.length * LINE);
    const top = y + (height - lines.length * LINE) / 2;
    lines.forEach((line, n) => drawn.push(text(0, top + 9.5 + n * LINE, line)));
    drawn.push(...barOf(shares, y + (height - BAR) / 2, stacked, inkOf));
    y += height + GAP;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}"><rect width="${WIDTH}" height="${y}" fill="#ffffff"/>${drawn.join('')}</svg>`;
  return { svg, height: y };
}

function barOf(shares: Bars['rows'][number]['parts'], y: number, stacked: boolean, inkOf: (place: number) => string) {
  const full = WIDTH - LABELS - (stacked ? 0 : 44);
  const drawn = [`<rect x="${LABELS}" y="${y}" width="${full}" height="${BAR}" fill="#f2f0ea"/>`];
  let x = LABELS;
  for (const [place, { percent }] of shares.entries()) {
    // Rounded parts may add up to more than the whole.
    const width = Math.min(((percent ?? 0) / 100) * full, LABELS + full - x);
    if (width > 0) {
      drawn.push(
        `<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${inkOf(place)}" stroke="#ffffff" stroke-width=".7"/>`,
      );
      if (stacked && width >= 26)
        drawn.push(text(x + width / 2 - 10, y + 13, `${percent} %`, place < 2 ? '#ffffff' : '#182a30'));
    }
    x += width;
  }
  if (!stacked) drawn.push(text(LABELS + full + 6, y + 13, percentOf(shares[0]?.percent ?? null)));
  return drawn;
}

const percentOf = (percent: number | null): string => (percent === null ? '—' : `${percent} %`);

const text = (x: number, y: number, content: string, ink = '#182a30'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="Noto Sans" font-size="10" fill="${ink}">${escapeXml(content)}</text>`;

/** At most three lines: the table beside holds the whole label. */
function wrapped(label: string): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= PER_LINE || last === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, 3).map((line) => (line.length > PER_LINE ? `${line.slice(0, PER_LINE - 1)}…` : line));
  return lines.length > 3 ? [...kept.slice(0, 2), `${kept[2]} …`] : kept;
}
