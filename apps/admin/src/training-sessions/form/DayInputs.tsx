import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { ArrayInput, DateInput, required, SimpleFormIterator, TextInput, useSimpleFormIterator } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { addDays } from '#domain/calendar/paris-instant.js';
import { RemoveLineButton } from '../../fields/LineButtons.js';

interface Day {
  day?: string | null;
  startsAt?: string;
  endsAt?: string;
}

/** An hour of the day, `HH:MM`, as the API has it: react-admin's own input would make it an instant. */
const time = { type: 'time', helperText: false, slotProps: { inputLabel: { shrink: true } } } as const;

/** Its days, each with its hours; the next one starts the day after, at the same hours. */
export function DayInputs() {
  return (
    <ArrayInput source="days" label="Jours" helperText={false} defaultValue={[{ startsAt: '09:00', endsAt: '17:00' }]}>
      <SimpleFormIterator
        disableReordering
        disableClear
        addButton={<AddDayButton />}
        removeButton={<RemoveLineButton what="ce jour" />}
        sx={{ '& .RaSimpleFormIterator-line': { py: 0.5 } }}
      >
        <Box sx={gridStyle}>
          <DateInput source="day" label="Jour" validate={required()} helperText={false} />
          <TextInput source="startsAt" label="Début" validate={required()} {...time} />
          <TextInput source="endsAt" label="Fin" validate={required()} {...time} />
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function AddDayButton() {
  const { add } = useSimpleFormIterator();
  const days = useWatch({ name: 'days' }) as Day[] | undefined;
  const last = days?.at(-1);
  const next = {
    day: last?.day ? addDays(last.day, 1) : null,
    startsAt: last?.startsAt ?? '09:00',
    endsAt: last?.endsAt ?? '17:00',
  };
  return (
    <Button size="small" variant="outlined" startIcon={<AddIcon />} onClick={() => add(next)}>
      Ajouter un jour
    </Button>
  );
}

const gridStyle = {
  display: 'grid',
  columnGap: 2,
  width: '100%',
  gridTemplateColumns: { xs: '1fr 1fr', sm: '2fr 1fr 1fr' },
  '& > :first-of-type': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
};
