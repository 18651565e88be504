import { Alert, Box, Stack } from '@mui/material';
import { DateInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { labelFaults } from '#domain/meeting/next-meeting.js';
import { labelFaultSentence } from '#wording/meeting/next-meeting-sentence.js';
import { Section } from '../../fields/Section.js';

/** What is announced of the next meeting; a label that its dates contradict is told while it is typed. */
export function NextMeetingInputs() {
  const [startsOn, endsOn, label] = useWatch({ name: ['nextStartsOn', 'nextEndsOn', 'nextLabel'] }) as (
    string | null | undefined
  )[];
  const faults = labelFaults({ startsOn: startsOn || null, endsOn: endsOn || null, label: label || null });
  return (
    <Section title="Prochaine réunion">
      <Stack>
        <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '1fr 1fr' } }}>
          <DateInput source="nextStartsOn" label="Entre le" helperText={false} />
          <DateInput source="nextEndsOn" label="et le" helperText={false} />
        </Box>
        <TextInput
          source="nextLabel"
          label="Comme on le dit"
          helperText="Par exemple : 4e trimestre (novembre-décembre)."
        />
        {faults.map((fault) => (
          <Alert key={labelFaultSentence(fault)} severity="warning" sx={{ mb: 1 }}>
            {labelFaultSentence(fault)}
          </Alert>
        ))}
        <TextInput source="nextSubject" label="Sujet" multiline helperText={false} />
      </Stack>
    </Section>
  );
}
