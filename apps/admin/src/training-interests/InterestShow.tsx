import { Alert, Box, Link, Stack } from '@mui/material';
import { LinkBase, ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import { INTEREST_SOURCE_LABELS, periodSentence } from '#wording/training/interest-words.js';
import type { TrainingInterest } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { Facts } from '../fields/Facts.js';
import { HistorySection } from '../fields/HistorySection.js';
import { Section } from '../fields/Section.js';
import { departmentName } from '../i18n/departments.js';
import { formatDay } from '../i18n/format.js';
import { MailsSection } from '../mails/MailsSection.js';
import { InterestActions } from './InterestActions.js';
import { InterestStateChip } from './InterestStateChip.js';

/** Somebody who would follow a course: what they wish, where it comes from, what became of it. */
export function InterestShow() {
  return (
    <ShowBase>
      <InterestPage />
    </ShowBase>
  );
}

function InterestPage() {
  const interest = useRecordContext<TrainingInterest>();
  const may = useMay();
  if (!interest) return null;
  const { id, name, state, contactId, source, version } = interest;
  const open = state === 'waiting' || state === 'unconfirmed';
  return (
    <Box>
      <Title title={name} />
      <TopToolbar sx={{ flexWrap: 'wrap' }}>
        {may('training:write') ? <InterestActions interest={interest} /> : null}
        <ListButton label="Tout le vivier" />
      </TopToolbar>
      <Stack spacing={2}>
        {open && contactId === null ? (
          <Alert severity="info">
            Cette personne n’est pas encore l’un de vos contacts : elle le deviendra quand elle sera placée dans une
            session, ou dès maintenant avec « En faire un contact ».
          </Alert>
        ) : null}
        <Section title={interest.courseTitle}>
          <Facts facts={factsOf(interest)} />
        </Section>
        {source === 'form' && may('mails:read') ? (
          <MailsSection filter={{ causeId: id }} whom="à cette personne" />
        ) : null}
        {may('history:read') ? (
          <HistorySection resource="training-interests" path={`/training/interests/${id}`} id={id} version={version} />
        ) : null}
      </Stack>
    </Box>
  );
}

function factsOf(interest: TrainingInterest) {
  const { state, session, contactId, name, email, partnerId, partnerName, organisation, department } = interest;
  const { wishedFrom, wishedTo, source, sourceId, receivedOn, withdrawReason, note } = interest;
  return [
    { label: 'État', value: <InterestStateChip state={state} /> },
    ...(session
      ? [{ label: 'Session', value: <PageLink to={`/training-sessions/${session.id}/show`} text={session.name} /> }]
      : []),
    { label: 'Personne', value: contactId ? <PageLink to={`/contacts/${contactId}`} text={name} /> : name },
    { label: 'Courriel', value: email },
    {
      label: 'Organisme',
      value: partnerId ? <PageLink to={`/partners/${partnerId}/show`} text={partnerName ?? ''} /> : organisation,
    },
    { label: 'Département', value: departmentName(department) },
    { label: 'Période souhaitée', value: periodSentence(wishedFrom, wishedTo) },
    { label: 'Reçu le', value: formatDay(receivedOn) },
    { label: 'Origine', value: <Source source={source} sourceId={sourceId} /> },
    { label: 'Remarque', value: note },
    ...(state === 'withdrawn' ? [{ label: 'Motif du retrait', value: withdrawReason }] : []),
  ];
}

const PAGES: Partial<Record<TrainingInterest['source'], string>> = {
  mail: 'incoming-mails',
  meeting: 'meetings',
  session: 'training-sessions',
};

function Source({ source, sourceId }: Pick<TrainingInterest, 'source' | 'sourceId'>) {
  const label = INTEREST_SOURCE_LABELS[source];
  const page = PAGES[source];
  return page && sourceId ? <PageLink to={`/${page}/${sourceId}/show`} text={label} /> : label;
}

function PageLink({ to, text }: { to: string; text: string }) {
  return (
    <Link component={LinkBase} to={to}>
      {text}
    </Link>
  );
}
