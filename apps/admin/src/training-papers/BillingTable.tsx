import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import PendingIcon from '@mui/icons-material/HourglassEmpty';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { euros } from '#wording/training/money.js';
import { BILLING_FIELD_LABELS } from '#wording/training/statement-words.js';
import type { SessionBilling } from '../api/types.js';
import { ToneChip, type Tone } from '../fields/ToneChip.js';

type Party = SessionBilling['parties'][number];

const STATES: Record<Party['state'], { tone: Tone; label: string; icon: SvgIconComponent }> = {
  to_issue: { tone: 'info', label: 'À émettre', icon: PendingIcon },
  issued: { tone: 'good', label: 'Émis', icon: DoneIcon },
  changed: { tone: 'attention', label: 'A changé depuis : avoir à émettre', icon: WarningIcon },
  to_credit: { tone: 'attention', label: 'Ne doit plus rien : avoir à émettre', icon: WarningIcon },
};

/** An organisation a line. */
export function BillingTable({ billing: { parties, totals } }: { billing: SessionBilling }) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Tableau des coûts">
      <Table size="small" aria-label="Coûts par organisme">
        <TableHead>
          <TableRow>
            <TableCell>Organisme</TableCell>
            <TableCell align="right">Personnes</TableCell>
            <TableCell align="right">HT</TableCell>
            <TableCell align="right">TVA</TableCell>
            <TableCell align="right">TTC</TableCell>
            <TableCell>État de coûts</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {parties.map((party) => (
            <TableRow key={party.partnerId}>
              <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
                <Link component={LinkBase} to={`/partners/${party.partnerId}/show`}>
                  {party.partnerName}
                </Link>
                {party.missing.length > 0 ? (
                  <Typography variant="body2" color="textSecondary">
                    {party.missing.length === 4
                      ? 'coordonnées de facturation à compléter'
                      : `manque : ${party.missing.map((field) => BILLING_FIELD_LABELS[field]).join(', ')}`}
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell align="right">{party.heads}</TableCell>
              <Amounts {...party} />
              <TableCell sx={{ minWidth: 190 }}>
                <ToneChip {...STATES[party.state]} />{' '}
                {party.statementId ? (
                  <Link
                    component={LinkBase}
                    to={`/training-statements/${party.statementId}/show`}
                    sx={{ whiteSpace: 'nowrap' }}
                  >
                    {party.reference}
                  </Link>
                ) : null}
              </TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell component="th" scope="row" sx={{ fontWeight: 700 }}>
              Total
            </TableCell>
            <TableCell align="right">{parties.reduce((sum, { heads }) => sum + heads, 0)}</TableCell>
            <Amounts {...totals} />
            <TableCell />
          </TableRow>
        </TableBody>
      </Table>
    </Box>
  );
}

function Amounts({ netCents, vatCents, grossCents }: SessionBilling['totals']) {
  return [netCents, vatCents, grossCents].map((cents, index) => (
    <TableCell key={index} align="right" sx={{ whiteSpace: 'nowrap' }}>
      {euros(cents)}
    </TableCell>
  ));
}
