import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { euros, vatMention } from '#wording/training/money.js';
import { statementLineLabel } from '#wording/training/statement-words.js';
import type { Statement } from '../api/types.js';

/** Lines without VAT, then VAT once, as on the paper. */
export function AmountsTable({ statement }: { statement: Statement }) {
  const { lines, netCents, vatCents, grossCents, vatRule, vatBasisPoints } = statement;
  const vat =
    vatRule === 'rate' && vatBasisPoints !== null
      ? vatMention({ rule: 'rate', basisPoints: vatBasisPoints })
      : 'TVA (exonération, article 261-4-4° a du CGI)';
  const sums = [
    { label: 'Total HT', cents: netCents },
    { label: vat, cents: vatCents },
    { label: 'Total TTC', cents: grossCents },
  ];
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Tableau des montants">
      <Table size="small" aria-label="Montants">
        <TableHead>
          <TableRow>
            <TableCell>Désignation</TableCell>
            <TableCell align="right">Quantité</TableCell>
            <TableCell align="right">Prix unitaire HT</TableCell>
            <TableCell align="right">Montant</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.code}>
              <TableCell>
                {statementLineLabel(line)}
                {line.people.length > 0 ? (
                  <Typography variant="body2" color="textSecondary">
                    {line.people.join(', ')}
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell align="right">{line.quantity}</TableCell>
              <TableCell align="right" sx={nowrap}>
                {euros(line.unitCents)}
              </TableCell>
              <TableCell align="right" sx={nowrap}>
                {euros(line.netCents)}
              </TableCell>
            </TableRow>
          ))}
          {sums.map(({ label, cents }, index) => (
            <TableRow key={label}>
              <TableCell
                component="th"
                scope="row"
                colSpan={3}
                align="right"
                sx={{ fontWeight: index === 2 ? 700 : 400 }}
              >
                {label}
              </TableCell>
              <TableCell align="right" sx={{ ...nowrap, fontWeight: index === 2 ? 700 : 400 }}>
                {euros(cents)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const nowrap = { whiteSpace: 'nowrap' };
