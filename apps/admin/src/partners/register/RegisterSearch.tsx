import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import { call, queryString } from '../../api/http.js';
import type { Organisation } from '../../api/types.js';
import { useDebounced } from '../../api/useDebounced.js';
import { ToneChip } from '../../fields/ToneChip.js';
import { departmentName } from '../../i18n/departments.js';
import { formatNumber, formatSiren } from '../../i18n/format.js';

const LEAST_LETTERS = 3;

/** Autocomplete over the register of communes and EPCI, best match first. */
export function RegisterSearch({ onChoose }: { onChoose: (organisation: Organisation | null) => void }) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const ready = q.length >= LEAST_LETTERS;
  const { data, isFetching, isError } = useQuery({
    queryKey: ['reference', q],
    queryFn: ({ signal }) =>
      call<{ data: Organisation[] }>(`/reference/organisations${queryString({ q, perPage: 12 })}`, { signal }),
    enabled: ready,
    placeholderData: (previous) => previous,
  });
  const hint = isError ? 'Le registre ne répond pas. Remplissez le formulaire à la main.' : 'Aucun organisme de ce nom';

  return (
    <Autocomplete
      disablePortal
      options={ready ? (data?.data ?? []) : []}
      filterOptions={(options) => options}
      getOptionLabel={(organisation) => organisation.name}
      getOptionKey={(organisation) => `${organisation.kind}-${organisation.code}`}
      isOptionEqualToValue={(a, b) => a.code === b.code && a.kind === b.kind}
      loading={isFetching}
      loadingText="Recherche…"
      noOptionsText={ready ? hint : 'Tapez quatre lettres de son nom'}
      onInputChange={(_event, value) => {
        setTyped(value);
      }}
      onChange={(_event, organisation) => {
        onChoose(organisation);
      }}
      renderOption={({ key, ...props }, organisation) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1.5 }}>
          <RegisterOption organisation={organisation} />
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus
          label="Nom de la commune ou de l’intercommunalité"
          placeholder="Tapez quatre lettres"
        />
      )}
    />
  );
}

/** What tells two homonyms apart. */
function RegisterOption({ organisation }: { organisation: Organisation }) {
  const { name, legalCategory, department, siren, population, partnerId } = organisation;
  const inhabitants = population?.totale ?? population?.municipale;
  return (
    <>
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <Typography>{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {legalCategoryLabel(legalCategory)} · {departmentName(department)} · SIREN {formatSiren(siren)} ·{' '}
          {formatNumber(inhabitants)} hab.
        </Typography>
      </Box>
      {partnerId ? <ToneChip tone="quiet" label="Déjà partenaire" /> : null}
    </>
  );
}
