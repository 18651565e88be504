import { useQuery } from '@tanstack/react-query';
import { call } from './http.js';
import type { Instance } from './types.js';

/** What this installation is: demonstration or not, mails kept here or sent. Public. */
export function useInstance() {
  return useQuery({
    queryKey: ['instance'],
    queryFn: ({ signal }) => call<Instance>('/instance', { signal, renew: false }),
    staleTime: 5 * 60_000,
  });
}
