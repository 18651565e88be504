import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { CreateBase, EditBase, Form, SaveButton, useNotify, useRefresh } from 'react-admin';
import type { Contact, Partner } from '../../api/types.js';
import { ContactInputs } from '../form/ContactInputs.js';
import { MembershipInputs } from '../form/MembershipInputs.js';
import { contactName } from '../names.js';

interface Props {
  partner: Partner;
  /** Null to add somebody. */
  contact: Contact | null;
  onClose: () => void;
}

/** Adds or corrects a contact over the partner's page. */
export function ContactDialog({ partner, contact, onClose }: Props) {
  const notify = useNotify();
  const refresh = useRefresh();
  const mutationOptions = {
    onSuccess: () => {
      notify(contact ? 'Contact enregistré' : 'Contact ajouté', { type: 'success' });
      refresh();
      onClose();
    },
  };
  const fields = <ContactFields onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="contact-title">
      <DialogTitle id="contact-title">{contact ? contactName(contact) : 'Ajouter un contact'}</DialogTitle>
      {contact ? (
        <EditBase
          resource="contacts"
          id={contact.id}
          mutationMode="pessimistic"
          redirect={false}
          mutationOptions={mutationOptions}
        >
          <Form>{fields}</Form>
        </EditBase>
      ) : (
        <CreateBase resource="contacts" redirect={false} mutationOptions={mutationOptions}>
          <Form defaultValues={{ memberships: [{ partnerId: partner.id, roles: ['referent'] }] }}>{fields}</Form>
        </CreateBase>
      )}
    </Dialog>
  );
}

function ContactFields({ onClose }: { onClose: () => void }) {
  return (
    <>
      <DialogContent dividers>
        <ContactInputs />
        <Typography variant="h3" component="h3" sx={{ mt: 1 }}>
          Partenaires et rôles
        </Typography>
        <MembershipInputs />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <SaveButton />
      </DialogActions>
    </>
  );
}
