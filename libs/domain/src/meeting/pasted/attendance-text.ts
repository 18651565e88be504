import { foldText } from '../../organisation-name/fold-text.js';
import type { Attendance } from '../attendance.js';

/** A line of a pasted list, taken apart but not understood: cells as they stood. */
export interface TextLine {
  /** From 1, in what was pasted. */
  line: number;
  text: string;
  attendance: Attendance;
  cells: string[];
  /** True when its first cell is empty: it goes on with the organisation above. */
  continues: boolean;
}

/** Headings that say what the lines under them are, by their first word. */
const HEADINGS: readonly (readonly [RegExp, Attendance])[] = [
  [/^(etaient )?(presents?|presentes?|participants?|participantes?)$/, 'present'],
  [/^(etaient )?(absents? )?(excuses?|excusees?)$/, 'excused'],
  [/^(etaient )?(absents?|absentes?)( non excuses?)?$/, 'absent'],
  [/^(etaient )?(representes?|representees?)$/, 'represented'],
];
/** What follows is no more a list of people. */
const END = /^(destinataires?|ordre du jour|1 ordre du jour|compte rendu)\b/;

/** Reads a pasted list: tabs, bars or wide gaps between cells, headings, and what surrounds them in minutes. */
export function readAttendanceText(pasted: string): TextLine[] {
  const lines: TextLine[] = [];
  let attendance: Attendance = 'present';
  for (const [index, raw] of pasted
    .normalize('NFC')
    .split(/\r\n?|\n|\u2028/)
    .entries()) {
    const text = raw
      .replaceAll('\u00a0', ' ')
      .replace(/^\s*[-•*◆▪]\s+/, '')
      .trimEnd();
    const folded = foldText(text);
    if (folded === '') continue;
    if (END.test(folded)) break;
    const heading = HEADINGS.find(([pattern]) => pattern.test(folded))?.[1];
    if (heading) {
      attendance = heading;
      continue;
    }
    const cells = cellsOf(text);
    const continues = /^[\t|]/.test(text) && cells.length > 0;
    if (cells.length > 0) lines.push({ line: index + 1, text: text.trim(), attendance, cells, continues });
  }
  return lines;
}

/** Cells, from the strongest separator there is; « Jeanne Lafitte (Pau) » is two. */
function cellsOf(text: string): string[] {
  const parts = [/\t+/, /\s*\|\s*/, /\s{3,}/, /\s+:\s*|:\s+/, /\s+[–—-]\s+/]
    .map((separator) => text.split(separator))
    .find((found) => found.filter((part) => part.trim() !== '').length > 1);
  const inBrackets = /^([^()]+)\(([^()]+)\)\s*$/.exec(text);
  const cells = parts ?? (inBrackets ? [inBrackets[2] ?? '', inBrackets[1] ?? ''] : [text]);
  return cells.map((cell) => cell.trim().replace(/\s+/g, ' ')).filter((cell) => foldText(cell) !== '');
}
