import AddIcon from '@mui/icons-material/Add';
import { Box, Button, IconButton, Link, List, ListItem, Tooltip, Typography } from '@mui/material';
import EditIcon from '@mui/icons-material/EditOutlined';
import { LinkBase, useGetList } from 'react-admin';
import { useState } from 'react';
import type { Contact, Partner } from '../../api/types.js';
import { useMay } from '../../auth/useMay.js';
import { ContactDialog } from '../../contacts/dialog/ContactDialog.js';
import { contactName, membershipIn, roleNames } from '../../contacts/names.js';
import { Section } from '../../fields/Section.js';
import { formatDay } from '../../i18n/format.js';

/** Who to call and who gets what, added and corrected without leaving the page; former ones stay, greyed in words. */
export function ContactsSection({ partner }: { partner: Partner }) {
  const may = useMay();
  const [editing, setEditing] = useState<Contact | 'new' | null>(null);
  const { data: contacts = [] } = useGetList<Contact>('contacts', {
    filter: { partnerId: partner.id },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });

  return (
    <Section
      title="Contacts"
      actions={
        may('contacts:write') ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setEditing('new')}>
            Ajouter un contact
          </Button>
        ) : null
      }
    >
      {contacts.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          Aucun contact : sans référent ni responsable du catalogue, le diagnostic n’a pas de destinataire.
        </Typography>
      ) : (
        <List disablePadding aria-label="Contacts de ce partenaire">
          {contacts.map((contact) => (
            <ContactLine
              key={contact.id}
              contact={contact}
              partnerId={partner.id}
              {...(may('contacts:write') ? { onEdit: () => setEditing(contact) } : {})}
            />
          ))}
        </List>
      )}
      {editing ? (
        <ContactDialog
          partner={partner}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}

function ContactLine({ contact, partnerId, onEdit }: { contact: Contact; partnerId: string; onEdit?: () => void }) {
  const membership = membershipIn(contact, partnerId);
  const name = contactName(contact);
  return (
    <ListItem
      disableGutters
      divider
      secondaryAction={
        onEdit ? (
          <Tooltip title="Modifier ce contact">
            <IconButton edge="end" aria-label={`Modifier ${name}`} onClick={onEdit} className="no-print">
              <EditIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        ) : null
      }
    >
      <Box sx={{ minWidth: 0 }}>
        <Link component={LinkBase} to={`/contacts/${contact.id}`} sx={{ fontWeight: 600 }}>
          {name}
        </Link>
        <Typography variant="body2" component="span" sx={{ ml: 1 }}>
          {roleNames(membership?.roles ?? [])}
          {membership?.endedOn ? ` – ancien contact, jusqu’au ${formatDay(membership.endedOn)}` : ''}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[membership?.jobTitle, contact.email, contact.phone].filter(Boolean).join(' · ') || 'Aucune coordonnée'}
        </Typography>
      </Box>
    </ListItem>
  );
}
