import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  AutocompleteInput,
  DateInput,
  Form,
  maxLength,
  NumberInput,
  required,
  SaveButton,
  TextInput,
  Toolbar,
} from 'react-admin';
import { CancelButton } from '../../fields/CancelButton.js';
import { Section } from '../../fields/Section.js';
import { departmentChoices } from '../../i18n/departments.js';
import { TermsInputs } from '../../training-courses/TermsInputs.js';
import { ConflictNotice } from './ConflictNotice.js';
import { DayInputs } from './DayInputs.js';

/** @param first shown first: the choice of the course @param notice what a change brings */
export function SessionForm({ first, notice }: { first?: ReactNode; notice?: ReactNode }) {
  return (
    <Form warnWhenUnsavedChanges>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        {notice}
        <Section title="Quand">
          {first}
          <DayInputs />
          <Box sx={rowStyle}>
            <DateInput source="registerBy" label="Inscription jusqu’au" helperText="Vide : jusqu’au premier jour." />
            <NumberInput
              source="offerHours"
              label="Délai de réponse à une place proposée (heures)"
              min={1}
              max={720}
              defaultValue={48}
              helperText={false}
            />
          </Box>
        </Section>
        <Section title="Où, et avec qui">
          <Box sx={rowStyle}>
            <AutocompleteInput
              source="department"
              label="Département"
              choices={departmentChoices}
              validate={required()}
              helperText={false}
            />
            <TextInput source="place" label="Lieu" validate={maxLength(200)} helperText={false} />
            <TextInput source="address" label="Adresse" validate={maxLength(300)} helperText={false} />
            <TextInput source="room" label="Salle" validate={maxLength(100)} helperText={false} />
            <TextInput source="trainer" label="Formateur ou formatrice" validate={maxLength(150)} helperText={false} />
            <TextInput
              source="secondTrainer"
              label="Second formateur ou seconde formatrice"
              validate={maxLength(150)}
              helperText={false}
            />
          </Box>
          <ConflictNotice />
        </Section>
        <Section title="Prix et groupe de cette session">
          <TermsInputs />
        </Section>
        <Section title="Notes de l’équipe">
          <TextInput source="notes" label="Notes" multiline minRows={3} validate={maxLength(5000)} helperText={false} />
        </Section>
      </Stack>
      <Toolbar sx={{ mt: 2, gap: 1, px: 0 }}>
        <SaveButton />
        <CancelButton />
      </Toolbar>
    </Form>
  );
}

const rowStyle = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};

const FIELDS = [
  ...['courseId', 'department', 'days', 'place', 'address', 'room', 'trainer', 'secondTrainer'],
  ...['registerBy', 'offerHours', 'notes', 'version'],
  ...['priceCents', 'vatRule', 'vatBasisPoints', 'lowerBound', 'upperBound', 'surchargeCents'],
];

/** What a form of a session sends: its fields, without what the server works out; an emptied day is no day. */
export function sentSession(data: Record<string, unknown>): Record<string, unknown> {
  const sent = Object.fromEntries(
    FIELDS.filter((name) => name in data).map((name) => [name, data[name] === '' ? null : data[name]]),
  );
  // The course of a session never changes.
  return 'version' in sent ? Object.fromEntries(Object.entries(sent).filter(([name]) => name !== 'courseId')) : sent;
}
