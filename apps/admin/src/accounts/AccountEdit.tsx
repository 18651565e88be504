import { Edit, ListButton, SaveButton, SimpleForm, Toolbar, TopToolbar, useRecordContext } from 'react-admin';
import type { Account } from '../api/types.js';
import { CancelButton } from '../fields/CancelButton.js';
import { AccountActions } from './AccountActions.js';
import { AccountInputs } from './AccountInputs.js';

function AccountTitle() {
  return <span>{useRecordContext<Account>()?.name ?? ''}</span>;
}

export function AccountEdit() {
  return (
    <Edit
      title={<AccountTitle />}
      mutationMode="pessimistic"
      redirect="list"
      sx={{ maxWidth: 640 }}
      actions={
        <TopToolbar>
          <AccountActions />
          <ListButton />
        </TopToolbar>
      }
    >
      <SimpleForm
        toolbar={
          <Toolbar sx={{ gap: 1 }}>
            <SaveButton />
            <CancelButton />
          </Toolbar>
        }
      >
        <AccountInputs invited />
      </SimpleForm>
    </Edit>
  );
}
