import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { INTEREST_SOURCE_LABELS } from '#wording/training/interest-words.js';
import { call } from '../api/http.js';
import type { InterestFigures } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';
import { formatDay, formatNumber, plural } from '../i18n/format.js';

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What the pool adds up to, over all courses: where people wait, how they came, and when. Nothing when it is empty. */
export function PoolFigures() {
  const { data } = useQuery({
    queryKey: ['training-interests', 'figures'],
    queryFn: ({ signal }) => call<InterestFigures>('/training/interests/figures', { signal }),
  });
  if (!data || data.departments.length === 0) return null;
  const { waiting, unconfirmed, oldest, departments, sources, months } = data;
  return (
    <Section title="Chiffres du vivier">
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {waiting === 0
          ? 'Personne n’attend.'
          : `${plural(waiting, 'personne attend', 'personnes attendent')}, la première depuis le ${formatDay(oldest ?? '')}.`}
        {unconfirmed > 0 ? ` ${plural(unconfirmed, 'adresse reste', 'adresses restent')} à confirmer.` : null}
      </Typography>
      <Box sx={gridStyle}>
        <CountTable
          label="Par département"
          head="Département"
          rows={departments.map(({ department, ...counts }) => ({ name: departmentName(department), ...counts }))}
        />
        <CountTable
          label="Par origine"
          head="Origine"
          rows={sources.map(({ source, ...counts }) => ({ name: INTEREST_SOURCE_LABELS[source], ...counts }))}
        />
        <Table size="small" aria-label="Intérêts reçus par mois">
          <TableHead>
            <TableRow>
              <TableCell>Mois</TableCell>
              <TableCell align="right">Reçus</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {months.map(({ month, received }) => (
              <TableRow key={month}>
                <TableCell component="th" scope="row">
                  {MONTH.format(new Date(`${month}-01T00:00:00Z`))}
                </TableCell>
                <TableCell align="right">{formatNumber(received)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}

interface Row {
  name: string;
  waiting: number;
  placed: number;
  withdrawn: number;
}

function CountTable({ label, head, rows }: { label: string; head: string; rows: Row[] }) {
  return (
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{head}</TableCell>
          <TableCell align="right">Attendent</TableCell>
          <TableCell align="right">Placées</TableCell>
          <TableCell align="right">Retirées</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.filter(counted).map(({ name, waiting, placed, withdrawn }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              {name}
            </TableCell>
            <TableCell align="right">{formatNumber(waiting)}</TableCell>
            <TableCell align="right">{formatNumber(placed)}</TableCell>
            <TableCell align="right">{formatNumber(withdrawn)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Whose addresses are all still to be confirmed count nowhere yet. */
const counted = ({ waiting, placed, withdrawn }: Row): boolean => waiting + placed + withdrawn > 0;

const gridStyle = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '2fr 2fr 1fr' },
  '& .MuiTableCell-root': { px: { xs: 0.5, lg: 1 } },
};
