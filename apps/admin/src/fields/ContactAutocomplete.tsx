import { Autocomplete, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import type { Contact } from '../api/types.js';
import { useDebounced } from '../api/useDebounced.js';
import { contactName } from '../contacts/names.js';

interface Props {
  label: string;
  value: Contact | null;
  onChange: (contact: Contact | null) => void;
  helperText?: string;
  autoFocus?: boolean;
  /** True where several are chosen one after the other: what was typed goes once somebody is chosen. */
  clearAfterChoice?: boolean;
}

/** Chooses one known person by a few letters of a name or an address, outside a form. */
export function ContactAutocomplete({ label, value, onChange, helperText, autoFocus = false, ...props }: Props) {
  const { clearAfterChoice = false } = props;
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const { data: found = [], isFetching } = useGetList<Contact>('contacts', {
    filter: q ? { q } : {},
    pagination: { page: 1, perPage: 12 },
    sort: { field: 'name', order: 'ASC' },
  });
  const options = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;

  return (
    <Autocomplete
      size="small"
      options={options}
      filterOptions={(all) => all}
      value={value}
      {...(clearAfterChoice ? { inputValue: typed, clearOnBlur: false, blurOnSelect: false } : {})}
      loading={isFetching}
      loadingText="Recherche…"
      noOptionsText="Personne de ce nom dans les contacts"
      getOptionLabel={contactName}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_event, text, reason) => {
        setTyped(reason === 'input' ? text : '');
      }}
      onChange={(_event, contact) => {
        onChange(contact);
      }}
      renderOption={({ key, ...props }, contact) => (
        <li key={key} {...props}>
          <span>
            {contactName(contact)}
            <Typography variant="body2" component="span" color="textSecondary" sx={{ display: 'block' }}>
              {[contact.email, ...contact.memberships.map(({ partnerName }) => partnerName)]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} autoFocus={autoFocus} {...(helperText ? { helperText } : {})} />
      )}
    />
  );
}
