import AddIcon from '@mui/icons-material/PersonAddOutlined';
import { Alert, Button, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { parisDay } from '#domain/calendar/paris-day.js';
import { missingSentence, seatsSentence } from '#wording/training/seat-sentences.js';
import { useAction } from '../api/useAction.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { AddPersonDialog } from './AddPersonDialog.js';
import { PeopleTable } from './PeopleTable.js';
import { useSessionPeople } from './useSessionPeople.js';

/** Who comes, who waits, who left: in order of arrival. */
export function RegistrationsSection({ sessionId }: { sessionId: string }) {
  const write = useMay()('training:write');
  const people = useSessionPeople(sessionId);
  const { run, busy } = useAction();
  const [adding, setAdding] = useState(false);
  if (!people) return <Skeleton variant="rounded" height={220} />;
  const { seats, state, registrations } = people;
  const confirmed = registrations.filter(({ status }) => status === 'confirmed');
  const everybodyCame = () =>
    void run({
      path: `/training/sessions/${sessionId}/attendance`,
      body: { marks: confirmed.map(({ id }) => ({ registrationId: id, status: 'attended' })) },
      success: 'Présences notées',
    });
  return (
    <Section
      title="Personnes"
      actions={
        write ? (
          <>
            {confirmed.length > 0 && people.firstDay <= parisDay(new Date()) ? (
              <Button size="small" loading={busy} onClick={everybodyCame}>
                Tous présents
              </Button>
            ) : null}
            {state === 'open' || state === 'confirmed' ? (
              <Button size="small" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
                Inscrire des personnes
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        <strong>{seatsSentence(seats)}</strong>
        {seats.waiting > 0 ? `, ${seats.waiting} en attente` : ''}
        {state === 'open' ? `. ${missingSentence(seats.missing)}.` : '.'}
      </Typography>
      {state === 'draft' ? (
        <Alert severity="info">Cette session est en préparation : ouvrez-la pour y inscrire des personnes.</Alert>
      ) : null}
      {seats.waiting > 0 && seats.free === 0 && seats.surchargeCents === null ? (
        <Alert severity="warning" sx={{ mb: 1 }}>
          Au-delà de {seats.upperBound} personnes il faut un second formateur : renseignez son surcoût dans la session
          pour ouvrir jusqu’à {2 * seats.upperBound} places.
        </Alert>
      ) : null}
      {registrations.length === 0 && state !== 'draft' ? (
        <Typography variant="body2" color="textSecondary">
          Personne pour l’instant.
        </Typography>
      ) : null}
      {registrations.length > 0 ? <PeopleTable people={people} write={write} /> : null}
      {adding ? <AddPersonDialog sessionId={sessionId} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
