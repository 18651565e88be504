import { Alert, Box, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useParams } from 'react-router-dom';
import { call, errorText } from '../api/http.js';
import type { SessionPapers } from '../api/types.js';
import { BillingSection } from './BillingSection.js';
import { DocumentsSection } from './DocumentsSection.js';
import { EvaluationSection } from './EvaluationSection.js';
import { LettersSection } from './LettersSection.js';

/** What a session sends, prints and bills. */
export function SessionPapersPage() {
  const { id = '' } = useParams();
  const { data: papers, error } = useQuery({
    queryKey: ['training-papers', id],
    queryFn: ({ signal }) => call<SessionPapers>(`/training/sessions/${id}/papers`, { signal }),
  });
  return (
    <Box sx={{ mt: 1 }}>
      <Title title={papers ? `Papiers : ${papers.sessionName}` : 'Papiers de la session'} />
      {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
      {!papers && !error ? <Skeleton variant="rounded" height={320} /> : null}
      {papers ? (
        <Stack spacing={2}>
          <Typography color="textSecondary">{papers.when}</Typography>
          <LettersSection papers={papers} />
          <DocumentsSection papers={papers} />
          <BillingSection sessionId={id} />
          <EvaluationSection sessionId={id} />
        </Stack>
      ) : null}
    </Box>
  );
}
