import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadingLimits } from './limits.js';
import { refusal } from './refusals.js';
import type { ReadItem } from './read-xml.js';

const WANTED = /\.(?:xml|zip|mef)$/i;

export type FolderContent = { files: string[]; refused: ReadItem[]; bytes: number };

/** The .xml and .zip files below a folder, in the order of their names. Symbolic links are never followed. */
export async function readFolder(folder: string, { entries: limit }: ReadingLimits): Promise<FolderContent> {
  const content: FolderContent = { files: [], refused: [], bytes: 0 };
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    const found = await readdir(next, { withFileTypes: true }).catch(() => null);
    if (found === null) {
      content.refused.push({ file: next, error: refusal('not_readable') });
      continue;
    }
    const below: string[] = [];
    const wanted: string[] = [];
    for (const entry of found.sort(byName)) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) below.push(path);
      else if (entry.isSymbolicLink()) content.refused.push({ file: path, error: refusal('symbolic_link') });
      else if (entry.isFile() && WANTED.test(entry.name)) wanted.push(path);
    }
    const room = limit - content.files.length;
    content.files.push(...wanted.slice(0, room));
    content.bytes += await sizeOf(wanted.slice(0, room));
    if (wanted.length > room) {
      content.refused.push({ file: folder, error: refusal('too_many_files', { limit }) });
      return content;
    }
    folders.unshift(...below);
  }
  if (content.files.length === 0) content.refused.push({ file: folder, error: refusal('empty_folder') });
  return content;
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((total, size) => total + size, 0);
}

function byName(left: Dirent, right: Dirent): number {
  return left.name < right.name ? -1 : 1;
}
