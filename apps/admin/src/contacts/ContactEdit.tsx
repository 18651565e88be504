import { Stack } from '@mui/material';
import { Edit, ListButton, TopToolbar, useRecordContext } from 'react-admin';
import type { Contact } from '../api/types.js';
import { ArchiveContactButton } from './ArchiveContactButton.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { IncomingMailsSection } from '../incoming-mails/IncomingMailsSection.js';
import { MailsSection } from '../mails/MailsSection.js';
import { ContactForm } from './form/ContactForm.js';
import { MailingSection } from './mailing/MailingSection.js';
import { contactName } from './names.js';

function ContactTitle() {
  const contact = useRecordContext<Contact>();
  return <span>{contact ? contactName(contact) : ''}</span>;
}

export function ContactEdit() {
  return (
    <Edit
      title={<ContactTitle />}
      mutationMode="pessimistic"
      redirect="list"
      component="div"
      actions={
        <TopToolbar>
          <ArchiveContactButton />
          <ListButton />
        </TopToolbar>
      }
    >
      <ContactForm />
      <ContactStory />
    </Edit>
  );
}

/** What this contact may receive, what left for them, and what happened: under the form, each with its own buttons. */
function ContactStory() {
  const contact = useRecordContext<Contact>();
  const may = useMay();
  if (!contact) return null;
  const { id, version, blocks } = contact;
  return (
    <Stack spacing={2} sx={{ maxWidth: 900, mt: 2 }}>
      <MailingSection contact={contact} />
      {may('incoming-mails:read') ? <IncomingMailsSection filter={{ contactId: id }} /> : null}
      {may('mails:read') ? <MailsSection filter={{ contactId: id }} whom="à ce contact" /> : null}
      {may('history:read') ? (
        <HistorySection
          resource="contacts"
          id={id}
          version={`${version} ${blocks.map((block) => block.id).join(' ')}`}
        />
      ) : null}
    </Stack>
  );
}
