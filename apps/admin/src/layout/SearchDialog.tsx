import { Autocomplete, Box, Dialog, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-admin';
import { call, queryString } from '../api/http.js';
import { useDebounced } from '../api/useDebounced.js';
import type { Partner } from '../api/types.js';
import { StatusChip } from '../fields/StatusChip.js';
import { departmentName } from '../i18n/departments.js';

/** Jumps to a partner's page: a few letters, arrow keys, Enter. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 200);
  const navigate = useNavigate();
  const { data, isFetching } = useQuery({
    queryKey: ['partners', 'search', q],
    queryFn: ({ signal }) =>
      call<{ data: Partner[] }>(`/partners${queryString({ q, page: 1, perPage: 8 })}`, { signal }),
    enabled: q.length > 1,
  });

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="search-title"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box sx={{ p: 2, minHeight: 460 }}>
        <Typography id="search-title" component="h2" variant="h3" sx={{ mb: 1.5 }}>
          Rechercher un partenaire
        </Typography>
        <Autocomplete
          openOnFocus
          disablePortal
          options={q.length > 1 ? (data?.data ?? []) : []}
          filterOptions={(options) => options}
          getOptionLabel={(partner) => partner.name}
          getOptionKey={(partner) => partner.id}
          loading={isFetching}
          loadingText="Recherche…"
          noOptionsText={q.length > 1 ? 'Aucun partenaire de ce nom' : 'Tapez au moins deux lettres'}
          onInputChange={(_event, value) => setTyped(value)}
          onChange={(_event, partner) => {
            if (!partner) return;
            onClose();
            void navigate(`/partners/${partner.id}/show`);
          }}
          renderOption={({ key, ...props }, partner) => (
            <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 1.5 }}>
              <Box sx={{ flexGrow: 1, minWidth: 0 }}>
                <Typography noWrap>{partner.name}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {departmentName(partner.department)}
                </Typography>
              </Box>
              <StatusChip status={partner.effectiveStatus} />
            </Box>
          )}
          renderInput={(params) => <TextField {...params} autoFocus label="Nom, sigle ou SIREN d’un partenaire" />}
        />
      </Box>
    </Dialog>
  );
}
