import { Box, Link, Typography } from '@mui/material';
import { LinkBase } from 'react-admin';
import { CLASS_LABELS, OUT_OF_SCOPE_LABEL } from '#wording/diagnostic/diagnostic-labels.js';
import type { DiagnosticSummary } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { formatNumber, formatShare } from '../i18n/format.js';

interface Props {
  summary: DiagnosticSummary;
  /** Filters already on, such as one partner's records. */
  filter?: Record<string, string>;
}

/** Counts by class; each leads to the records it counts. Shares are of the records within scope. */
export function ClassFigures({ summary, filter = {} }: Props) {
  const inScope = { ...filter, inScope: 'true' };
  const figures = [
    { label: 'Dans le périmètre', count: summary.inScope, filter: inScope, share: null },
    {
      label: CLASS_LABELS.strict,
      count: summary.strict,
      filter: { ...inScope, class: 'strict' },
      share: summary.inScope,
    },
    {
      label: CLASS_LABELS.potential,
      count: summary.potential,
      filter: { ...inScope, class: 'potential' },
      share: summary.inScope,
    },
    { label: CLASS_LABELS.none, count: summary.none, filter: { ...inScope, class: 'none' }, share: summary.inScope },
    { label: OUT_OF_SCOPE_LABEL, count: summary.outOfScope, filter: { ...filter, inScope: 'false' }, share: null },
  ];
  return (
    <Box component="ul" sx={rowStyle}>
      {figures.map(({ label, count, filter: shown, share }) => (
        <Box component="li" key={label} sx={{ minWidth: 0 }}>
          <Link
            component={LinkBase}
            to={filteredList('records', shown)}
            sx={{ fontSize: '1.5rem', fontWeight: 700 }}
            aria-label={`${label} : ${formatNumber(count)} fiches`}
          >
            {formatNumber(count)}
          </Link>
          <Typography variant="body2">
            {label}
            {share === null ? '' : ` (${formatShare(count, share)})`}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
  columnGap: 2,
  rowGap: 1.5,
  listStyle: 'none',
  p: 0,
  m: 0,
};
