import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { REGISTRATION_CANCEL_LABELS } from '#wording/training/session-words.js';
import { euros } from '#wording/training/money.js';
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
                  <ForWhom person={one} people={people} />
                </Box>
                {one.note ? (
                  <Typography variant="body2" color="textSecondary">
                    {one.note}
                  </Typography>
                ) : null}
              </TableCell>
              <TableCell sx={deskOnly}>
                <ForWhom person={one} people={people} />
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

/** The organisation they come for, who pays, and how much. */
function ForWhom({ person, people }: { person: Registration; people: SessionPeople }) {
  const cost = people.costs.find(({ registrationId }) => registrationId === person.id);
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
      {cost || !person.billed ? (
        <Typography variant="body2" color="textSecondary">
          {person.billed && cost ? costText(cost.netCents) : 'non facturé'}
          {person.billed && cost && !person.billedPartnerName ? ', sans organisme à facturer' : null}
        </Typography>
      ) : null}
    </>
  );
}

const costText = (netCents: number | null): string =>
  netCents === null ? 'coût inconnu : surcoût du second formateur à renseigner' : `${euros(netCents)} HT`;

/** On a phone, the organisation stands under the name. */
const deskOnly = { display: { xs: 'none', sm: 'table-cell' } };
const phoneOnly = { display: { xs: 'block', sm: 'none' }, fontSize: '0.8125rem' };
