import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, queryString } from '../../api/http.js';
import type { Audience } from '../../api/types.js';
import { useDebounced } from '../../api/useDebounced.js';

interface Props {
  audience: Audience;
  onChange: (audience: Audience) => void;
}
interface Choice {
  id: string;
  label: string;
}

/** Members of a group, people of a session: what the other features offer. */
export function SourceFilter({ audience, onChange }: Props) {
  const [kind, setKind] = useState(audience.source?.kind ?? '');
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const { data } = useQuery({
    queryKey: ['audience sources'],
    queryFn: ({ signal }) => call<{ sources: { kind: string; label: string }[] }>('/audiences/sources', { signal }),
    staleTime: 300_000,
  });
  const { data: choices } = useQuery({
    queryKey: ['audience sources', kind, q],
    queryFn: ({ signal }) =>
      call<{ data: Choice[] }>(`/audiences/sources/choices${queryString({ kind, q })}`, { signal }),
    enabled: kind !== '',
  });
  const sources = data?.sources ?? [];
  if (sources.length === 0) return null;
  const known = choices?.data ?? [];
  const value = audience.source ? (chosen ?? known.find(({ id }) => id === audience.source?.id) ?? null) : null;
  return (
    <>
      <TextField
        select
        size="small"
        label="Parmi"
        value={kind}
        onChange={(event) => {
          setKind(event.target.value);
          setChosen(null);
          onChange({ ...audience, source: null });
        }}
      >
        <MenuItem value="">
          <em>Tous les contacts</em>
        </MenuItem>
        {sources.map((source) => (
          <MenuItem key={source.kind} value={source.kind}>
            {source.label}
          </MenuItem>
        ))}
      </TextField>
      {kind === '' ? null : (
        <Autocomplete
          size="small"
          options={value && !known.some(({ id }) => id === value.id) ? [value, ...known] : known}
          filterOptions={(all) => all}
          value={value}
          noOptionsText="Rien de ce nom"
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
          onChange={(_event, choice) => {
            setChosen(choice);
            onChange({ ...audience, source: choice ? { kind, id: choice.id } : null });
          }}
          renderInput={(params) => <TextField {...params} label="Lequel" />}
        />
      )}
    </>
  );
}
