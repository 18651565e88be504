import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { MATURITY_LABELS } from '#wording/meeting/meeting-labels.js';
import type { PartnerOpenData } from '../api/types.js';
import { formatDay, formatNumber } from '../i18n/format.js';

const DASH = '—';

/** What was said at each meeting, the latest first: a table whose bars are its chart. */
export function OpenDataOverTime({ entries }: { entries: PartnerOpenData['entries'] }) {
  const most = Math.max(1, ...entries.map(({ openDatasets }) => openDatasets ?? 0));
  return (
    <Box sx={{ overflowX: 'auto', mt: 2 }} tabIndex={0} role="region" aria-label="Au fil des réunions">
      <Typography component="h3" variant="subtitle2">
        Au fil des réunions
      </Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Réunion</TableCell>
            <TableCell>Avancement</TableCell>
            <TableCell align="right">Jeux ouverts</TableCell>
            <TableCell aria-hidden sx={barColumn} />
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map(({ id, meetingId, meetingName, observedOn, maturity, openDatasets }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 'normal' }}>
                <Link component={LinkBase} to={`/meetings/${meetingId}/show?tab=tour`}>
                  {meetingName}
                </Link>
                <Typography variant="body2" color="textSecondary">
                  {formatDay(observedOn)}
                </Typography>
              </TableCell>
              <TableCell>{maturity ? MATURITY_LABELS[maturity] : DASH}</TableCell>
              <TableCell align="right">{openDatasets === null ? DASH : formatNumber(openDatasets)}</TableCell>
              <TableCell aria-hidden sx={barColumn}>
                <Box sx={{ ...barStyle, width: `${((openDatasets ?? 0) / most) * 100}%` }} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const barColumn = { width: '30%', display: { xs: 'none', sm: 'table-cell' } };
const barStyle = { height: 12, borderRadius: 1, bgcolor: 'primary.main' };
