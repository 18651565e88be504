import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { LinkBase } from 'react-admin';
import { OBLIGATION_STATUS_LABELS } from '#wording/obligation/obligation-labels.js';
import type { DepartmentFigures } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { formatNumber } from '../i18n/format.js';

const COLUMNS = [
  { field: 'partners', label: 'Partenaires', resource: 'partners', filter: {} },
  {
    field: 'obligated',
    label: OBLIGATION_STATUS_LABELS.obligated,
    resource: 'partners',
    filter: { status: 'obligated' },
  },
  { field: 'exempt', label: OBLIGATION_STATUS_LABELS.exempt, resource: 'partners', filter: { status: 'exempt' } },
  {
    field: 'undetermined',
    label: OBLIGATION_STATUS_LABELS.undetermined,
    resource: 'partners',
    filter: { status: 'undetermined' },
  },
  { field: 'records', label: 'Fiches', resource: 'records', filter: { inScope: 'true' } },
  { field: 'strict', label: 'Complètes', resource: 'records', filter: { inScope: 'true', class: 'strict' } },
] as const;

/** The map's figures, and more, for those who read rather than look. */
export function DepartmentTable({ departments }: { departments: DepartmentFigures[] }) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Tableau des départements">
      <Table size="small" sx={{ '& td, & th': { px: 1 } }} aria-label="Partenaires et fiches par département">
        <TableHead>
          <TableRow>
            <TableCell>Département</TableCell>
            {COLUMNS.map(({ field, label }) => (
              <TableCell key={field} align="right">
                {label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {departments.map((row) => (
            <TableRow key={row.code}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 400 }}>
                {row.code} {row.name}
              </TableCell>
              {COLUMNS.map(({ field, label, resource, filter }) => (
                <TableCell key={field} align="right">
                  {row[field] === 0 ? (
                    '0'
                  ) : (
                    <Link
                      component={LinkBase}
                      to={filteredList(resource, { department: row.code, ...filter })}
                      aria-label={`${row.name}, ${label} : ${formatNumber(row[field])}`}
                    >
                      {formatNumber(row[field])}
                    </Link>
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
