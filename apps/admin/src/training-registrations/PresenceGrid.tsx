import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { halfDayText, presenceText } from '#wording/training/half-day-words.js';
import type { Registration, SessionPeople } from '../api/types.js';
import { PresenceCell } from './PresenceCell.js';
import { usePresences } from './usePresences.js';

interface Props {
  people: SessionPeople;
  /** Those who have a confirmed seat, in order of arrival. */
  expected: readonly Registration[];
  today: string;
  write: boolean;
}

/** Where each key leads from a cell: rows, then columns. */
const MOVES: Record<string, (row: number, column: number) => [number, number]> = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  Home: (row) => [row, 0],
  End: (row) => [row, Infinity],
};
const LETTERS: Record<string, boolean> = { p: true, a: false };

/** A row a person, a column a half-day: one stop of the Tab key, then the arrows (WAI-ARIA grid). */
export function PresenceGrid({ people, expected, today, write }: Props) {
  const { valueOf, note, said } = usePresences(people);
  const [[row, column], setActive] = useState<[number, number]>([0, 0]);
  const grid = useRef<HTMLTableElement>(null);
  const halves = people.halfDays;
  const within = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [person, half] = [expected[row], halves[column]];
    const present = LETTERS[event.key.toLowerCase()];
    if (person && half && present !== undefined && half.day <= today) void note(person, half, present);
    const to = MOVES[event.key]?.(row, column);
    if (!to) return;
    event.preventDefault();
    const next: [number, number] = [within(to[0], expected.length), within(to[1], halves.length)];
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus();
  };
  const keys = write ? { role: 'grid', onKeyDown, 'aria-describedby': 'presence-keys' } : {};
  return (
    <>
      <Box sx={{ overflowX: 'auto' }} {...(write ? {} : { tabIndex: 0, role: 'region', 'aria-label': 'Présences' })}>
        <Table size="small" ref={grid} aria-label="Présences par demi-journée" {...keys}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">Personne</TableCell>
              {halves.map((half) => (
                <TableCell key={halfDayText(half)} scope="col" sx={{ whiteSpace: 'normal', minWidth: 110 }}>
                  {halfDayText(half)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {expected.map((person, n) => (
              <TableRow key={person.id}>
                <TableCell component="th" scope="row" sx={{ minWidth: 120 }}>
                  {person.name}
                </TableCell>
                {halves.map((half, m) => (
                  <PresenceCell
                    key={halfDayText(half)}
                    place={`${n}-${m}`}
                    value={valueOf(person, half)}
                    state={!write ? 'read' : half.day > today ? 'later' : 'open'}
                    active={within(row, expected.length) === n && within(column, halves.length) === m}
                    onFocus={() => setActive([n, m])}
                    onNote={(present) => void note(person, half, present)}
                  />
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ px: 2, py: 0.5, minHeight: 28 }}>
        {said ? `${said.name}, ${halfDayText(said.half)} : ${presenceText(said.present).toLowerCase()}` : ''}
      </Typography>
    </>
  );
}
