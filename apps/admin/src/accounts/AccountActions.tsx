import { Button } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { Account } from '../api/types.js';
import { useAction } from '../api/useAction.js';

/** Resend the invitation, disable, enable again. */
export function AccountActions() {
  const account = useRecordContext<Account>();
  const { run, busy } = useAction();
  if (!account) return null;
  const { id, state, version } = account;
  const disabled = state === 'disabled';
  return (
    <>
      {state === 'invited' ? (
        <Button
          size="small"
          loading={busy}
          onClick={() => void run({ path: `/accounts/${id}/invite`, success: 'Invitation renvoyée' })}
        >
          Renvoyer l’invitation
        </Button>
      ) : null}
      <Button
        size="small"
        loading={busy}
        color={disabled ? 'primary' : 'error'}
        onClick={() =>
          void run({
            path: `/accounts/${id}`,
            method: 'PATCH',
            body: { disabled: !disabled, version },
            success: disabled ? 'Compte réactivé' : 'Compte désactivé : ses sessions sont fermées',
          })
        }
      >
        {disabled ? 'Réactiver' : 'Désactiver'}
      </Button>
    </>
  );
}
