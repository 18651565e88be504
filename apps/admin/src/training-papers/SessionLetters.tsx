import { Alert, Skeleton } from '@mui/material';
import { errorText } from '../api/http.js';
import { LettersSection } from './LettersSection.js';
import { useSessionPapers } from './useSessionPapers.js';

/** The mails of each person of a session. */
export function SessionLetters({ sessionId }: { sessionId: string }) {
  const { data: papers, error } = useSessionPapers(sessionId);
  if (error) return <Alert severity="error">{errorText(error)}</Alert>;
  return papers ? <LettersSection papers={papers} /> : <Skeleton variant="rounded" height={160} />;
}
