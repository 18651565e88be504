import { Box, Stack } from '@mui/material';
import { ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import type { InboxMail } from '../api/types.js';
import { AttachmentLinks } from '../fields/AttachmentLinks.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { MailBody } from '../mails/MailBody.js';
import { ReplyButton } from './ReplyButton.js';

/** A mail as its recipient would read it. */
export function InboxShow() {
  return (
    <ShowBase queryOptions={{ meta: { whole: true } }}>
      <InboxPage />
    </ShowBase>
  );
}

function InboxPage() {
  const mail = useRecordContext<InboxMail>();
  if (!mail) return null;
  const { id, from, to, subject, date, receivedAt, attachments, html, text, headers } = mail;
  return (
    <Stack spacing={2}>
      <Title title={subject} />
      <TopToolbar>
        <ReplyButton mailId={id} to={to} />
        <ListButton label="Toute la boîte" />
      </TopToolbar>
      <Section title="Courriel reçu">
        <Facts
          facts={[
            { label: 'De', value: from },
            { label: 'À', value: to },
            { label: 'Date', value: formatInstant(date ?? receivedAt) },
            { label: 'Pièces jointes', value: <AttachmentLinks path={`/inbox/${id}`} attachments={attachments} /> },
          ]}
        />
        <MailBody html={html} text={text} />
        <Box component="details" sx={{ mt: 2 }}>
          <summary>En-têtes</summary>
          <Box component="pre" sx={{ fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}
          </Box>
        </Box>
      </Section>
    </Stack>
  );
}
