import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { REGISTRATION_CANCEL_LABELS } from '#wording/training/session-words.js';
import type { Registration, SessionPeople } from '../api/types.js';
import { formatInstant } from '../i18n/format.js';
import { PersonActions } from './PersonActions.js';
import { RegistrationChip } from './RegistrationChip.js';

/** A line a person: who, for whom, where they stand, and what may be done. */
export function PeopleTable({ people, write }: { people: SessionPeople; write: boolean }) {
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Inscriptions, dans l’ordre d’arrivée">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Personne</TableCell>
            <TableCell sx={deskOnly}>Pour</TableCell>
            <TableCell>Où elle en est</TableCell>
            {write ? <TableCell>Actions</TableCell> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {people.registrations.map((one) => (
            <TableRow key={one.id}>
              <TableCell sx={{ minWidth: { xs: 110, sm: 160 } }}>
                <Link component={LinkBase} to={`/contacts/${one.contactId}`}>
                  {one.name}
                </Link>
                <Box sx={phoneOnly}>
                  <ForWhom person={one} />
                </Box>
                {one.note ? (
                  <Typography variant="body2" color="textSecondary">
                    {one.note}
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell sx={deskOnly}>
                <ForWhom person={one} />
              </TableCell>
              <TableCell>
                <RegistrationChip status={one.status} position={one.queuePosition} />
                <Typography variant="body2" color="textSecondary">
                  {one.offer?.expiresAt ? `répond avant le ${formatInstant(one.offer.expiresAt)}` : null}
                  {one.cancelReason ? REGISTRATION_CANCEL_LABELS[one.cancelReason] : null}
                  {one.replacedByName ? ` par ${one.replacedByName}` : null}
                </Typography>
              </TableCell>
              {write ? (
                <TableCell>
                  <PersonActions person={one} people={people} />
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** The organisation they come for, and who pays. */
function ForWhom({ person }: { person: Registration }) {
  return (
    <>
      {person.partnerId && person.partnerName ? (
        <Link component={LinkBase} to={`/partners/${person.partnerId}/show`}>
          {person.partnerName}
        </Link>
      ) : (
        '—'
      )}
      {person.billedPartnerId && person.billedPartnerName ? (
        <Typography variant="body2" color="textSecondary">
          payé par {person.billedPartnerName}
        </Typography>
      ) : null}
      {person.billed ? null : (
        <Typography variant="body2" color="textSecondary">
          non facturé
        </Typography>
      )}
    </>
  );
}

/** On a phone, the organisation stands under the name. */
const deskOnly = { display: { xs: 'none', sm: 'table-cell' } };
const phoneOnly = { display: { xs: 'block', sm: 'none' }, fontSize: '0.8125rem' };
