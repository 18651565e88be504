import { Alert, Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, Title } from 'react-admin';
import { call, errorText } from '../api/http.js';
import type { DiagnosticSummary } from '../api/types.js';
import { EmptyState } from '../fields/EmptyState.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { ClassChart } from './ClassChart.js';
import { ClassFigures } from './ClassFigures.js';
import { DetailTables } from './DetailTables.js';
import { PrerequisiteChart } from './PrerequisiteChart.js';

/** The whole catalogue against the three prerequisites, in figures, charts and tables. */
export function DiagnosticPage() {
  const { data, error } = useQuery({
    queryKey: ['diagnostics', 'summary'],
    queryFn: ({ signal }) => call<DiagnosticSummary>('/diagnostics/summary', { signal }),
  });
  return (
    <Stack spacing={2} sx={{ mt: 1 }}>
      <Title title="Diagnostic du catalogue" />
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {data ? <Overview summary={data} /> : error ? null : <Skeleton variant="rounded" height={320} />}
    </Stack>
  );
}

function Overview({ summary }: { summary: DiagnosticSummary }) {
  if (summary.records === 0) {
    return (
      <EmptyState
        title="Aucune fiche à diagnostiquer"
        hint="Importez un fichier du catalogue : le diagnostic se calcule à la lecture."
        action={
          <Button component={LinkBase} to="/imports" variant="contained">
            Importer des fiches
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Section title="Vue d’ensemble">
        <ClassFigures summary={summary} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          Dernier import le {formatInstant(summary.lastImportAt)}. Les pourcentages portent sur les fiches du périmètre.
        </Typography>
      </Section>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        <ClassChart summary={summary} />
        <PrerequisiteChart summary={summary} />
      </Box>
      <DetailTables summary={summary} />
    </>
  );
}
