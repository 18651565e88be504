import { Alert, Box, Link } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { SessionConflicts } from '../api/types.js';

/** What clashes, a sentence each, with the way to the other session. Announced when it appears. */
export function ConflictList({ conflicts }: SessionConflicts) {
  return (
    <Box role="status" aria-label="Conflits" sx={{ display: 'grid', gap: 1, mb: conflicts.length > 0 ? 1.5 : 0 }}>
      {conflicts.map(({ sentence, sessionId }) => (
        <Alert key={sentence} severity="warning">
          {sentence}{' '}
          {sessionId ? (
            <Link component={LinkBase} to={`/training-sessions/${sessionId}/show`} target="_blank" color="inherit">
              Voir cette session
            </Link>
          ) : null}
        </Alert>
      ))}
    </Box>
  );
}
