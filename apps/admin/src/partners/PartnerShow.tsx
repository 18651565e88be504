import { Box, Skeleton, Stack, Typography } from '@mui/material';
import { ShowBase, Title, useRecordContext, useShowContext } from 'react-admin';
import type { Partner } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { IncomingMailsSection } from '../incoming-mails/IncomingMailsSection.js';
import { InterestLines } from '../training-interests/InterestLines.js';
import { TrainingPast } from '../training-registrations/TrainingPast.js';
import { PartnerMeetings } from '../meetings/PartnerMeetings.js';
import { MailsSection } from '../mails/MailsSection.js';
import { ContactsSection } from './show/ContactsSection.js';
import { DiagnosticSection } from './show/DiagnosticSection.js';
import { FactsSection } from './show/FactsSection.js';
import { IdentitySection } from './show/IdentitySection.js';
import { ObligationSection } from './show/ObligationSection.js';
import { PartnerActions } from './show/PartnerActions.js';
import { PartnerTitle } from './PartnerTitle.js';

/** « Où en est ce partenaire ? » on one page: readable aloud during a call, printable. */
export function PartnerShow() {
  return (
    <ShowBase>
      <Title title={<PartnerTitle />} />
      <PartnerPage />
    </ShowBase>
  );
}

function PartnerPage() {
  const { isPending } = useShowContext();
  const partner = useRecordContext<Partner>();
  const may = useMay();
  if (isPending || !partner) return <LoadingPage />;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography component="p" sx={{ display: 'none', displayPrint: 'block', fontSize: '1.5rem', fontWeight: 700 }}>
        {partner.name}
      </Typography>
      <PartnerActions partner={partner} />
      <Box sx={gridStyle}>
        <Stack spacing={2}>
          <ObligationSection partner={partner} />
          <DiagnosticSection partner={partner} />
          <ContactsSection partner={partner} />
          {may('training:read') ? <TrainingPast of={{ partnerId: partner.id }} showPerson /> : null}
          <InterestLines filter={{ partnerId: partner.id }} start={{ partnerId: partner.id }} />
          {may('meetings:read') ? <PartnerMeetings partnerId={partner.id} /> : null}
          {may('incoming-mails:read') ? <IncomingMailsSection filter={{ partnerId: partner.id }} /> : null}
          {may('mails:read') ? <MailsSection filter={{ partnerId: partner.id }} whom="à ce partenaire" /> : null}
        </Stack>
        <Stack spacing={2}>
          <IdentitySection partner={partner} />
          <FactsSection partner={partner} />
          {may('history:read') ? (
            <HistorySection resource="partners" id={partner.id} version={partner.version} />
          ) : null}
        </Stack>
      </Box>
    </Box>
  );
}

function LoadingPage() {
  return (
    <Box sx={gridStyle} aria-busy="true" aria-label="Chargement du partenaire">
      {[220, 160].map((height) => (
        <Skeleton key={height} variant="rounded" height={height} />
      ))}
    </Box>
  );
}

const gridStyle = {
  display: 'grid',
  gap: 2,
  mt: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.7fr) minmax(0, 1fr)' },
  alignItems: 'start',
};
