import { Alert, Box, Button, Skeleton, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, Title } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { Dashboard } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { ClassChart } from '../diagnostic/ClassChart.js';
import { ClassFigures } from '../diagnostic/ClassFigures.js';
import { Section } from '../fields/Section.js';
import { RegionTable } from '../obligation/RegionTable.js';
import { DepartmentsSection } from './DepartmentsSection.js';
import { NextSessions } from './NextSessions.js';
import { TodoSection } from './TodoSection.js';

/** First what waits for somebody, then where things stand; every figure leads to its list. */
export function DashboardPage() {
  const { data, error } = useQuery({
    queryKey: ['dashboard'],
    queryFn: ({ signal }) => call<Dashboard>('/dashboard', { signal }),
  });
  return (
    <Stack spacing={2} sx={{ mt: 1 }}>
      <Title title="Accueil" />
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {data ? <Figures dashboard={data} /> : error ? null : <Skeleton variant="rounded" height={360} />}
    </Stack>
  );
}

function Figures({ dashboard }: { dashboard: Dashboard }) {
  const may = useMay();
  const { todo, diagnostic, region, departments } = dashboard;
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '1fr 1.25fr' },
        }}
      >
        <Stack spacing={2}>
          <TodoSection todo={todo} sessionsToDecide={dashboard.sessionsToDecide} />
          {may('training:read') ? <NextSessions sessions={dashboard.nextSessions} /> : null}
        </Stack>
        <Stack spacing={2}>
          <Section
            title="Diagnostic du catalogue"
            actions={
              <Button component={LinkBase} to="/diagnostic" size="small">
                Tout le diagnostic
              </Button>
            }
          >
            <ClassFigures summary={diagnostic} />
          </Section>
          {diagnostic.inScope > 0 ? <ClassChart summary={diagnostic} /> : null}
        </Stack>
      </Box>
      <DepartmentsSection departments={departments} />
      <Section
        title="Obligation en Nouvelle-Aquitaine"
        dense
        actions={
          <Button component={LinkBase} to="/obligation" size="small">
            Détail et calculateur
          </Button>
        }
      >
        <RegionTable summary={region} />
      </Section>
    </>
  );
}
