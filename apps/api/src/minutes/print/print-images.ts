import type { RichBlock } from '#domain/minutes/rich-block.js';
import type { BodyBlock } from '#wording/minutes/minutes-document.js';
import { type ChartPicture, chartPicture } from './bars-chart.js';

/** An image as printed: its bytes, what they are, its size in pixels. */
export interface PrintImage {
  content: Buffer;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** What the printing of a document needs besides its words: its images by id, and its charts, drawn. */
export interface Pictures {
  images: ReadonlyMap<string, PrintImage>;
  charts: ReadonlyMap<RichBlock, ChartPicture>;
}

/** Draws the charts of a document, next to the images it shows. */
export async function picturesOf(
  body: readonly BodyBlock[],
  images: ReadonlyMap<string, PrintImage>,
): Promise<Pictures> {
  const charts = new Map<RichBlock, ChartPicture>();
  for (const block of body) if (block.kind === 'bars') charts.set(block, await chartPicture(block));
  return { images, charts };
}

/** Ids of the images that a document shows, wherever they stand. */
export function imageIds(body: readonly (BodyBlock | RichBlock)[]): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'image') return [block.id];
    if (block.kind === 'list') return block.items.flatMap(imageIds);
    if (block.kind === 'quote') return imageIds(block.blocks);
    if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => imageIds(cell.blocks)));
    return [];
  });
}

/** Largest size within a box, proportions kept; never larger than the image. */
export function fitted(image: { width: number; height: number }, box: { width: number; height: number }) {
  const scale = Math.min(1, box.width / image.width, box.height / image.height);
  return { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
}
