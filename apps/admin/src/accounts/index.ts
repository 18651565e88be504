import type { ResourceProps } from 'react-admin';
import type { Account } from '../api/types.js';
import { AccountCreate } from './AccountCreate.js';
import { AccountEdit } from './AccountEdit.js';
import { AccountList } from './AccountList.js';

export const accounts: ResourceProps = {
  name: 'accounts',
  list: AccountList,
  create: AccountCreate,
  edit: AccountEdit,
  recordRepresentation: (account: Account) => account.name,
};
