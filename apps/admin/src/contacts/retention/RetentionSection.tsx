import { Stack, Typography } from '@mui/material';
import type { Contact } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { Facts } from '../../fields/Facts.js';
import { Section } from '../../fields/Section.js';
import { formatDay } from '../../i18n/format.js';
import { EraseButton } from './EraseButton.js';
import { KeepButton } from './KeepButton.js';
import { SIGN_LABELS } from './signLabels.js';

/** When this person was last heard of, and what to do when that is long ago. */
export function RetentionSection({ contact }: { contact: Contact }) {
  const may = useMay();
  const { lastSign, lastMailOn, archivedAt, erasedAt } = contact;
  if (erasedAt) return null;
  return (
    <Section title="Nouvelles et conservation des données">
      <Facts
        facts={[
          {
            label: 'Dernier signe de sa part',
            value: lastSign ? `${formatDay(lastSign.day)} – ${SIGN_LABELS[lastSign.kind]}` : 'Aucun',
          },
          { label: 'Dernier courriel envoyé', value: lastMailOn ? formatDay(lastMailOn) : 'Aucun' },
        ]}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        Des données personnelles ne se gardent pas sans raison (RGPD, article 5). Sans nouvelles depuis longtemps, dites
        pourquoi vous gardez cette personne, ou effacez ses données.
      </Typography>
      <Stack direction="row" spacing={1} sx={{ mt: 1, flexWrap: 'wrap' }}>
        {may('contacts:write') && !archivedAt ? <KeepButton contact={contact} /> : null}
        {may('contacts:erase') ? <EraseButton contact={contact} /> : null}
      </Stack>
    </Section>
  );
}
