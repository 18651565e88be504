import { Alert, Skeleton } from '@mui/material';
import { errorText } from '../api/http.js';
import { DocumentsSection } from './DocumentsSection.js';
import { EvaluationSection } from './EvaluationSection.js';
import { useSessionPapers } from './useSessionPapers.js';

/** What a session prints, and what people thought of it. */
export function SessionDocuments({ sessionId }: { sessionId: string }) {
  const { data: papers, error } = useSessionPapers(sessionId);
  if (error) return <Alert severity="error">{errorText(error)}</Alert>;
  return (
    <>
      {papers ? <DocumentsSection papers={papers} /> : <Skeleton variant="rounded" height={120} />}
      <EvaluationSection sessionId={sessionId} />
    </>
  );
}
