import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { Contact } from '../../api/types.js';
import { useAction } from '../../api/useAction.js';
import { ReasonDialog } from '../../fields/ReasonDialog.js';
import { contactName } from '../names.js';

/** Erases a person's data for good, after saying what goes and what stays. */
export function EraseButton({ contact }: { contact: Contact }) {
  const { run, busy } = useAction();
  const [asking, setAsking] = useState(false);
  const { id, version } = contact;
  const erase = async (reason: string) => {
    const done = await run({ path: `/contacts/${id}/erase`, body: { version, reason }, success: 'Données effacées' });
    if (done) setAsking(false);
  };
  return (
    <>
      <Button size="small" variant="outlined" color="error" onClick={() => setAsking(true)}>
        Effacer ses données
      </Button>
      {asking ? (
        <ReasonDialog
          title={`Effacer les données de ${contactName(contact)} ?`}
          confirm="Effacer pour toujours"
          busy={busy}
          onConfirm={(reason) => void erase(reason)}
          onClose={() => setAsking(false)}
        >
          <Typography variant="body2" sx={{ mb: 1 }}>
            <strong>Effacés, sans retour :</strong> nom, adresse, téléphone, notes, fonction, contenu des courriels
            envoyés et reçus, valeurs de l’historique. Ce qui n’est pas parti est annulé.
          </Typography>
          <Typography variant="body2" sx={{ mb: 1 }}>
            <strong>Gardés, au nom de « Personne effacée » :</strong> présences, places en formation, réponses aux
            questionnaires, traces d’envoi. Les comptes rendus validés et les états de coûts envoyés restent tels qu’ils
            sont, comme le refus de courriels de son adresse.
          </Typography>
          <Typography variant="body2">
            La boîte aux lettres de l’équipe n’est pas touchée : supprimez-y ses messages. Dites la raison, sans nommer
            personne.
          </Typography>
        </ReasonDialog>
      ) : null}
    </>
  );
}
