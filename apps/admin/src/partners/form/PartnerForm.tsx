import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, SaveButton, Toolbar } from 'react-admin';
import { CancelButton } from '../../fields/CancelButton.js';
import { BillingInputs } from './BillingInputs.js';
import { CatalogueInputs } from './CatalogueInputs.js';
import { IdentityInputs } from './IdentityInputs.js';
import { ObligationPreview } from './ObligationPreview.js';
import { PopulationInputs } from './PopulationInputs.js';
import { StaffInputs } from './StaffInputs.js';

interface Props {
  /** What comes before the sections: the register's search when creating. */
  header?: ReactNode;
  defaultValues?: Record<string, unknown>;
}

/** The partner in sections, with the obligation following what is typed. */
export function PartnerForm({ header, defaultValues }: Props) {
  return (
    <Form warnWhenUnsavedChanges {...(defaultValues ? { defaultValues } : {})}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}>
        <Stack spacing={2}>
          {header}
          <IdentityInputs />
          <StaffInputs />
          <PopulationInputs />
          <CatalogueInputs />
          <BillingInputs />
        </Stack>
        <Box sx={{ order: { xs: -1, lg: 0 } }}>
          <ObligationPreview />
        </Box>
      </Box>
      <Toolbar sx={{ mt: 2, gap: 1, px: 0 }}>
        <SaveButton />
        <CancelButton />
      </Toolbar>
    </Form>
  );
}
