import { Box, Skeleton, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import type { DepartmentFigures } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { DepartmentTable } from './DepartmentTable.js';
import { MEASURES, type Measure } from './measures.js';

const DepartmentMap = lazy(() => import('./DepartmentMap.js'));

/** The twelve departments, drawn and in a table; one measure at a time on the map. */
export function DepartmentsSection({ departments }: { departments: DepartmentFigures[] }) {
  const [measure, setMeasure] = useState<Measure>('partners');
  return (
    <Section
      title="Par département"
      dense
      actions={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={measure}
          aria-label="Ce que montre la carte"
          onChange={(_event, value: Measure | null) => {
            if (value) setMeasure(value);
          }}
        >
          {Object.entries(MEASURES).map(([key, { label }]) => (
            <ToggleButton key={key} value={key} sx={{ py: 0.25, textTransform: 'none' }}>
              {label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' } }}>
        <Suspense fallback={<Skeleton variant="rounded" height={340} sx={{ mx: 2 }} />}>
          <DepartmentMap departments={departments} measure={measure} />
        </Suspense>
        <DepartmentTable departments={departments} />
      </Box>
    </Section>
  );
}
