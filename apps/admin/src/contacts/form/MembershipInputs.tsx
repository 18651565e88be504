import { Box } from '@mui/material';
import {
  ArrayInput,
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  SelectArrayInput,
  SimpleFormIterator,
  TextInput,
  required,
} from 'react-admin';
import { AddLineButton, RemoveLineButton } from '../../fields/LineButtons.js';
import { choicesOf, contactRoleLabels } from '../../i18n/labels.js';

/** The partners this person acts for: roles, job, and dates; a past membership is kept with its end. */
export function MembershipInputs() {
  return (
    <ArrayInput source="memberships" label={false}>
      <SimpleFormIterator
        disableReordering
        disableClear
        addButton={<AddLineButton label="Ajouter un partenaire" />}
        removeButton={<RemoveLineButton what="ce partenaire" />}
        sx={{ '& .RaSimpleFormIterator-line': { py: 1 } }}
      >
        <Box sx={gridStyle}>
          <ReferenceInput source="partnerId" reference="partners" sort={{ field: 'name', order: 'ASC' }} perPage={20}>
            <AutocompleteInput
              label="Partenaire"
              optionText="name"
              validate={required()}
              filterToQuery={(q: string) => ({ q })}
            />
          </ReferenceInput>
          <SelectArrayInput source="roles" label="Rôles" choices={choicesOf(contactRoleLabels)} validate={required()} />
          <TextInput source="jobTitle" label="Fonction" />
          <Box sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <DateInput source="startedOn" label="Depuis le" />
            <DateInput source="endedOn" label="Jusqu’au" helperText="Vide tant qu’il y est" />
          </Box>
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

const gridStyle = { display: 'grid', columnGap: 2, width: '100%', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } };
