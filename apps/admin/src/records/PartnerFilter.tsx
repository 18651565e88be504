import { Box } from '@mui/material';
import { useListContext } from 'react-admin';
import { PartnerAutocomplete } from '../fields/PartnerAutocomplete.js';

/** Keeps the records of one partner. */
export function PartnerFilter() {
  const { filterValues, setFilters, displayedFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  return (
    <Box sx={{ my: 1.5 }}>
      <PartnerAutocomplete
        label="Partenaire"
        value={(values['partnerId'] as string | undefined) ?? null}
        onChange={(partnerId) => {
          const { partnerId: _before, ...others } = values;
          setFilters(partnerId ? { ...others, partnerId } : others, displayedFilters);
        }}
      />
    </Box>
  );
}
