import { imageSize } from 'image-size';

export interface Picture {
  contentType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

const MARKS = [
  { contentType: 'image/png', start: Buffer.from('89504e470d0a1a0a', 'hex') },
  { contentType: 'image/jpeg', start: Buffer.from('ffd8ff', 'hex') },
] as const;

/**
 * What a file is by its first bytes, whatever it is called; null unless it is a PNG or a JPEG whose size can be read.
 * SVG is no picture here: mail programs do not show it, and it can hold script.
 */
export function readPicture(content: Buffer): Picture | null {
  const mark = MARKS.find(({ start }) => content.subarray(0, start.length).equals(start));
  if (!mark) return null;
  try {
    const { width, height } = imageSize(content);
    return width > 0 && height > 0 ? { contentType: mark.contentType, width, height } : null;
  } catch {
    return null;
  }
}
