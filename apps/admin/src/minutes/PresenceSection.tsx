import { Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
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
        <Table key={title} size="small" sx={{ mb: 1.5, tableLayout: 'fixed' }}>
          <Typography component="caption" sx={{ captionSide: 'top', fontWeight: 650, color: 'text.primary', p: 0 }}>
            {title}
          </Typography>
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
