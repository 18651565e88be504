import { Box, Stack, Tab, Tabs } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { TrainingSession } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { MailsSection } from '../mails/MailsSection.js';
import { BillingSection } from '../training-papers/BillingSection.js';
import { SessionDocuments } from '../training-papers/SessionDocuments.js';
import { SessionLetters } from '../training-papers/SessionLetters.js';
import { LifeActions } from '../training-registrations/LifeActions.js';
import { PresenceSection } from '../training-registrations/PresenceSection.js';
import { RegistrationsSection } from '../training-registrations/RegistrationsSection.js';
import { SessionActions } from './SessionActions.js';
import { SessionFacts } from './SessionFacts.js';
import { ToTellNotice } from './ToTellNotice.js';

const TABS = {
  personnes: 'Personnes',
  papiers: 'Papiers et courriels',
  argent: 'Coûts',
  histoire: 'Histoire',
};
type TabName = keyof typeof TABS;

/** A session as a cockpit: what it is at the top, then a tab for each thing one comes to do. */
export function SessionShow() {
  return (
    <ShowBase>
      <SessionPage />
    </ShowBase>
  );
}

function SessionPage() {
  const session = useRecordContext<TrainingSession>();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  if (!session) return null;
  const asked = search.get('tab') as TabName;
  const tab = asked in TABS ? asked : 'personnes';
  return (
    <Box>
      <Title title={session.name} />
      <SessionActions session={session}>
        <LifeActions sessionId={session.id} />
      </SessionActions>
      <Stack spacing={2}>
        <ToTellNotice sessionId={session.id} />
        <SessionFacts session={session} />
        <Tabs
          value={tab}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label="Parties de la session"
          onChange={(_event, next: TabName) => setSearch({ tab: next }, { replace: true })}
        >
          {Object.entries(TABS).map(([name, label]) => (
            <Tab key={name} value={name} label={label} id={`tab-${name}`} aria-controls="session-panel" />
          ))}
        </Tabs>
        <Stack spacing={2} role="tabpanel" id="session-panel" aria-labelledby={`tab-${tab}`}>
          {tab === 'personnes' ? (
            <>
              <RegistrationsSection sessionId={session.id} />
              <PresenceSection sessionId={session.id} />
              <SessionLetters sessionId={session.id} />
            </>
          ) : null}
          {tab === 'papiers' ? (
            <>
              <SessionDocuments sessionId={session.id} />
              {may('mails:read') ? <MailsSection filter={{ causeId: session.id }} whom="pour cette session" /> : null}
            </>
          ) : null}
          {tab === 'argent' ? <BillingSection sessionId={session.id} /> : null}
          {tab === 'histoire' && may('history:read') ? (
            <HistorySection
              resource="training-sessions"
              path={`/training/sessions/${session.id}`}
              id={session.id}
              version={session.version}
            />
          ) : null}
        </Stack>
      </Stack>
    </Box>
  );
}
