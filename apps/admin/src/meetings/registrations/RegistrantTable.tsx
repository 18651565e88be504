import { Box, Button, Link, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm, LinkBase } from 'react-admin';
import type { MeetingRegistrant } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { formatInstant } from '../../i18n/format.js';
import { RegistrantChip } from './RegistrantChip.js';

interface Props {
  registrants: MeetingRegistrant[];
  write: boolean;
  busy: boolean;
  onCancel: (registrant: MeetingRegistrant) => Promise<boolean>;
}

/** A line a person: who, known or not, where they stand. */
export function RegistrantTable({ registrants, write, busy, onCancel }: Props) {
  const [leaving, setLeaving] = useState<MeetingRegistrant | null>(null);
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Inscrits, dans l’ordre d’arrivée">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Personne</TableCell>
            <TableCell sx={deskOnly}>Contact</TableCell>
            <TableCell>État</TableCell>
            {write ? <TableCell>Action</TableCell> : null}
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
              {write ? (
                <TableCell>
                  {one.status === 'cancelled' ? null : (
                    <Button size="small" color="error" onClick={() => setLeaving(one)}>
                      Annuler<span style={visuallyHidden}> l’inscription de {one.name}</span>
                    </Button>
                  )}
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Confirm
        isOpen={leaving !== null}
        loading={busy}
        title={`Annuler l’inscription de ${leaving?.name ?? ''} ?`}
        content="Un courriel le lui dit. Sa place va aussitôt à la première personne en attente."
        confirm="Annuler l’inscription"
        cancel="Garder"
        confirmColor="warning"
        onConfirm={() => leaving && void onCancel(leaving).then(() => setLeaving(null))}
        onClose={() => setLeaving(null)}
      />
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
const visuallyHidden = { position: 'absolute', left: -9999 } as const;
