import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { DateInput, Form, maxLength, required, SaveButton, TextInput, Toolbar } from 'react-admin';
import { ONE_ANSWER_RULE } from '#wording/survey/survey-labels.js';
import { CancelButton } from '../../fields/CancelButton.js';
import { Section } from '../../fields/Section.js';
import { QuestionInputs } from './QuestionInputs.js';

interface Props {
  /** Shown above the title: the choice of the meeting. */
  first?: ReactNode;
  defaultValues?: Record<string, unknown>;
}

export function SurveyForm({ first, defaultValues }: Props) {
  return (
    <Form warnWhenUnsavedChanges {...(defaultValues ? { defaultValues } : {})}>
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
        <Section title="Questionnaire">
          {first}
          <TextInput source="title" validate={[required(), maxLength(200)]} />
          <TextInput
            source="introduction"
            multiline
            minRows={3}
            helperText="En tête de la page, avant les questions."
          />
          <DateInput source="lastDay" helperText="Ce jour est compris. Vide : tant que le questionnaire est ouvert." />
          <Typography variant="body2" color="textSecondary">
            {ONE_ANSWER_RULE}
          </Typography>
        </Section>
        <Section title="Questions">
          <QuestionInputs />
        </Section>
      </Stack>
      <Toolbar sx={{ mt: 2, gap: 1, px: 0 }}>
        <SaveButton />
        <CancelButton />
      </Toolbar>
    </Form>
  );
}
