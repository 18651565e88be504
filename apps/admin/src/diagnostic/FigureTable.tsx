import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { LinkBase } from 'react-admin';
import { filteredList } from '../fields/filteredList.js';
import { formatNumber, formatShare } from '../i18n/format.js';

interface Props {
  label: string;
  rows: { label: string; count: number; filter: Record<string, string>; colour?: string }[];
  whole: number;
}

/** Label, count, share; each label leads to the records it counts. */
export function FigureTable({ label, rows, whole }: Props) {
  return (
    <Table size="small" aria-label={label}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 0 }}>Constat</TableCell>
          <TableCell align="right">Fiches</TableCell>
          <TableCell align="right">Part</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ label: name, count, filter, colour }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row" sx={{ pl: 0, fontWeight: 400 }}>
              {colour ? <Box component="span" aria-hidden sx={{ ...swatchStyle, bgcolor: colour }} /> : null}
              <Link component={LinkBase} to={filteredList('records', filter)}>
                {name}
              </Link>
            </TableCell>
            <TableCell align="right">{formatNumber(count)}</TableCell>
            <TableCell align="right">{formatShare(count, whole)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const swatchStyle = { display: 'inline-block', width: 11, height: 11, borderRadius: '3px', mr: 1 };
