import { Alert, Stack } from '@mui/material';
import { Edit, ListButton, TopToolbar, useRecordContext } from 'react-admin';
import type { Contact } from '../api/types.js';
import { ArchiveContactButton } from './ArchiveContactButton.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { IncomingMailsSection } from '../incoming-mails/IncomingMailsSection.js';
import { MailsSection } from '../mails/MailsSection.js';
import { InterestLines } from '../training-interests/InterestLines.js';
import { TrainingPast } from '../training-registrations/TrainingPast.js';
import { ContactForm } from './form/ContactForm.js';
import { MailingSection } from './mailing/MailingSection.js';
import { formatInstant } from '../i18n/format.js';
import { contactName } from './names.js';
import { RetentionSection } from './retention/RetentionSection.js';

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
      <ContactBody />
      <ContactStory />
    </Edit>
  );
}

/** The form; nothing is left to write of somebody whose data were erased. */
function ContactBody() {
  const contact = useRecordContext<Contact>();
  if (!contact?.erasedAt) return <ContactForm />;
  return (
    <Alert severity="info" sx={{ maxWidth: 900 }}>
      Les données de cette personne ont été effacées le {formatInstant(contact.erasedAt)}. Sa fiche ne se modifie plus ;
      ce qui compte (présences, places, envois) reste.
    </Alert>
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
      {contact.erasedAt ? null : <MailingSection contact={contact} />}
      <RetentionSection contact={contact} />
      {may('training:read') ? <TrainingPast of={{ contactId: id }} /> : null}
      <InterestLines filter={{ contactId: id }} start={{ contactId: id }} />
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
