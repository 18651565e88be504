import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  AutocompleteInput,
  DateInput,
  Form,
  maxLength,
  ReferenceInput,
  required,
  SaveButton,
  TextInput,
  Toolbar,
} from 'react-admin';
import { CancelButton } from '../fields/CancelButton.js';
import { Section } from '../fields/Section.js';
import { departmentChoices } from '../i18n/departments.js';

/** @param who the course and the person: chosen once, when it is noted */
export function InterestForm({ who }: { who?: ReactNode }) {
  return (
    <Form warnWhenUnsavedChanges>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        {who}
        <Section title="Où et quand">
          <Box sx={rowStyle}>
            <ReferenceInput source="partnerId" reference="partners" sort={{ field: 'name', order: 'ASC' }} perPage={12}>
              <AutocompleteInput
                label="Pour quel organisme"
                optionText="name"
                filterToQuery={(q: string) => ({ q })}
                helperText={false}
              />
            </ReferenceInput>
            <AutocompleteInput
              source="department"
              label="Département où la personne se déplacerait"
              choices={departmentChoices}
              validate={required()}
              helperText={false}
            />
            <DateInput source="wishedFrom" label="À partir du" helperText="Vide : dès maintenant." />
            <DateInput source="wishedTo" label="Jusqu’au" helperText="Vide : sans limite." />
          </Box>
          <TextInput
            source="note"
            label="Remarque"
            multiline
            minRows={2}
            validate={maxLength(2000)}
            helperText={false}
          />
        </Section>
      </Stack>
      <Toolbar sx={{ mt: 2, gap: 1, px: 0 }}>
        <SaveButton />
        <CancelButton />
      </Toolbar>
    </Form>
  );
}

export const rowStyle = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};

const WISHES = ['partnerId', 'department', 'wishedFrom', 'wishedTo', 'note'];

/** The fields of a form that the API takes; an emptied one is none. */
export const sentFields = (data: Record<string, unknown>, more: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    [...WISHES, ...more].filter((name) => name in data).map((name) => [name, data[name] === '' ? null : data[name]]),
  );
