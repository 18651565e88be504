import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LEFT_OUT_LABELS } from '#wording/campaign/campaign-labels.js';
import type { Reach } from '../../api/types.js';
import { formatNumber } from '../../i18n/format.js';

/** How many get nothing, by reason. */
export function LeftOutTable({ reach: { leftOut } }: { reach: Reach }) {
  if (leftOut.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        Personne n’est laissé de côté.
      </Typography>
    );
  }
  return (
    <Table size="small" aria-label="Laissés de côté">
      <TableHead>
        <TableRow>
          <TableCell>Laissés de côté</TableCell>
          <TableCell align="right">Nombre</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {leftOut.map(({ reason, count }) => (
          <TableRow key={reason}>
            <TableCell>{LEFT_OUT_LABELS[reason]}</TableCell>
            <TableCell align="right">{formatNumber(count)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
