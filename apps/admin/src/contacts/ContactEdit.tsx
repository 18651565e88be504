import { Edit, ListButton, TopToolbar, useRecordContext } from 'react-admin';
import type { Contact } from '../api/types.js';
import { ArchiveContactButton } from './ArchiveContactButton.js';
import { ContactForm } from './form/ContactForm.js';
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
    </Edit>
  );
}
