import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { MeetingRegistrant } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { ReasonDialog } from '../../fields/ReasonDialog.js';
import type { SectionProps } from './sectionProps.js';

interface Props extends Pick<SectionProps, 'write' | 'busy' | 'change'> {
  registrant: MeetingRegistrant;
}

/** What may be done about one of them: cancel; and erase who is no contact, once nothing expects them. */
export function RegistrantActions({ registrant, write, busy, change }: Props) {
  const { id, version, name, status, email, contacts } = registrant;
  const may = useMay();
  const [asking, setAsking] = useState<'cancel' | 'erase' | null>(null);
  const close = () => setAsking(null);
  const act = async (verb: string, success: string, more: object = {}) => {
    if (await change({ path: `/${id}/${verb}`, body: { version, ...more }, success })) close();
  };
  const active = status !== 'cancelled';
  const erasable = may('contacts:erase') && email !== null && contacts.length === 0 && !(active && write);
  return (
    <>
      {write && active ? (
        <Button size="small" color="error" onClick={() => setAsking('cancel')}>
          Annuler<span style={visuallyHidden}> l’inscription de {name}</span>
        </Button>
      ) : null}
      {erasable ? (
        <Button size="small" color="error" onClick={() => setAsking('erase')}>
          Effacer<span style={visuallyHidden}> les données de {name}</span>
        </Button>
      ) : null}
      <Confirm
        isOpen={asking === 'cancel'}
        loading={busy}
        title={`Annuler l’inscription de ${name} ?`}
        content="Un courriel le lui dit. Sa place va aussitôt à la première personne en attente."
        confirm="Annuler l’inscription"
        cancel="Garder"
        confirmColor="warning"
        onConfirm={() => void act('cancel', `Inscription de ${name} annulée`)}
        onClose={close}
      />
      {asking === 'erase' ? (
        <ReasonDialog
          title={`Effacer les données de ${name} ?`}
          confirm="Effacer pour toujours"
          busy={busy}
          onConfirm={(reason) => void act('erase', 'Données effacées', { reason })}
          onClose={close}
        >
          Son nom, son adresse et ses courriels disparaissent de tous les événements, sans retour. Il reste que
          quelqu’un s’était inscrit. Dites la raison, sans nommer personne.
        </ReasonDialog>
      ) : null}
    </>
  );
}

const visuallyHidden = { position: 'absolute', left: -9999 } as const;
