import AddIcon from '@mui/icons-material/PersonAddOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { foldText } from '#domain/organisation-name/fold-text.js';
import { apiUrl } from '../../api/http.js';
import type { MeetingRegistrant } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { plural } from '../../i18n/format.js';
import { AddRegistrantDialog } from './AddRegistrantDialog.js';
import { RegistrantTable } from './RegistrantTable.js';
import type { SectionProps } from './sectionProps.js';

const EXPORTS = { 'export.csv': 'Exporter (CSV)', 'export.xlsx': 'Exporter (Excel)' };

/** Lines drawn at first: the search goes through all of them. */
const FIRST = 100;

const textOf = ({ name, email, organisation }: MeetingRegistrant) =>
  foldText([name, email, organisation].filter(Boolean).join(' '));

/** Who registered, who waits, who gave up: in order of arrival. */
export function RegistrantsSection({ meeting, registrations, change, busy, write }: SectionProps) {
  const { registrants, seats } = registrations;
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const words = foldText(q).split(' ').filter(Boolean);
  const found = registrants.filter((one) => words.every((word) => textOf(one).includes(word)));
  return (
    <Section
      title="Inscrits"
      dense={registrants.length > 0}
      actions={
        <>
          {write ? (
            <Button size="small" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
              Inscrire quelqu’un
            </Button>
          ) : null}
          {registrants.length > 0
            ? Object.entries(EXPORTS).map(([path, label]) => (
                <Button
                  key={path}
                  component="a"
                  size="small"
                  href={apiUrl(`/meetings/${meeting.id}/registrations/${path}`)}
                  download
                  startIcon={<DownloadIcon />}
                >
                  {label}
                </Button>
              ))
            : null}
        </>
      }
    >
      {registrants.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Personne n’est encore inscrit.
        </Typography>
      ) : (
        <>
          <TextField
            size="small"
            type="search"
            label="Chercher un inscrit"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            sx={{ mx: 2, mb: 1, width: { xs: 'calc(100% - 32px)', sm: 320 } }}
          />
          <Typography variant="body2" role="status" sx={{ px: 2, pb: 1 }}>
            {plural(seats.taken, 'personne a une place', 'personnes ont une place')}, {seats.waiting} en attente
            {q ? ` – ${plural(found.length, 'trouvée')}` : ''}.
          </Typography>
          <RegistrantTable
            registrants={all ? found : found.slice(0, FIRST)}
            write={write}
            busy={busy}
            change={change}
          />
          {!all && found.length > FIRST ? (
            <Button size="small" sx={{ m: 1 }} onClick={() => setAll(true)}>
              {found.length - FIRST === 1 ? 'Afficher le dernier' : `Afficher les ${found.length - FIRST} autres`}
            </Button>
          ) : null}
        </>
      )}
      {adding ? (
        <AddRegistrantDialog
          busy={busy}
          onSave={async (person) => {
            const success = `${person.firstName} ${person.lastName} : inscription enregistrée, courriel écrit`;
            if (await change({ body: person, success })) setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Section>
  );
}
