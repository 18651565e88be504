import { Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { MailSummary } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { MailStateChip } from './MailStateChip.js';

interface Props {
  /** Whose mails: a partner's, a contact's, or those of one cause. */
  filter: { partnerId: string } | { contactId: string } | { causeId: string };
  /** « à ce partenaire » */
  whom: string;
}

/** The last mails of a partner or a contact, with what became of each. */
export function MailsSection({ filter, whom }: Props) {
  const { data: mails = [], isPending } = useGetList<MailSummary>('mails', {
    filter,
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  return (
    <Section title="Courriels">
      {mails.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {isPending ? 'Chargement…' : `Aucun courriel envoyé ${whom}.`}
        </Typography>
      ) : (
        <List disablePadding aria-label={`Courriels envoyés ${whom}`}>
          {mails.map((mail) => (
            <ListItem key={mail.id} disableGutters divider secondaryAction={<MailStateChip state={mail.state} />}>
              <ListItemText
                sx={{ pr: 10 }}
                primary={
                  <Link component={LinkBase} to={`/mails/${mail.id}/show`}>
                    {mail.subject}
                  </Link>
                }
                secondary={`${formatInstant(mail.sentAt ?? mail.createdAt)} – ${mail.recipientName || mail.recipient}`}
              />
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}
