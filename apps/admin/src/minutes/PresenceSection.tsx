import { Table, TableBody, TableCell, TableRow } from '@mui/material';
import type { MinutesFacts } from '#domain/minutes/facts.js';
import { presenceOf } from '#wording/minutes/minutes-document.js';
import type { Minutes } from '../api/types.js';
import { Section } from '../fields/Section.js';

/** Who was there, as the first page prints it. */
export function PresenceSection({ facts }: { facts: Minutes['facts'] }) {
  const presence = presenceOf((facts as MinutesFacts).attendance);
  if (presence.length === 0) return null;
  return (
    <Section title="Présences">
      {presence.map(({ title, rows }) => (
        <Table key={title} size="small" sx={tableStyle}>
          <caption>{title}</caption>
          <TableBody>
            {rows.map(({ organisation, people }) => (
              <TableRow key={organisation}>
                <TableCell component="th" scope="row" sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
                  {organisation}
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  {people.map((person, rank) => (
                    <div key={rank}>{person}</div>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ))}
    </Section>
  );
}

const tableStyle = {
  mb: 1.5,
  tableLayout: 'fixed',
  '& caption': { captionSide: 'top', fontWeight: 650, color: 'text.primary', py: 0.5, px: 0 },
} as const;
