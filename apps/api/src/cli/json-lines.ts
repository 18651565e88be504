import type { WriteLine } from './output.js';
import type { Report } from './report.js';

/** One JSON object per record, one `{ file, error }` per unreadable thing, for other programs. */
export function jsonLines(write: WriteLine): Report {
  return {
    diagnosed: ({ file, index, record }, diagnosis) => {
      const { identifier, title, organisations, recordUrl, modifiedOn } = record;
      return write(
        JSON.stringify({ file, index, identifier, title, organisations, ...diagnosis, recordUrl, modifiedOn }),
      );
    },
    unreadable: ({ file, index, error }) =>
      write(JSON.stringify({ file, index, error: error.message, code: error.code })),
    end: () => Promise.resolve(),
  };
}
