import { Alert, Link } from '@mui/material';
import { LinkBase } from 'react-admin';
import { shortPeriod } from '#wording/meeting/schedule-sentence.js';
import type { Meeting } from '../api/types.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { formatDay } from '../i18n/format.js';
import { MeetingStateChip } from './MeetingStateChip.js';

/** When, where, for whom; what clashes with it, or contradicts itself. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { groupId, groupName, state, when, place, videoUrl, hostPartnerId, hostPartnerName, answerBy } = meeting;
  const { nextLabel, nextStartsOn, nextEndsOn } = meeting;
  const next = [nextLabel, nextStartsOn && shortPeriod(nextStartsOn, nextEndsOn ?? nextStartsOn)]
    .filter(Boolean)
    .join(', ');
  return (
    <Section title="Réunion">
      {meeting.cancelReason ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          Annulée : {meeting.cancelReason}
        </Alert>
      ) : null}
      {[...meeting.clashes.map(({ sentence }) => sentence), ...meeting.nextFaults].map((sentence) => (
        <Alert key={sentence} severity="warning" sx={{ mb: 1 }}>
          {sentence}
        </Alert>
      ))}
      <Facts
        facts={[
          { label: 'État', value: <MeetingStateChip state={state} /> },
          {
            label: 'Groupe',
            value: (
              <Link component={LinkBase} to={`/groups/${groupId}/show`}>
                {groupName}
              </Link>
            ),
          },
          { label: 'Quand', value: when },
          { label: 'Lieu', value: place },
          ...(videoUrl
            ? [
                {
                  label: 'Visioconférence',
                  value: (
                    <Link href={videoUrl} target="_blank" rel="noreferrer">
                      {videoUrl}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(hostPartnerId
            ? [
                {
                  label: 'Accueillie par',
                  value: (
                    <Link component={LinkBase} to={`/partners/${hostPartnerId}/show`}>
                      {hostPartnerName}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(answerBy ? [{ label: 'Réponse avant le', value: formatDay(answerBy) }] : []),
          ...(meeting.learnt ? [{ label: 'Ce qu’on y a appris', value: meeting.learnt }] : []),
          ...(next ? [{ label: 'Prochaine réunion', value: next }] : []),
        ]}
      />
    </Section>
  );
}
