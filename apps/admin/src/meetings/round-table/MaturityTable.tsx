import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { MATURITIES } from '#domain/meeting/open-data-progress.js';
import { MATURITY_LABELS } from '#wording/meeting/meeting-labels.js';
import type { RoundTable } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { plural } from '../../i18n/format.js';
import { countText } from './StatementCard.js';

/** How far everybody is: a table whose bars are its chart. */
export function MaturityTable({ table: { maturities, openDatasets, statements } }: { table: RoundTable }) {
  const rows = [
    ...MATURITIES.map((code) => ({ code, label: MATURITY_LABELS[code], count: maturities[code] })),
    { code: 'unknown', label: 'N’a pas dit', count: maturities.unknown },
  ];
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Section title="Où en sont les organismes">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Avancement</TableCell>
            <TableCell align="right">Organismes</TableCell>
            <TableCell aria-hidden sx={{ width: '50%' }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ code, label, count }) => (
            <TableRow key={code}>
              <TableCell component="th" scope="row">
                {label}
              </TableCell>
              <TableCell align="right">{count}</TableCell>
              <TableCell aria-hidden>
                <Box sx={{ height: 12, borderRadius: 1, bgcolor: 'primary.main', width: `${(count / most) * 100}%` }} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" sx={{ mt: 1 }}>
        Jeux de données ouverts : {countText(openDatasets.total)} ({plural(openDatasets.known, 'organisme')} sur{' '}
        {statements.length} ont donné un nombre).
      </Typography>
    </Section>
  );
}
