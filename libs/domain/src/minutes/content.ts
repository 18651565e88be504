/**
 * What fills a section: `text` is written by hand; the others take the meeting's own data, under what is written by
 * hand above them. `testimonies` gives each testimony a heading of its own.
 */
export const SECTION_KINDS = [
  'text',
  'agenda',
  'carried',
  'testimonies',
  'statements',
  'survey',
  'decisions',
  'actions',
  'next',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export const MAX_SECTIONS = 80;
export interface Section {
  /** Unique in its minutes; kept through edits, which is how two editors' changes are told apart. */
  id: string;
  kind: SectionKind;
  /** 1 to 3. */
  depth: number;
  numbered: boolean;
  /** Empty for testimonies, which bring their own headings. */
  title: string;
  /** Rich text, sanitised. */
  html: string;
}

/** What people write in minutes; the rest is read from the meeting. */
export interface MinutesContent {
  /** « Affaire suivie par ». */
  followedBy: string;
  /** « Destinataires ». */
  recipients: string;
  sections: Section[];
}
