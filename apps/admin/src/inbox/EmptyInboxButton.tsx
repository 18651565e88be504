import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import { useAction } from '../api/useAction.js';

export function EmptyInboxButton() {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const empty = async () => {
    await run({ path: '/inbox', method: 'DELETE', success: 'La boîte est vidée' });
    setAsking(false);
  };
  return (
    <>
      <Button size="small" color="error" onClick={() => setAsking(true)}>
        Vider la boîte
      </Button>
      <Confirm
        isOpen={asking}
        loading={busy}
        title="Vider la boîte de démonstration ?"
        content="Les courriels reçus ici seront effacés. La liste des courriels envoyés, elle, reste."
        confirm="Vider la boîte"
        onConfirm={() => void empty()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
