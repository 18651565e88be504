import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { parisDay } from '#domain/calendar/paris-day.js';
import { registrationMay, type RegistrationStatus, REPLACEABLE } from '#domain/training/registration-states.js';
import type { Registration, SessionPeople } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { CancelRegistrationDialog } from './CancelRegistrationDialog.js';
import { EditRegistrationDialog } from './EditRegistrationDialog.js';
import { RestoreDialog } from './RestoreDialog.js';
import { ReplaceDialog } from './ReplaceDialog.js';

/** What may be done to somebody now, by the table that the server obeys. */
export function PersonActions({ person, people }: { person: Registration; people: SessionPeople }) {
  const { run, busy } = useAction();
  const [open, setOpen] = useState<'edit' | 'cancel' | 'replace' | 'restore' | null>(null);
  const { id, version, name, offer, status } = person;
  const moment = { sessionState: people.state, firstDay: people.firstDay, today: parisDay(new Date()) };
  const may = (to: RegistrationStatus) => registrationMay(to, status, 'staff', moment);
  const post = (verb: string, success: string) =>
    void run({ path: `/training/registrations/${id}/${verb}`, body: { version }, success });
  const mark = (to: 'attended' | 'absent', success: string) =>
    void run({
      path: `/training/sessions/${people.sessionId}/attendance`,
      body: { marks: [{ registrationId: id, status: to }] },
      success,
    });
  const button = (label: string, onClick: () => void) => (
    <Button size="small" disabled={busy} onClick={onClick} aria-label={`${label} : ${name}`}>
      {label}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {offer ? button('Dit oui', () => post('accept', 'Réponse notée')) : null}
      {offer ? button('Dit non', () => post('decline', 'Réponse notée')) : null}
      {may('attended') ? button('Présent', () => mark('attended', 'Présence notée')) : null}
      {may('absent') ? button('Absent', () => mark('absent', 'Absence notée')) : null}
      {REPLACEABLE.includes(status) && may('cancelled') ? button('Remplacer', () => setOpen('replace')) : null}
      {may('cancelled') ? button('Annuler', () => setOpen('cancel')) : null}
      {status === 'cancelled' && may('registered') ? button('Remettre', () => setOpen('restore')) : null}
      {status === 'cancelled' ? null : button('Modifier', () => setOpen('edit'))}
      {open === 'cancel' ? <CancelRegistrationDialog person={person} onClose={() => setOpen(null)} /> : null}
      {open === 'restore' ? <RestoreDialog person={person} onClose={() => setOpen(null)} /> : null}
      {open === 'edit' ? <EditRegistrationDialog person={person} onClose={() => setOpen(null)} /> : null}
      {open === 'replace' ? <ReplaceDialog person={person} onClose={() => setOpen(null)} /> : null}
    </Box>
  );
}
