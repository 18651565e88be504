import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import type { Partner } from '../api/types.js';
import { useDebounced } from '../api/useDebounced.js';

interface Props {
  label: string;
  value: string | null;
  onChange: (partnerId: string | null) => void;
  autoFocus?: boolean;
}

/** Chooses one partner by a few letters of its name, outside a form. */
export function PartnerAutocomplete({ label, value, onChange, autoFocus = false }: Props) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const { data: found = [], isFetching } = useGetList<Partner>('partners', {
    filter: q ? { q } : {},
    pagination: { page: 1, perPage: 12 },
    sort: { field: 'name', order: 'ASC' },
  });
  const { data: chosen } = useGetOne<Partner>('partners', { id: value ?? '' }, { enabled: value !== null });
  const selected = value === null ? null : (chosen ?? null);
  const options = selected && !found.some(({ id }) => id === selected.id) ? [selected, ...found] : found;

  return (
    <Autocomplete
      size="small"
      options={options}
      filterOptions={(all) => all}
      value={selected}
      loading={isFetching}
      loadingText="Recherche…"
      noOptionsText="Aucun partenaire de ce nom"
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_event, text, reason) => {
        setTyped(reason === 'input' ? text : '');
      }}
      onChange={(_event, partner) => {
        onChange(partner?.id ?? null);
      }}
      renderInput={(params) => <TextField {...params} label={label} autoFocus={autoFocus} />}
    />
  );
}
