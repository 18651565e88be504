import TuneIcon from '@mui/icons-material/TuneOutlined';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { Facts } from '../../fields/Facts.js';
import { Section } from '../../fields/Section.js';
import { formatDay, plural } from '../../i18n/format.js';
import { OpeningDialog } from './OpeningDialog.js';
import { PublicAddress } from './PublicAddress.js';
import type { SectionProps } from './sectionProps.js';

/** Whether anybody may register, until when, for how many seats, and at which address. */
export function OpeningSection({ meeting, registrations, change, busy, write }: SectionProps) {
  const { opening, seats } = registrations;
  const [setting, setSetting] = useState(false);
  const renew = () =>
    change({ path: '/link', body: { version: meeting.version }, success: 'Adresse renouvelée : l’ancienne est morte' });
  return (
    <Section
      title="Inscription ouverte"
      actions={
        write ? (
          <Button
            size="small"
            variant={opening.open ? 'text' : 'contained'}
            startIcon={<TuneIcon />}
            onClick={() => setSetting(true)}
          >
            {opening.open ? 'Régler' : 'Ouvrir les inscriptions'}
          </Button>
        ) : null
      }
    >
      <Alert severity={opening.window === 'open' ? 'success' : 'info'} sx={{ mb: 2 }}>
        {opening.sentence}
      </Alert>
      <Facts
        facts={[
          {
            label: 'Places',
            value:
              plural(seats.taken, 'place prise', 'places prises') +
              (opening.capacity === null ? ', sans limite' : ` sur ${opening.capacity}, ${seats.waiting} en attente`),
          },
          { label: 'Dernier jour', value: opening.closesOn ? formatDay(opening.closesOn) : 'jusqu’au début' },
        ]}
      />
      {opening.url ? <PublicAddress url={opening.url} onRenew={write ? renew : null} busy={busy} /> : null}
      {setting ? (
        <OpeningDialog
          meeting={meeting}
          registrations={registrations}
          busy={busy}
          onSave={async (body) => {
            const success = body.open ? 'Inscriptions ouvertes' : 'Inscriptions fermées';
            if (await change({ path: '/opening', method: 'PUT', body, success })) setSetting(false);
          }}
          onClose={() => setSetting(false)}
        />
      ) : null}
    </Section>
  );
}
