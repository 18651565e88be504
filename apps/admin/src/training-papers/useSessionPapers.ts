import { useQuery } from '@tanstack/react-query';
import { call } from '../api/http.js';
import type { SessionPapers } from '../api/types.js';

/** Who of a session was called, reminded and thanked, and who waits for it. */
export function useSessionPapers(sessionId: string) {
  return useQuery({
    queryKey: ['training-papers', sessionId],
    queryFn: ({ signal }) => call<SessionPapers>(`/training/sessions/${sessionId}/papers`, { signal }),
  });
}
