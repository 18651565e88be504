import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';
/** What a meeting takes, by what the first bytes say: the name of a file proves nothing. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
  [`${OFFICE}.presentationml.presentation`]: 'pptx',
  [`${OPEN}.text`]: 'odt',
  [`${OPEN}.spreadsheet`]: 'ods',
  [`${OPEN}.presentation`]: 'odp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};
/** Before 2007 these three were one container: their extension tells them apart. */
const LEGACY: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};
/** Files without a mark of their own: they must be text, and say it. */
const TEXT: Readonly<Record<string, string>> = { csv: 'text/csv; charset=utf-8', txt: 'text/plain; charset=utf-8' };

export type FileKind = { contentType: string } | { refused: string };

/** What a file is, from its content and, where that says nothing, its extension. */
export async function fileKind(path: string, filename: string): Promise<FileKind> {
  const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  const found = await fileTypeFromFile(path);
  if (found?.mime === 'application/x-cfb') {
    const contentType = LEGACY[extension];
    return contentType ? { contentType } : { refused: 'd’un ancien format de Microsoft Office' };
  }
  if (found) return ACCEPTED[found.mime] ? { contentType: found.mime } : { refused: `de type ${found.ext}` };
  const contentType = TEXT[extension];
  if (!contentType) return { refused: 'd’un type inconnu' };
  return (await isText(path)) ? { contentType } : { refused: 'binaire, malgré son nom' };
}

/** True when the first 64 KB are UTF-8, or any one-byte alphabet, without control characters. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}
