import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { MATURITY_LABELS } from '#wording/meeting/meeting-labels.js';
import { call } from '../api/http.js';
import type { PartnerOpenData } from '../api/types.js';
import { Facts, type Fact } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { formatDay, plural } from '../i18n/format.js';
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

function OpenData({ known: { current, entries } }: { known: PartnerOpenData }) {
  const { maturity, openDatasets, portal, software, licence, needs } = current;
  const fact = (label: string, found: { value: string | number; observedOn: string } | null): Fact[] =>
    found ? [{ label, value: `${found.value} (dit le ${formatDay(found.observedOn)})` }] : [];
  return (
    <Section title="Ce qu’il dit de ses données ouvertes">
      <Facts
        facts={[
          ...fact('Avancement', maturity && { ...maturity, value: MATURITY_LABELS[maturity.value] }),
          ...fact('Jeux ouverts', openDatasets),
          ...fact('Portail', portal),
          ...fact('Logiciel', software),
          ...fact('Licence', licence),
          ...fact('Besoins', needs),
        ]}
      />
      {entries.length > 1 ? (
        <details>
          <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', mt: 1 }}>
            Au fil des réunions ({entries.length})
          </Typography>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                {formatDay(entry.observedOn)}, {entry.meetingName} :{' '}
                {[
                  entry.maturity ? MATURITY_LABELS[entry.maturity] : null,
                  entry.openDatasets === null ? null : plural(entry.openDatasets, 'jeu ouvert', 'jeux ouverts'),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
