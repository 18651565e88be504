import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { Token } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { formatDay } from '../i18n/format.js';

export function RevokeButton({ token: { id, name, revokedAt } }: { token: Token }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  if (revokedAt) return <>Révoqué le {formatDay(revokedAt)}</>;
  const revoke = async () => {
    await run({ path: `/tokens/${id}`, method: 'DELETE', success: 'Jeton révoqué' });
    setAsking(false);
  };
  return (
    <>
      <Button size="small" color="error" aria-label={`Révoquer ${name}`} onClick={() => setAsking(true)}>
        Révoquer
      </Button>
      <Confirm
        isOpen={asking}
        loading={busy}
        title={`Révoquer « ${name} » ?`}
        content="Les scripts qui l’emploient seront refusés aussitôt. On ne revient pas en arrière."
        confirm="Révoquer"
        confirmColor="warning"
        onConfirm={() => void revoke()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
