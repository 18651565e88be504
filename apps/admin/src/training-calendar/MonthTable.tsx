import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { dayOffOn } from '#domain/calendar/days-off.js';
import { DAY_OFF_LABELS } from '#wording/training/conflict-sentence.js';
import type { TrainingSession } from '../api/types.js';
import { monthLabel } from './monthLabel.js';
import { SessionEntry } from './SessionEntry.js';

const WEEKDAYS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];

interface Props {
  month: string;
  weeks: string[][];
  today: string;
  sessions: readonly TrainingSession[];
}

/** A month as a table: a row a week, a column a day of the week, the sessions of each day as links. */
export function MonthTable({ month, weeks, today, sessions }: Props) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={`Sessions de ${monthLabel(month)}`} sx={{ tableLayout: 'fixed', minWidth: 760 }}>
        <TableHead>
          <TableRow>
            {WEEKDAYS.map((name) => (
              <TableCell key={name} scope="col">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {weeks.map((week) => (
            <TableRow key={week[0]}>
              {week.map((day) => (
                <TableCell key={day} sx={cellStyle} aria-current={day === today ? 'date' : undefined}>
                  <DayHead day={day} today={today} outside={!day.startsWith(month)} />
                  {sessions
                    .filter(({ days }) => days.some((one) => one.day === day))
                    .map((session) => (
                      <SessionEntry key={session.id} session={session} day={day} />
                    ))}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** The day, with its month when it is another, and why people do not work on it. */
function DayHead({ day, today, outside }: { day: string; today: string; outside: boolean }) {
  const off = dayOffOn(day);
  const holiday = off && off !== 'saturday' && off !== 'sunday' ? DAY_OFF_LABELS[off] : null;
  const number = Number(day.slice(8));
  return (
    <Box sx={{ mb: 0.5 }}>
      <Typography
        component="time"
        dateTime={day}
        variant="body2"
        sx={{ fontWeight: day === today ? 800 : 600 }}
        color={outside ? 'textSecondary' : 'textPrimary'}
      >
        {outside ? `${number} ${monthLabel(day.slice(0, 7)).split(' ')[0] ?? ''}` : number}
        {day === today ? ' · aujourd’hui' : ''}
      </Typography>
      {holiday ? (
        <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
          Férié : {holiday}
        </Typography>
      ) : null}
    </Box>
  );
}

const cellStyle = {
  verticalAlign: 'top',
  height: 92,
  px: 0.75,
  py: 0.5,
  border: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
  '&[aria-current]': {
    boxShadow: (theme: { palette: { primary: { main: string } } }) => `inset 0 2px 0 ${theme.palette.primary.main}`,
  },
};
