import { Create, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { CancelButton } from '../fields/CancelButton.js';
import { AccountInputs } from './AccountInputs.js';

/** The person receives a one-time link and chooses a password. */
export function AccountCreate() {
  return (
    <Create title="Inviter quelqu’un" redirect="list" actions={false} sx={{ maxWidth: 640, mt: 2 }}>
      <SimpleForm
        defaultValues={{ role: 'reader' }}
        toolbar={
          <Toolbar sx={{ gap: 1 }}>
            <SaveButton label="Envoyer l’invitation" alwaysEnable />
            <CancelButton />
          </Toolbar>
        }
      >
        <AccountInputs />
      </SimpleForm>
    </Create>
  );
}
