import { Autocomplete, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, queryString } from '../../api/http.js';
import type { TemplateSubject } from '../../api/types.js';
import { useDebounced } from '../../api/useDebounced.js';

interface Props {
  kind: 'session' | 'meeting';
  onChange: (id: string | null) => void;
}

const WORDS = {
  session: { label: 'Session', none: 'Aucune session de ce nom' },
  meeting: { label: 'Réunion', none: 'Aucune réunion de ce nom' },
};

/** The session or the meeting that the preview speaks of. */
export function SubjectPicker({ kind, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<TemplateSubject | null>(null);
  const q = useDebounced(typed.trim(), 200);
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['mail-templates', 'subjects', kind, q],
    queryFn: async ({ signal }) =>
      (await call<{ data: TemplateSubject[] }>(`/mail-templates/subjects${queryString({ kind, q })}`, { signal })).data,
  });
  return (
    <Autocomplete
      size="small"
      options={chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found}
      filterOptions={(all) => all}
      value={chosen}
      loading={isFetching}
      loadingText="Recherche…"
      noOptionsText={WORDS[kind].none}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_event, subject) => {
        setChosen(subject);
        onChange(subject?.id ?? null);
      }}
      renderInput={(params) => <TextField {...params} label={WORDS[kind].label} />}
    />
  );
}
