import EditIcon from '@mui/icons-material/EditOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { INTEREST_ACT_LABELS } from '#wording/training/interest-words.js';
import { INTEREST_ACTS, type InterestAct, interestMay, isInterestOpen } from '#domain/training/interest-states.js';
import type { TrainingInterest } from '../api/types.js';
import { useAction } from '../api/useAction.js';
import { ReasonDialog } from '../fields/ReasonDialog.js';
import { IdentifyDialog } from './IdentifyDialog.js';

const SAID: Record<InterestAct, string> = {
  confirm: 'Adresse confirmée',
  withdraw: 'Retirée du vivier',
  restore: 'Remise dans le vivier',
};

/** What may become of an interest, by the same table as the server's. */
export function InterestActions({ interest }: { interest: TrainingInterest }) {
  const { id, name, state, version, contactId } = interest;
  const { run, busy } = useAction();
  const [asking, setAsking] = useState<'withdraw' | 'identify' | null>(null);
  const act = async (name: InterestAct, more: object = {}) => {
    const path = `/training/interests/${id}/${name}`;
    if (await run({ path, body: { version, ...more }, success: SAID[name] })) setAsking(null);
  };
  return (
    <>
      {isInterestOpen(state) ? (
        <Button size="small" startIcon={<EditIcon />} component={LinkBase} to={`/training-interests/${id}`}>
          Modifier
        </Button>
      ) : null}
      {isInterestOpen(state) && contactId === null ? (
        <Button size="small" onClick={() => setAsking('identify')}>
          En faire un contact
        </Button>
      ) : null}
      {(Object.keys(INTEREST_ACTS) as InterestAct[])
        .filter((name) => interestMay(name, state))
        .map((name) => (
          <Button
            key={name}
            size="small"
            loading={busy && asking === null}
            onClick={() => (name === 'withdraw' ? setAsking('withdraw') : void act(name))}
          >
            {INTEREST_ACT_LABELS[name]}
          </Button>
        ))}
      {asking === 'withdraw' ? (
        <ReasonDialog
          title={`Retirer ${name} du vivier ?`}
          confirm="Retirer"
          busy={busy}
          onConfirm={(reason) => void act('withdraw', { reason })}
          onClose={() => setAsking(null)}
        >
          Cette personne ne sera plus proposée dans aucun groupe. On peut la remettre à tout moment.
        </ReasonDialog>
      ) : null}
      {asking === 'identify' ? <IdentifyDialog interest={interest} onClose={() => setAsking(null)} /> : null}
    </>
  );
}
