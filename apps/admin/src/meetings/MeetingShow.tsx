import { Alert, Box, Stack, Tab, Tabs } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { parisDay } from '#domain/calendar/paris-day.js';
import { isOpen } from '#domain/meeting/group.js';
import type { Meeting } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { MeetingMinutes } from '../minutes/MeetingMinutes.js';
import { AgendaSection } from './agenda/AgendaSection.js';
import { AttendanceSection } from './attendance/AttendanceSection.js';
import { InvitationsSection } from './invitations/InvitationsSection.js';
import { MeetingActions } from './MeetingActions.js';
import { MeetingFacts } from './MeetingFacts.js';
import { MeetingSurveys } from './MeetingSurveys.js';
import { ActionsSection } from './promises/ActionsSection.js';
import { DecisionsSection } from './promises/DecisionsSection.js';
import { InterestLines } from '../training-interests/InterestLines.js';
import { RegistrationSections } from './registrations/RegistrationSections.js';
import { RoundTableSection } from './round-table/RoundTableSection.js';

const TABS = {
  preparer: 'Préparer',
  presences: 'Invitations et présences',
  tour: 'Tour de table',
  suites: 'Décisions et actions',
};
type TabName = keyof typeof TABS;

/** A meeting as a cockpit: one tab for each moment of its life. */
export function MeetingShow() {
  return (
    <ShowBase>
      <MeetingPage />
    </ShowBase>
  );
}

function MeetingPage() {
  const meeting = useRecordContext<Meeting>();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  if (!meeting) return null;
  const asked = search.get('tab') as TabName;
  const tab = asked in TABS ? asked : 'preparer';
  const registers = isOpen(meeting.groupKind) || meeting.registrationOpen;
  return (
    <Box>
      <Title title={meeting.name} />
      <MeetingActions meeting={meeting} />
      <Stack spacing={2}>
        <MeetingFacts meeting={meeting} />
        <Tabs
          value={tab}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label="Moments de la réunion"
          onChange={(_event, next: TabName) => setSearch({ tab: next }, { replace: true })}
        >
          {Object.entries(TABS).map(([name, label]) => (
            <Tab
              key={name}
              value={name}
              label={registers && name === 'presences' ? 'Inscriptions et présences' : label}
              id={`tab-${name}`}
              aria-controls="meeting-panel"
            />
          ))}
        </Tabs>
        <Stack spacing={2} role="tabpanel" id="meeting-panel" aria-labelledby={`tab-${tab}`}>
          {tab === 'preparer' ? (
            <>
              <AgendaSection meeting={meeting} />
              <MeetingSurveys meeting={meeting} />
              {may('history:read') ? (
                <HistorySection resource="meetings" id={meeting.id} version={meeting.version} />
              ) : null}
            </>
          ) : null}
          {tab === 'presences' ? (
            <>
              {registers ? <RegistrationSections meeting={meeting} /> : null}
              <InvitationsSection meeting={meeting} />
              <AttendanceSection meeting={meeting} />
            </>
          ) : null}
          {tab === 'tour' ? <RoundTableSection meeting={meeting} /> : null}
          {tab === 'suites' ? (
            <>
              <MeetingMinutes meeting={meeting} />
              <DecisionsSection meetingId={meeting.id} />
              <ActionsSection filter={{ meetingId: meeting.id }} title="Actions" meetingId={meeting.id} />
              <InterestLines
                filter={{ sourceId: meeting.id }}
                start={{ source: 'meeting', sourceId: meeting.id, receivedOn: heldBy(meeting) }}
              />
              {meeting.nextFaults.map((sentence) => (
                <Alert key={sentence} severity="warning">
                  {sentence}
                </Alert>
              ))}
            </>
          ) : null}
        </Stack>
      </Stack>
    </Box>
  );
}

/** The day somebody said it there; not a day to come. */
const heldBy = ({ startsOn }: Meeting): string => {
  const now = parisDay(new Date());
  return startsOn < now ? startsOn : now;
};
