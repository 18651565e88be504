import { Link } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase } from 'react-admin';
import { MATURITY_LABELS } from '#wording/meeting/meeting-labels.js';
import { call } from '../api/http.js';
import type { PartnerOpenData } from '../api/types.js';
import { Facts, type Fact } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { formatDay, formatNumber } from '../i18n/format.js';
import { OpenDataOverTime } from './OpenDataOverTime.js';
import { ActionsSection } from './promises/ActionsSection.js';

/** What a partner said of its open data in meetings, and what was promised both ways. */
export function PartnerMeetings({ partnerId }: { partnerId: string }) {
  const { data } = useQuery({
    queryKey: ['partners', partnerId, 'open-data'],
    queryFn: ({ signal }) => call<PartnerOpenData>(`/partners/${partnerId}/open-data`, { signal }),
  });
  return (
    <>
      {data && data.entries.length > 0 ? <OpenData known={data} /> : null}
      <ActionsSection title="Ses promesses" filter={{ promisedBy: partnerId, open: 'true' }} />
      <ActionsSection title="Nos promesses envers lui" filter={{ promisedTo: partnerId, open: 'true' }} />
    </>
  );
}

type Said = { value: string | number; meetingId: string; meetingName: string; observedOn: string } | null;

function OpenData({ known: { current, entries } }: { known: PartnerOpenData }) {
  const { maturity, openDatasets, portal, portalUrl, software, licence, needs } = current;
  const fact = (label: string, said: Said): Fact[] => (said ? [{ label, value: <Sourced said={said} /> }] : []);
  return (
    <Section title="Ce qu’il dit de ses données ouvertes">
      <Facts
        facts={[
          ...fact('Avancement', maturity && { ...maturity, value: MATURITY_LABELS[maturity.value] }),
          ...fact('Jeux ouverts', openDatasets && { ...openDatasets, value: formatNumber(openDatasets.value) }),
          ...fact('Portail', portal),
          ...fact('Adresse du portail', portalUrl),
          ...fact('Logiciel', software),
          ...fact('Licence', licence),
          ...fact('Besoins', needs),
        ]}
      />
      {entries.length > 1 ? <OpenDataOverTime entries={entries} /> : null}
    </Section>
  );
}

/** A value, and the meeting where it was said. */
function Sourced({ said: { value, meetingId, meetingName, observedOn } }: { said: NonNullable<Said> }) {
  return (
    <>
      {value} (dit le {formatDay(observedOn)},{' '}
      <Link component={LinkBase} to={`/meetings/${meetingId}/show?tab=tour`}>
        {meetingName}
      </Link>
      )
    </>
  );
}
