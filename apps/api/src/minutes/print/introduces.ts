import { plainText } from '#domain/minutes/rich-block.js';
import type { BodyBlock } from '#wording/minutes/minutes-document.js';

/** True for words that are nothing without what follows: they do not end a page. */
export function introduces(block: BodyBlock, next: BodyBlock | undefined): boolean {
  if (block.kind !== 'paragraph' || !next) return false;
  if (next.kind === 'bars' || next.kind === 'table') return true;
  return next.kind === 'list' && /[:\u00a0 ]$/.test(plainText(block.runs));
}
