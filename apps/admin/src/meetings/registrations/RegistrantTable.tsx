import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { MeetingRegistrant } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { formatInstant } from '../../i18n/format.js';
import { RegistrantActions } from './RegistrantActions.js';
import { RegistrantChip } from './RegistrantChip.js';
import type { SectionProps } from './sectionProps.js';

interface Props {
  registrants: MeetingRegistrant[];
  write: boolean;
  busy: boolean;
  change: SectionProps['change'];
}

/** A line a person: who, known or not, where they stand. */
export function RegistrantTable({ registrants, write, busy, change }: Props) {
  const acts = useMay()('contacts:erase') || write;
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Inscrits, dans l’ordre d’arrivée">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Personne</TableCell>
            <TableCell sx={deskOnly}>Contact</TableCell>
            <TableCell>État</TableCell>
            {acts ? <TableCell>Action</TableCell> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {registrants.map((one) => (
            <TableRow key={one.id}>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 120 }}>
                {one.name}
                <Typography variant="body2" color="textSecondary">
                  {[one.organisation, one.email].filter(Boolean).join(' – ')}
                </Typography>
                <Box sx={phoneOnly}>
                  <Known registrant={one} />
                </Box>
              </TableCell>
              <TableCell sx={deskOnly}>
                <Known registrant={one} />
              </TableCell>
              <TableCell>
                <RegistrantChip status={one.status} place={one.place} />
                <Typography variant="body2" color="textSecondary">
                  {formatInstant(one.statusAt)}
                  {one.origin === 'staff' ? ', par l’équipe' : ''}
                </Typography>
              </TableCell>
              {acts ? (
                <TableCell>
                  <RegistrantActions registrant={one} write={write} busy={busy} change={change} />
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** The contacts who have this address; else a way to make one of them, filled in. */
function Known({ registrant: { contacts, firstName, lastName, email } }: { registrant: MeetingRegistrant }) {
  const may = useMay();
  if (contacts.length > 0) {
    return contacts.map(({ id, name }) => (
      <Link key={id} component={LinkBase} to={`/contacts/${id}`} sx={{ display: 'block' }}>
        {name}
      </Link>
    ));
  }
  if (!email || !may('contacts:write')) return '—';
  const source = encodeURIComponent(JSON.stringify({ firstName, lastName, email }));
  return (
    <Link component={LinkBase} to={`/contacts/create?source=${source}`}>
      Ajouter aux contacts
    </Link>
  );
}

const deskOnly = { display: { xs: 'none', sm: 'table-cell' } };
const phoneOnly = { display: { xs: 'block', sm: 'none' }, fontSize: '0.8125rem' };
