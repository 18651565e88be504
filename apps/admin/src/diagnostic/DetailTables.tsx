import { Box } from '@mui/material';
import {
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  PREREQUISITE_LABELS,
} from '#wording/diagnostic/diagnostic-labels.js';
import type { DiagnosticSummary } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { FigureTable } from './FigureTable.js';

const labels = { keyword: KEYWORD_LABELS, licence: LICENCE_LABELS, download: DOWNLOAD_LABELS };

/** What was found, prerequisite by prerequisite; what was found nowhere is left out. */
export function DetailTables({ summary }: { summary: DiagnosticSummary }) {
  return (
    <Box
      sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: '1fr', lg: 'repeat(3, 1fr)' } }}
    >
      {(['keyword', 'licence', 'download'] as const).map((prerequisite) => {
        const counts = summary[prerequisite] as Record<string, number | undefined>;
        const rows = Object.entries(labels[prerequisite])
          .map(([detail, label]) => ({
            label,
            count: counts[detail] ?? 0,
            filter: { inScope: 'true', [prerequisite]: detail },
          }))
          .filter(({ count }) => count > 0);
        return (
          <Section key={prerequisite} title={PREREQUISITE_LABELS[prerequisite]}>
            <FigureTable label={PREREQUISITE_LABELS[prerequisite]} rows={rows} whole={summary.inScope} />
          </Section>
        );
      })}
    </Box>
  );
}
