import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../api/http.js';
import type { Audience, Reach } from '../../api/types.js';

type Show = Reach['leftOut'][number]['reason'] | 'recipients';

/** Who an audience reaches today: counts, and a page of those shown; undefined until known. */
export function useReach(
  audience: Audience,
  family: 'service' | 'information',
  page: { show: Show; page: number; perPage: number } = { show: 'recipients', page: 1, perPage: 1 },
): Reach | undefined {
  const body = { audience, family, ...page };
  const { data } = useQuery({
    queryKey: ['reach', body],
    queryFn: ({ signal }) => call<Reach>('/audiences/reach', { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
  });
  return data;
}
