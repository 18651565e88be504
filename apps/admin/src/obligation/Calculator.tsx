import { Box, Stack } from '@mui/material';
import { Form, ResourceContextProvider, SelectInput } from 'react-admin';
import { PUBLIC_SERVICE_MISSION_LABELS } from '#wording/obligation/obligation-labels.js';
import { Section } from '../fields/Section.js';
import { choicesOf } from '../i18n/labels.js';
import { LegalCategoryInput } from '../partners/form/LegalCategoryInput.js';
import { ObligationPreview } from '../partners/form/ObligationPreview.js';
import { PopulationFigures } from '../partners/form/PopulationFigures.js';
import { StaffInputs } from '../partners/form/StaffInputs.js';

const blank = { publicServiceMission: 'unknown', legalCategory: '7210', staff: [{ kind: 'fte', value: null }] };

/** The rule on made-up facts: nothing is saved. */
export function Calculator() {
  return (
    <ResourceContextProvider value="partners">
      <Form defaultValues={blank} record={{}} onSubmit={() => undefined}>
        <Box
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}
        >
          <Stack spacing={2}>
            <Section title="Calculer l’obligation d’un organisme">
              <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
                <LegalCategoryInput source="legalCategory" />
                <SelectInput
                  source="publicServiceMission"
                  label="Mission de service public"
                  choices={choicesOf(PUBLIC_SERVICE_MISSION_LABELS)}
                />
              </Box>
              <PopulationFigures />
            </Section>
            <StaffInputs />
          </Stack>
          <ObligationPreview />
        </Box>
      </Form>
    </ResourceContextProvider>
  );
}
