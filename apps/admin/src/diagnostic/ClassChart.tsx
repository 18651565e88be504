import { Box, useTheme } from '@mui/material';
import { Cell, Pie, PieChart, ResponsiveContainer } from 'recharts';
import { CLASS_LABELS } from '#wording/diagnostic/diagnostic-labels.js';
import type { DiagnosticSummary } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { FigureTable } from './FigureTable.js';
import { chartColours } from './chartColours.js';

/** Records in scope by class: a ring, and the same figures in a table beside it. */
export function ClassChart({ summary }: { summary: DiagnosticSummary }) {
  const colours = chartColours(useTheme().palette.mode);
  const slices = (['strict', 'potential', 'none'] as const).map((value) => ({
    label: CLASS_LABELS[value],
    count: summary[value],
    colour: colours[value],
    filter: { inScope: 'true', class: value },
  }));
  return (
    <Section title="Classement des fiches du périmètre">
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box sx={{ width: 160, height: 160, flexShrink: 0 }} aria-hidden="true">
          <ResponsiveContainer>
            <PieChart accessibilityLayer={false}>
              <Pie
                data={slices}
                dataKey="count"
                nameKey="label"
                innerRadius={46}
                outerRadius={76}
                isAnimationActive={false}
                stroke="none"
                paddingAngle={1.5}
                rootTabIndex={-1}
              >
                {slices.map(({ label, colour }) => (
                  <Cell key={label} fill={colour} />
                ))}
              </Pie>
            </PieChart>
          </ResponsiveContainer>
        </Box>
        <Box sx={{ flex: '1 1 230px', minWidth: 0 }}>
          <FigureTable label="Fiches par classe" rows={slices} whole={summary.inScope} />
        </Box>
      </Box>
    </Section>
  );
}
