import { imageSize } from 'image-size';
import { minutesProblems } from '../minutes.problems.js';

/** Largest image, in bytes: 12 pages with a few of them must still leave by mail. */
export const MAX_IMAGE = 5 * 1024 * 1024;
/** A small file can unfold into gigabytes: beyond this no page needs the detail. */
const MAX_SIDE = 10_000;
const MAX_PIXELS = 25_000_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

export interface ImageFile {
  content: Buffer;
  type: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * What an image is, by its first bytes and its own header, not by its name.
 * @throws image_unreadable when it is neither PNG nor JPEG; image_too_large beyond the limits
 */
export function readImage(content: Buffer): ImageFile {
  const type = content.subarray(0, PNG.length).equals(PNG)
    ? 'image/png'
    : content.subarray(0, JPEG.length).equals(JPEG)
      ? 'image/jpeg'
      : null;
  if (!type) throw minutesProblems.image_unreadable();
  if (content.length > MAX_IMAGE) throw minutesProblems.image_too_large();
  const { width, height } = sizeOf(content);
  if (!(width > 0) || !(height > 0)) throw minutesProblems.image_unreadable();
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) throw minutesProblems.image_too_detailed();
  return { content, type, width, height };
}

/** Size as shown: a photograph may say that it is to be turned. */
function sizeOf(content: Buffer): { width: number; height: number } {
  try {
    return imageSize(content);
  } catch {
    throw minutesProblems.image_unreadable();
  }
}
