import { Box, Card, Typography } from '@mui/material';
import {
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  PREREQUISITE_LABELS,
} from '#wording/diagnostic/diagnostic-labels.js';
import type { RecordDetail } from '../api/types.js';
import { VerdictMark } from './VerdictMark.js';

/** The three prerequisites side by side, each with its evidence. */
export function VerdictCards({ record: { keyword, licence, download } }: { record: RecordDetail }) {
  const verdicts = [
    { title: PREREQUISITE_LABELS.keyword, ...keyword, detail: KEYWORD_LABELS[keyword.detail] },
    { title: PREREQUISITE_LABELS.licence, ...licence, detail: LICENCE_LABELS[licence.detail] },
    { title: PREREQUISITE_LABELS.download, ...download, detail: DOWNLOAD_LABELS[download.detail] },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' } }}>
      {verdicts.map(({ title, verdict, detail, evidence }) => (
        <Card key={title} component="section" aria-label={title} sx={{ p: 2 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <Typography component="h2" variant="h2">
              {title}
            </Typography>
            <VerdictMark verdict={verdict} detail={detail} />
          </Box>
          <Typography sx={{ mt: 0.5 }}>{detail}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
            {evidence ? `Lu dans la fiche : « ${evidence} »` : 'Rien à lire dans la fiche.'}
          </Typography>
        </Card>
      ))}
    </Box>
  );
}
