import { Link, List, ListItem, ListItemText, Typography } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import type { MailSummary } from '../../api/types.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';
import { MailStateChip } from '../../mails/MailStateChip.js';

export function MailsSection({ partnerId }: { partnerId: string }) {
  const { data: mails = [], isPending } = useGetList<MailSummary>('mails', {
    filter: { partnerId },
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  return (
    <Section title="Courriels">
      {mails.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {isPending ? 'Chargement…' : 'Aucun courriel envoyé à ce partenaire.'}
        </Typography>
      ) : (
        <List disablePadding aria-label="Courriels envoyés à ce partenaire">
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
