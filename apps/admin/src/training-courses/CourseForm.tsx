import { Box, Stack } from '@mui/material';
import { Form, maxLength, minValue, NumberInput, required, SaveButton, TextInput, Toolbar } from 'react-admin';
import { CancelButton } from '../fields/CancelButton.js';
import { Section } from '../fields/Section.js';
import { TermsInputs } from './TermsInputs.js';

const hours = {
  format: (minutes: number | null | undefined) => (minutes === null || minutes === undefined ? null : minutes / 60),
  parse: (text: unknown) => (text === '' || text === null ? null : Math.round(Number(text) * 60)),
};

/** What is taught; what a session of it costs unless it says otherwise. */
export function CourseForm() {
  return (
    <Form warnWhenUnsavedChanges>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        <Section title="Contenu">
          <TextInput source="title" label="Titre" validate={[required(), maxLength(200)]} />
          <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 2fr' } }}>
            <NumberInput
              source="durationMinutes"
              label="Durée (heures)"
              min={0.25}
              max={160}
              step={0.25}
              validate={[required(), minValue(15, 'Un quart d’heure au moins.')]}
              {...hours}
              helperText={false}
            />
            <TextInput source="provider" label="Organisme de formation" validate={maxLength(200)} helperText={false} />
          </Box>
          <TextInput
            source="objectives"
            label="Objectifs"
            multiline
            minRows={3}
            validate={maxLength(5000)}
            helperText="Un par ligne : ils figurent sur l’attestation."
          />
          <TextInput
            source="programme"
            label="Programme"
            multiline
            minRows={4}
            validate={maxLength(20_000)}
            helperText={false}
          />
        </Section>
        <Section title="Prix et groupe">
          <TermsInputs />
        </Section>
      </Stack>
      <Toolbar sx={{ mt: 2, gap: 1, px: 0 }}>
        <SaveButton />
        <CancelButton />
      </Toolbar>
    </Form>
  );
}

const FIELDS = [
  ...['title', 'durationMinutes', 'provider', 'objectives', 'programme', 'version'],
  ...['priceCents', 'vatRule', 'vatBasisPoints', 'lowerBound', 'upperBound', 'surchargeCents'],
];

/** What a form of a course sends: its fields, without what the server works out. */
export function sentCourse(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(FIELDS.filter((name) => name in data).map((name) => [name, data[name]]));
}
