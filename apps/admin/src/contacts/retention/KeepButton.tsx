import { Button } from '@mui/material';
import { useState } from 'react';
import type { Contact } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { ReasonDialog } from '../../fields/ReasonDialog.js';

/** Says why a person of whom nothing was heard is kept; the time starts again. */
export function KeepButton({ contact: { id, version } }: { contact: Contact }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const keep = async (reason: string) => {
    if (await run({ path: `/contacts/${id}/keep`, body: { version, reason }, success: 'Contact gardé' })) {
      setAsking(false);
    }
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setAsking(true)}>
        Garder ce contact
      </Button>
      {asking ? (
        <ReasonDialog
          title="Garder ce contact"
          confirm="Garder"
          busy={busy}
          onConfirm={(reason) => void keep(reason)}
          onClose={() => setAsking(false)}
        >
          La durée de conservation repart d’aujourd’hui. Dites pourquoi : toujours en poste, vu au téléphone…
        </ReasonDialog>
      ) : null}
    </>
  );
}
