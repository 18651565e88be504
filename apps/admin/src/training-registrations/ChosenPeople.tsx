import RemoveIcon from '@mui/icons-material/Close';
import { Box, IconButton, List, ListItem, Typography } from '@mui/material';
import type { Contact } from '../api/types.js';
import { contactName } from '../contacts/names.js';
import { PartnerAutocomplete } from '../fields/PartnerAutocomplete.js';

export interface Chosen {
  contact: Contact;
  /** For whom they come. */
  partnerId: string | null;
}

/** Those about to be registered, in this order, each with the organisation they come for. */
export function ChosenPeople({ chosen, onChange }: { chosen: Chosen[]; onChange: (chosen: Chosen[]) => void }) {
  if (chosen.length === 0) return null;
  return (
    <List disablePadding aria-label="Personnes à inscrire, dans l’ordre d’arrivée">
      {chosen.map(({ contact, partnerId }) => {
        const name = contactName(contact);
        const others = chosen.filter((one) => one.contact.id !== contact.id);
        return (
          <ListItem key={contact.id} disableGutters divider sx={{ display: 'block' }}>
            <Box sx={{ display: 'flex', alignItems: 'center' }}>
              <Typography sx={{ flexGrow: 1, fontWeight: 600 }}>
                {name}
                {contact.email ? null : (
                  <Typography component="span" variant="body2" color="textSecondary">
                    {' '}
                    (sans adresse de courriel)
                  </Typography>
                )}
              </Typography>
              <IconButton size="small" aria-label={`Retirer ${name}`} onClick={() => onChange(others)}>
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Box>
            <PartnerAutocomplete
              label={`Pour quel organisme vient ${name}`}
              value={partnerId}
              onChange={(next) =>
                onChange(chosen.map((one) => (one.contact.id === contact.id ? { contact, partnerId: next } : one)))
              }
            />
          </ListItem>
        );
      })}
    </List>
  );
}
