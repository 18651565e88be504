import { Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { IncomingMailSummary } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { IncomingKindChip } from './IncomingKindChip.js';

interface Props {
  /** Whose answers: a partner's, a contact's, a campaign's. */
  filter: { partnerId: string } | { contactId: string } | { causeType: string; causeId: string };
}

const SHOWN = 10;

/** The last answers and delivery reports; nothing when there are none. */
export function IncomingMailsSection({ filter }: Props) {
  const { data: mails = [], total = 0 } = useGetList<IncomingMailSummary>('incoming-mails', {
    filter,
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'receivedAt', order: 'DESC' },
  });
  if (mails.length === 0) return null;
  return (
    <Section title="Réponses reçues">
      <List disablePadding aria-label="Réponses reçues">
        {mails.map((mail) => (
          <ListItem key={mail.id} disableGutters divider sx={{ gap: 2, flexWrap: 'wrap' }}>
            <ListItemText
              sx={{ minWidth: 200 }}
              primary={
                <Link component={LinkBase} to={`/incoming-mails/${mail.id}/show`}>
                  {mail.subject || '(sans objet)'}
                </Link>
              }
              secondary={
                <>
                  {formatInstant(mail.receivedAt)} – {mail.contact?.name ?? mail.fromAddress}
                  {mail.handledAt ? '' : ' – à traiter'}
                </>
              }
            />
            <IncomingKindChip kind={mail.kind} />
          </ListItem>
        ))}
      </List>
      {total > SHOWN ? (
        <Typography variant="body2" sx={{ mt: 1 }}>
          <Link component={LinkBase} to={filteredList('incoming-mails', filter)}>
            Toutes ({total})
          </Link>
        </Typography>
      ) : null}
    </Section>
  );
}
