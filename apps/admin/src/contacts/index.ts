import type { ResourceProps } from 'react-admin';
import { ContactCreate } from './ContactCreate.js';
import { ContactEdit } from './ContactEdit.js';
import { ContactList } from './ContactList.js';
import { contactName } from './names.js';

export const contacts: ResourceProps = {
  name: 'contacts',
  list: ContactList,
  create: ContactCreate,
  edit: ContactEdit,
  recordRepresentation: contactName,
};
