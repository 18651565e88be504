import { Button } from '@mui/material';
import { useState } from 'react';
import type { AddressBlock } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { ReasonDialog } from '../fields/ReasonDialog.js';

const words: Record<AddressBlock['scope'], { label: string; title: string; hint: string; success: string }> = {
  every: {
    label: 'Remettre en service',
    title: 'Remettre l’adresse en service',
    hint: 'Les prochains courriels y partiront. Si son serveur la refuse encore, elle sera bloquée de nouveau.',
    success: 'Adresse remise en service',
  },
  information: {
    label: 'Accepter de nouveau',
    title: 'Envoyer de nouveau l’information',
    hint: 'À faire seulement si la personne l’a demandé : dites comment elle l’a dit.',
    success: 'Courriels d’information acceptés de nouveau',
  },
};

/** Ends a block, saying why. */
export function LiftButton({ block: { id, scope, address } }: { block: AddressBlock }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const { label, title, hint, success } = words[scope];
  const lift = async (reason: string) => {
    if (await run({ path: `/address-blocks/${id}/lift`, body: { reason }, success })) setAsking(false);
  };
  return (
    <>
      <Button size="small" aria-label={`${label} : ${address}`} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? (
        <ReasonDialog
          title={title}
          confirm={label}
          busy={busy}
          onConfirm={(reason) => void lift(reason)}
          onClose={() => setAsking(false)}
        >
          {hint}
        </ReasonDialog>
      ) : null}
    </>
  );
}
