/** Everything a mail carries, in bytes: beyond, many servers refuse it (10 MB once encoded leaves 7 MB of files). */
export const MAX_ATTACHMENTS = 7_000_000;

/** Files that mail programs open without fear; programs and archives are not among them. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  'pdf doc docx odt rtf xls xlsx ods csv ppt pptx odp txt md png jpg jpeg gif svg ics geojson json xml'.split(' '),
);

/** True for a name whose ending says a document, an image, a table. */
export const isAttachable = (filename: string): boolean =>
  EXTENSIONS.has(/\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '');
