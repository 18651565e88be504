import LineBreaker from 'linebreak';
import type { Run } from './pdf-blocks.js';

/** One line of text: pieces of the runs it was cut from, in order. */
export interface Line {
  pieces: Run[];
  width: number;
}

/**
 * Cuts a text in several styles into lines, where Unicode allows (UAX #14: never before « ? » or inside « 666,67 € »).
 * A word wider than a whole line is cut where it must. A line keeps its last space, so that text read back by a
 * machine does not glue two words; that space does not count in its width.
 */
export function breakLines(runs: readonly Run[], width: number, measure: (piece: Run) => number): Line[] {
  const text = runs.map((run) => run.text).join('');
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0 };
  let full = 0;
  const close = () => {
    lines.push(line);
    line = { pieces: [], width: 0 };
    full = 0;
  };
  const append = (pieces: readonly Run[]) => {
    for (const piece of pieces) {
      const last = line.pieces.at(-1);
      if (last && sameStyle(last, piece)) last.text += piece.text;
      else line.pieces.push({ ...piece });
    }
    line.width = full + widthOf(trimEnd(pieces), measure);
    full += widthOf(pieces, measure);
  };
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
    const word = slice(runs, start, stop.position, /\n/);
    start = stop.position;
    if (line.pieces.length > 0 && full + widthOf(trimEnd(word), measure) > width) close();
    let rest = word;
    while (widthOf(trimEnd(rest), measure) > width) {
      const [head, tail] = cut(rest, width, measure);
      append(head);
      close();
      rest = tail;
    }
    append(rest);
    if (stop.required) close();
  }
  if (line.pieces.length > 0 || lines.length === 0) close();
  return lines;
}

const sameStyle = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link;

const widthOf = (pieces: readonly Run[], measure: (piece: Run) => number): number =>
  pieces.reduce((sum, piece) => sum + measure(piece), 0);

/** The part of the runs between two positions of their joined text. */
function slice(runs: readonly Run[], from: number, to: number, without: RegExp): Run[] {
  const found: Run[] = [];
  let position = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - position), Math.max(0, to - position)).replace(without, '');
    if (text) found.push({ ...run, text });
    position += run.text.length;
  }
  return found;
}

function trimEnd(pieces: readonly Run[]): Run[] {
  const kept = [...pieces];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.replace(/[ \u2000-\u200a]+$/, '');
    if (text) return [...kept, { ...last, text }];
  }
  return [];
}

/** As many characters as one line holds, at least one; and the rest. */
function cut(pieces: readonly Run[], width: number, measure: (piece: Run) => number): [Run[], Run[]] {
  const characters = pieces.flatMap((piece) => Array.from(piece.text, (text) => ({ ...piece, text })));
  let taken = 1;
  let used = measure(characters[0] ?? { text: '' });
  for (const character of characters.slice(1)) {
    used += measure(character);
    if (used > width) break;
    taken += 1;
  }
  return [join(characters.slice(0, taken)), join(characters.slice(taken))];
}

function join(characters: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const character of characters) {
    const last = joined.at(-1);
    if (last && sameStyle(last, character)) last.text += character.text;
    else joined.push({ ...character });
  }
  return joined;
}
