import { Typography } from '@mui/material';
import { ArrayInput, SimpleFormIterator } from 'react-admin';
import { AddLineButton, RemoveLineButton } from '../../fields/LineButtons.js';
import { Section } from '../../fields/Section.js';
import { StaffLine } from './StaffLine.js';

/** Every staff figure known, whatever its kind: the rule takes the most reliable, the others stay in the history. */
export function StaffInputs() {
  return (
    <Section title="Effectifs">
      <Typography variant="body2" color="textSecondary">
        Les équivalents temps plein (ETP) priment sur le nombre d’agents, qui prime sur la tranche SIRENE. Une tranche
        est datée de deux ans environ.
      </Typography>
      <ArrayInput source="staff" label={false}>
        <SimpleFormIterator
          disableReordering
          disableClear
          addButton={<AddLineButton label="Ajouter un effectif" />}
          removeButton={<RemoveLineButton what="cet effectif" />}
          sx={iteratorStyle}
        >
          <StaffLine />
        </SimpleFormIterator>
      </ArrayInput>
    </Section>
  );
}

const iteratorStyle = {
  '& .RaSimpleFormIterator-form': { flexWrap: 'wrap' },
  '& .RaSimpleFormIterator-line': { alignItems: 'flex-start', borderBottomColor: 'divider' },
};
