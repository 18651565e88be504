import { Box, Link, MenuItem, Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { euros } from '#wording/training/money.js';
import { call, queryString } from '../api/http.js';
import type { StatementTotals } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { formatNumber } from '../i18n/format.js';

type Sums = StatementTotals['years'][number];

/** What a year adds up to, credits deducted, and each of its sessions. Nothing while nothing was sent. */
export function TotalsSection() {
  const [year, setYear] = useState('');
  const { data } = useQuery({
    queryKey: ['training-statements', 'totals', year],
    queryFn: ({ signal }) => call<StatementTotals>(`/training/statements/totals${queryString({ year })}`, { signal }),
    placeholderData: (before) => before,
  });
  const [latest] = data?.years ?? [];
  if (!data || !latest) return null;
  const shown = data.years.find((one) => String(one.year) === year) ?? latest;
  return (
    <Box sx={{ mt: 1 }}>
      <Section
        title="Totaux de l’année"
        dense
        actions={
          <TextField
            select
            size="small"
            label="Année"
            value={String(shown.year)}
            onChange={(event) => setYear(event.target.value)}
          >
            {data.years.map((one) => (
              <MenuItem key={one.year} value={String(one.year)}>
                {one.year}
              </MenuItem>
            ))}
          </TextField>
        }
      >
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Totaux par session">
          <Table size="small" aria-label="Totaux par session">
            <TableHead>
              <TableRow>
                <TableCell>Session</TableCell>
                {COLUMNS.map(({ label }) => (
                  <TableCell key={label} align="right">
                    {label}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {data.sessions.map((session) => (
                <Line key={session.sessionId} sums={session}>
                  <Link component={LinkBase} to={`/training-sessions/${session.sessionId}/show?tab=argent`}>
                    {session.sessionName}
                  </Link>
                </Line>
              ))}
              <Line sums={shown} bold>
                Année {shown.year}
              </Line>
            </TableBody>
          </Table>
        </Box>
      </Section>
    </Box>
  );
}

const COLUMNS: { label: string; value: (sums: Omit<Sums, 'year'>) => string }[] = [
  { label: 'États', value: ({ statements }) => formatNumber(statements) },
  { label: 'Avoirs', value: ({ credits }) => formatNumber(credits) },
  { label: 'Personnes', value: ({ heads }) => formatNumber(heads) },
  { label: 'HT', value: ({ netCents }) => euros(netCents) },
  { label: 'TVA', value: ({ vatCents }) => euros(vatCents) },
  { label: 'TTC', value: ({ grossCents }) => euros(grossCents) },
];

function Line({
  sums,
  children,
  bold = false,
}: {
  sums: Omit<Sums, 'year'>;
  children: React.ReactNode;
  bold?: boolean;
}) {
  const fontWeight = bold ? 700 : undefined;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight, minWidth: 200 }}>
        {children}
      </TableCell>
      {COLUMNS.map(({ label, value }) => (
        <TableCell key={label} align="right" sx={{ fontWeight, whiteSpace: 'nowrap' }}>
          {value(sums)}
        </TableCell>
      ))}
    </TableRow>
  );
}
