import { Box } from '@mui/material';
import { AutocompleteInput, SelectInput, TextInput, maxLength, required } from 'react-admin';
import { parseSiren } from '#domain/identity/siren.js';
import { PUBLIC_SERVICE_MISSION_LABELS } from '#wording/obligation/obligation-labels.js';
import { Section } from '../../fields/Section.js';
import { departmentChoices } from '../../i18n/departments.js';
import { choicesOf } from '../../i18n/labels.js';
import { LegalCategoryInput } from './LegalCategoryInput.js';

const sirenRule = (value?: string | null) =>
  !value || parseSiren(value) ? undefined : 'Ce SIREN n’est pas valable : neuf chiffres, avec une clé de contrôle.';

export function IdentityInputs() {
  return (
    <Section title="Identité">
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
        <TextInput source="name" validate={[required(), maxLength(300)]} />
        <TextInput source="acronym" />
        <LegalCategoryInput source="legalCategory" />
        <TextInput source="siren" validate={sirenRule} parse={(text: string) => text.replace(/\s/g, '')} />
        <AutocompleteInput source="department" choices={departmentChoices} />
        <SelectInput
          source="publicServiceMission"
          choices={choicesOf(PUBLIC_SERVICE_MISSION_LABELS)}
          validate={required()}
        />
        <TextInput source="website" type="url" placeholder="https://" />
      </Box>
    </Section>
  );
}
