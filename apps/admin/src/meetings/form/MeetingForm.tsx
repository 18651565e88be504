import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  AutocompleteInput,
  DateInput,
  Form,
  maxLength,
  NumberInput,
  ReferenceInput,
  required,
  SaveButton,
  TextArrayInput,
  TextInput,
  Toolbar,
} from 'react-admin';
import { CancelButton } from '../../fields/CancelButton.js';
import { Section } from '../../fields/Section.js';
import { NextMeetingInputs } from './NextMeetingInputs.js';

interface Props {
  /** Shown first: the choice of the group. */
  first?: ReactNode;
  edited?: boolean;
}

/** An hour of the day, `HH:MM`, as the API has it: react-admin's own input would make it an instant. */
const time = { type: 'time', helperText: false, slotProps: { inputLabel: { shrink: true } } } as const;

/** When, where, who welcomes, and what is said of the next one. */
export function MeetingForm({ first, edited = false }: Props) {
  return (
    <Form warnWhenUnsavedChanges>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        <Section title="Réunion">
          {first}
          <Box sx={rowStyle}>
            <DateInput source="startsOn" label="Jour" validate={required()} helperText={false} />
            <DateInput source="endsOn" label="Dernier jour" helperText="Vide : un seul jour." />
            <TextInput source="startsAt" label="Début" {...time} />
            <TextInput source="endsAt" label="Fin" {...time} />
          </Box>
          <TextInput
            source="title"
            label="Titre"
            validate={maxLength(200)}
            helperText="Facultatif : elle porte sinon le nom du groupe et son numéro."
          />
          <TextInput source="place" label="Lieu" validate={maxLength(300)} helperText={false} />
          <TextInput source="videoUrl" label="Lien de visioconférence" type="url" helperText={false} />
          <ReferenceInput source="hostPartnerId" reference="partners" sort={{ field: 'name', order: 'ASC' }}>
            <AutocompleteInput label="Accueillie par" filterToQuery={(q: string) => ({ q })} helperText={false} />
          </ReferenceInput>
          <Box sx={rowStyle}>
            <DateInput source="answerBy" label="Réponse avant le" helperText={false} />
            <NumberInput source="capacity" label="Places" min={1} helperText="Vide : sans limite." />
            {edited ? <NumberInput source="number" label="Numéro" min={1} helperText={false} /> : null}
          </Box>
        </Section>
        {edited ? (
          <>
            <Section title="Compte rendu">
              <TextArrayInput source="rapporteurs" label="Rapporteurs" helperText="Un nom, puis Entrée." />
              <TextInput source="introduction" label="Introduction" multiline minRows={3} helperText={false} />
              <TextInput
                source="learnt"
                label="Ce qu’on y a appris"
                multiline
                minRows={3}
                helperText="Pour les événements suivis : ce qu’il faut en retenir."
              />
            </Section>
            <NextMeetingInputs />
          </>
        ) : null}
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
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' },
};
