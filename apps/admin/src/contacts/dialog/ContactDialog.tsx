import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { CreateBase, EditBase, Form, SaveButton, useNotify, useRecordContext, useRefresh } from 'react-admin';
import type { Contact, Partner } from '../../api/types.js';
import { ContactAutocomplete } from '../../fields/ContactAutocomplete.js';
import { ContactInputs } from '../form/ContactInputs.js';
import { MembershipInputs } from '../form/MembershipInputs.js';
import { contactName } from '../names.js';

interface Props {
  partner: Partner;
  /** Null to add somebody. */
  contact: Contact | null;
  onClose: () => void;
}

/** Adds or corrects a contact over the partner's page; somebody already known is found rather than typed again. */
export function ContactDialog({ partner, contact, onClose }: Props) {
  const notify = useNotify();
  const refresh = useRefresh();
  const [known, setKnown] = useState<Contact | null>(null);
  const mutationOptions = {
    onSuccess: () => {
      notify(contact ? 'Contact enregistré' : 'Contact ajouté', { type: 'success' });
      refresh();
      onClose();
    },
  };
  const place = { partnerId: partner.id, roles: ['referent'] };
  const search = contact ? null : <KnownPerson partner={partner} value={known} onChange={setKnown} />;
  const edited = contact ?? known;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="contact-title">
      <DialogTitle id="contact-title">{contact ? contactName(contact) : 'Ajouter un contact'}</DialogTitle>
      {edited ? (
        <EditBase
          key={edited.id}
          resource="contacts"
          id={edited.id}
          mutationMode="pessimistic"
          redirect={false}
          mutationOptions={mutationOptions}
        >
          <ExistingContactForm {...(contact ? {} : { place })}>
            <ContactFields search={search} onClose={onClose} />
          </ExistingContactForm>
        </EditBase>
      ) : (
        <CreateBase resource="contacts" redirect={false} mutationOptions={mutationOptions}>
          <Form defaultValues={{ memberships: [place] }}>
            <ContactFields search={search} onClose={onClose} />
          </Form>
        </CreateBase>
      )}
    </Dialog>
  );
}

interface KnownPersonProps {
  partner: Partner;
  value: Contact | null;
  onChange: (contact: Contact | null) => void;
}

function KnownPerson({ partner, value, onChange }: KnownPersonProps) {
  return (
    <ContactAutocomplete
      label="Cette personne est-elle déjà dans les contacts ?"
      helperText={`Choisie ici, elle est rattachée à ${partner.name} sans être saisie une seconde fois.`}
      value={value}
      onChange={onChange}
      autoFocus
    />
  );
}

/** The form of somebody known; `place` is added to the places they hold, unless they hold one in that partner already. */
function ExistingContactForm({
  place,
  children,
}: {
  place?: { partnerId: string; roles: string[] };
  children: React.ReactNode;
}) {
  const contact = useRecordContext<Contact>();
  if (!contact) return null;
  const { memberships } = contact;
  const added = place && !memberships.some(({ partnerId, endedOn }) => partnerId === place.partnerId && !endedOn);
  return <Form record={added ? { ...contact, memberships: [...memberships, place] } : contact}>{children}</Form>;
}

function ContactFields({ search, onClose }: { search: React.ReactNode; onClose: () => void }) {
  return (
    <>
      <DialogContent dividers>
        {search ? <Box sx={{ mb: 2 }}>{search}</Box> : null}
        <ContactInputs />
        <Typography variant="h3" component="h3" sx={{ mt: 1 }}>
          Partenaires et rôles
        </Typography>
        <MembershipInputs />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <SaveButton alwaysEnable />
      </DialogActions>
    </>
  );
}
