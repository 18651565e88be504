import FeedIcon from '@mui/icons-material/RssFeedOutlined';
import { Box, Button, Stack, Tab, Tabs, useMediaQuery, type Theme } from '@mui/material';
import { LinkBase, Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { isMonth } from '#domain/calendar/month.js';
import { parisDay } from '#domain/calendar/paris-day.js';
import { useMay } from '../auth/useMay.js';
import { MonthView } from './MonthView.js';
import { YearFigures } from './YearFigures.js';

const VIEWS = { mois: 'Mois', liste: 'Liste', annees: 'Par année' };
type View = keyof typeof VIEWS;

/** The sessions of a month, as a grid or as a list; and what each year added up to. The month and the view are in the address. */
export function CalendarPage() {
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const asked = search.get('view') ?? '';
  const view: View = asked in VIEWS ? (asked as View) : 'mois';
  const [given, today] = [search.get('month') ?? '', parisDay(new Date())];
  const month = isMonth(given) ? given : today.slice(0, 7);
  // Seven columns do not fit a phone: the list says the same.
  const shown = view === 'mois' && narrow ? 'liste' : view;
  const tabs = narrow ? (['liste', 'annees'] as const) : (['mois', 'liste', 'annees'] as const);
  return (
    <Box sx={{ mt: 1 }}>
      <Title title="Calendrier des formations" />
      <Stack spacing={2}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'center' }}>
          <Tabs
            value={shown}
            aria-label="Façons de voir les sessions"
            onChange={(_event, next: View) => setSearch({ month, view: next }, { replace: true })}
          >
            {tabs.map((name) => (
              <Tab key={name} value={name} label={VIEWS[name]} id={`view-${name}`} aria-controls="calendar-panel" />
            ))}
          </Tabs>
          {may('training:write') ? (
            <Button size="small" startIcon={<FeedIcon />} component={LinkBase} to="/training-feeds">
              S’abonner depuis son agenda (.ics)
            </Button>
          ) : null}
        </Box>
        <div role="tabpanel" id="calendar-panel" aria-labelledby={`view-${shown}`}>
          {shown === 'annees' ? (
            <YearFigures />
          ) : (
            <MonthView month={month} today={today} view={asked in VIEWS ? view : null} grid={shown === 'mois'} />
          )}
        </div>
      </Stack>
    </Box>
  );
}
