import { useQuery } from '@tanstack/react-query';
import { call } from '../api/http.js';
import type { SessionPeople } from '../api/types.js';

/** Everybody of a session in order of arrival; undefined until known. */
export function useSessionPeople(sessionId: string): SessionPeople | undefined {
  const { data } = useQuery({
    queryKey: ['training-registrations', sessionId],
    queryFn: ({ signal }) => call<SessionPeople>(`/training/sessions/${sessionId}/registrations`, { signal }),
  });
  return data;
}
