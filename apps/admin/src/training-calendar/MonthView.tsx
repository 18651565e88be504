import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import { Alert, Button, Skeleton } from '@mui/material';
import { LinkBase } from 'react-admin';
import { monthAfter, weeksOf } from '#domain/calendar/month.js';
import { errorText } from '../api/http.js';
import { Section } from '../fields/Section.js';
import { calendarPath, monthLabel } from './monthLabel.js';
import { MonthList } from './MonthList.js';
import { MonthTable } from './MonthTable.js';
import { useMonthSessions } from './useMonthSessions.js';

interface Props {
  month: string;
  today: string;
  /** What the address says, kept from month to month. */
  view: string | null;
  grid: boolean;
}

/** A month, with the ways to the one before and the one after. */
export function MonthView({ month, today, view, grid }: Props) {
  const weeks = weeksOf(month);
  const { sessions, error } = useMonthSessions(weeks[0]?.[0] ?? '', weeks.at(-1)?.[6] ?? '');
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  const name = monthLabel(month);
  return (
    <Section
      title={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
      actions={
        <>
          <Button
            size="small"
            startIcon={<PreviousIcon />}
            component={LinkBase}
            to={calendarPath(before, view)}
            aria-label={`Mois précédent : ${monthLabel(before)}`}
          >
            Précédent
          </Button>
          <Button size="small" component={LinkBase} to={calendarPath(today.slice(0, 7), view)}>
            Ce mois-ci
          </Button>
          <Button
            size="small"
            endIcon={<NextIcon />}
            component={LinkBase}
            to={calendarPath(after, view)}
            aria-label={`Mois suivant : ${monthLabel(after)}`}
          >
            Suivant
          </Button>
        </>
      }
    >
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {!sessions && !error ? <Skeleton variant="rounded" height={420} /> : null}
      {sessions && grid ? <MonthTable month={month} weeks={weeks} today={today} sessions={sessions} /> : null}
      {sessions && !grid ? <MonthList month={month} sessions={sessions} /> : null}
    </Section>
  );
}
