import { Button } from '@mui/material';
import { useState } from 'react';
import type { AddressBlock } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { ReasonDialog } from '../fields/ReasonDialog.js';

const words: Record<AddressBlock['scope'], { label: string; hint: string; success: string }> = {
  every: {
    label: 'Adresse morte',
    hint: 'Plus aucun courriel ne partira à cette adresse, pour personne. Dites comment on le sait.',
    success: 'Adresse déclarée morte',
  },
  information: {
    label: 'Ne plus envoyer d’information',
    hint: 'Plus d’offres de formation ni de lettres à cette adresse ; les courriels de service partent toujours. Dites qui l’a demandé, et comment.',
    success: 'Courriels d’information refusés',
  },
};

/** Says that an address is dead, or refuses information mails; with the reason. */
export function BlockButton({ address, scope }: { address: string; scope: AddressBlock['scope'] }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const { label, hint, success } = words[scope];
  const block = async (reason: string) => {
    if (await run({ path: '/address-blocks', body: { address, scope, reason }, success })) setAsking(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking ? (
        <ReasonDialog
          title={label}
          confirm="Enregistrer"
          busy={busy}
          onConfirm={(reason) => void block(reason)}
          onClose={() => setAsking(false)}
        >
          {hint}
        </ReasonDialog>
      ) : null}
    </>
  );
}
