import { foldText } from '#domain/organisation-name/fold-text.js';
import type { Contact } from './contacts.entity.js';

/** The columns by which a contact is sorted and found. */
export function searchableContact({ firstName, lastName, email }: Pick<Contact, 'firstName' | 'lastName' | 'email'>) {
  const name = `${lastName} ${firstName}`;
  return {
    sortName: foldText(name) || name.toLowerCase(),
    searchText: ` ${[foldText(name), name.toLowerCase(), ...(email ? [email, foldText(email)] : [])].join(' ')}`,
  };
}
