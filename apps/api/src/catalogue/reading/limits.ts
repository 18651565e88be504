/** How much one reading may take; past a limit the thing is refused with its sentence and the rest goes on. */
export type ReadingLimits = {
  /** Bytes of one XML file, or of one zip archive as it stands on disk. */
  fileBytes: number;
  /** Bytes of one record, and of any single mark-up (tag, comment) around the records. */
  recordBytes: number;
  /** Entries of one zip archive, or files of one folder. */
  entries: number;
  /** Bytes of all the entries of one zip archive once decompressed. */
  unzippedBytes: number;
  /** How many times smaller than its content a zip entry may be; XML rarely passes 40. */
  zipRatio: number;
  /** Elements one inside the other around the records; libxml2 itself stops at 256 within a record. */
  depth: number;
};

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: ReadingLimits = {
  fileBytes: 4096 * MIB,
  recordBytes: 8 * MIB,
  entries: 100_000,
  unzippedBytes: 8192 * MIB,
  zipRatio: 200,
  depth: 64,
};
