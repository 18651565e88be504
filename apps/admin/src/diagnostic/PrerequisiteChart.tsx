import { Box, useTheme } from '@mui/material';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { PREREQUISITE_LABELS } from '#wording/diagnostic/diagnostic-labels.js';
import type { DiagnosticSummary } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { formatNumber, formatShare } from '../i18n/format.js';
import { chartColours } from './chartColours.js';
import { yesCount } from './yesDetails.js';

/** How many records in scope meet each prerequisite: bars, and the same figures in words under them. */
export function PrerequisiteChart({ summary }: { summary: DiagnosticSummary }) {
  const colours = chartColours(useTheme().palette.mode);
  const rows = (['keyword', 'licence', 'download'] as const).map((prerequisite) => {
    const yes = yesCount(summary, prerequisite);
    return { label: PREREQUISITE_LABELS[prerequisite], yes, no: summary.inScope - yes };
  });
  return (
    <Section title="Prérequis réunis">
      <Box sx={{ height: 132 }} aria-hidden="true">
        <ResponsiveContainer>
          <BarChart
            data={rows}
            layout="vertical"
            barSize={18}
            accessibilityLayer={false}
            margin={{ left: 8, right: 8 }}
          >
            <XAxis type="number" hide domain={[0, Math.max(summary.inScope, 1)]} />
            <YAxis
              type="category"
              dataKey="label"
              width={112}
              tickLine={false}
              axisLine={false}
              tick={{ fill: colours.axis, fontSize: 13 }}
            />
            <Bar dataKey="yes" stackId="a" fill={colours.yes} isAnimationActive={false} radius={[4, 0, 0, 4]} />
            <Bar dataKey="no" stackId="a" fill={colours.no} isAnimationActive={false} radius={[0, 4, 4, 0]} />
          </BarChart>
        </ResponsiveContainer>
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, fontSize: '0.875rem' }}>
        {rows.map(({ label, yes }) => (
          <li key={label}>
            {label} : {formatNumber(yes)} sur {formatNumber(summary.inScope)} ({formatShare(yes, summary.inScope)})
          </li>
        ))}
      </Box>
    </Section>
  );
}
