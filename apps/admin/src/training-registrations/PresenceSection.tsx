import { Typography } from '@mui/material';
import { parisDay } from '#domain/calendar/paris-day.js';
import { useMay } from '../auth/useMay.js';
import { Section } from '../fields/Section.js';
import { PresenceGrid } from './PresenceGrid.js';
import { useSessionPeople } from './useSessionPeople.js';

const EXPECTED = ['confirmed', 'attended', 'absent'];

/** Who came to which half-day, from the first day on; nothing before. */
export function PresenceSection({ sessionId }: { sessionId: string }) {
  const write = useMay()('training:write');
  const people = useSessionPeople(sessionId);
  const today = parisDay(new Date());
  if (!people || people.firstDay > today || !['confirmed', 'held'].includes(people.state)) return null;
  const expected = people.registrations.filter(({ status }) => EXPECTED.includes(status));
  if (expected.length === 0) return null;
  return (
    <Section title="Présences par demi-journée" dense>
      {write ? (
        <Typography variant="body2" id="presence-keys" sx={{ px: 2, pb: 1 }}>
          Au clavier : les flèches pour se déplacer, P pour une présence, A pour une absence. Chaque note est
          enregistrée aussitôt.
        </Typography>
      ) : null}
      <PresenceGrid people={people} expected={expected} today={today} write={write} />
    </Section>
  );
}
