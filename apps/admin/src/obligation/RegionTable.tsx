import { Box, Link, Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@mui/material';
import { LinkBase } from 'react-admin';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import type { RegionSummary } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { formatNumber } from '../i18n/format.js';

type Row = RegionSummary['rows'][number];

/** The INSEE legal category each row counts. */
const CATEGORY: Record<Row['category'], string> = {
  metropole: '7344',
  cu: '7343',
  ca: '7348',
  cc: '7346',
  commune: '7210',
};

const COLUMNS = [
  { field: 'partners', label: 'Partenaires', filter: {} },
  { field: 'obligated', label: OBLIGATION_STATUS_LABELS.obligated, filter: { status: 'obligated' } },
  { field: 'exempt', label: OBLIGATION_STATUS_LABELS.exempt, filter: { status: 'exempt' } },
  { field: 'undetermined', label: OBLIGATION_STATUS_LABELS.undetermined, filter: { status: 'undetermined' } },
] as const;

/** Bodies of the region by category; figures about partners lead to the list they count. */
export function RegionTable({ summary: { rows, totals } }: { summary: RegionSummary }) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Tableau de la région">
      <Table size="small" aria-label="Obligation par catégorie d’organisme">
        <TableHead>
          <TableRow>
            <TableCell>Catégorie</TableCell>
            <TableCell align="right">Organismes</TableCell>
            <TableCell align="right">Au-dessus du seuil</TableCell>
            {COLUMNS.map(({ field, label }) => (
              <TableCell key={field} align="right">
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.category}>
              <TableCell component="th" scope="row">
                {row.label}
              </TableCell>
              <TableCell align="right">{formatNumber(row.total)}</TableCell>
              <TableCell align="right">{formatNumber(row.overPopulation)}</TableCell>
              {COLUMNS.map(({ field, label, filter }) => (
                <TableCell key={field} align="right">
                  <Link
                    component={LinkBase}
                    to={filteredList('partners', { legalCategory: CATEGORY[row.category], ...filter })}
                    aria-label={`${row.label}, ${label} : ${formatNumber(row[field])}`}
                  >
                    {formatNumber(row[field])}
                  </Link>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        <TableFooter sx={{ '& td, & th': { fontWeight: 700, color: 'text.primary', fontSize: '0.875rem' } }}>
          <TableRow>
            <TableCell component="th" scope="row">
              Ensemble
            </TableCell>
            <TableCell align="right">{formatNumber(totals.total)}</TableCell>
            <TableCell align="right">{formatNumber(totals.overPopulation)}</TableCell>
            {COLUMNS.map(({ field }) => (
              <TableCell key={field} align="right">
                {formatNumber(totals[field])}
              </TableCell>
            ))}
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  );
}
