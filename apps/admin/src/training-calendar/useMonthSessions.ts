import { useQuery } from '@tanstack/react-query';
import { call, queryString } from '../api/http.js';
import type { TrainingSession } from '../api/types.js';

const PAGE = 200;

/** Every session that has a day from `from` to `to`, in order; undefined until known. */
export function useMonthSessions(
  from: string,
  to: string,
): { sessions: TrainingSession[] | undefined; error: unknown } {
  const { data: sessions, error } = useQuery({
    queryKey: ['training-sessions', 'calendar', from, to],
    queryFn: ({ signal }) => readAll(from, to, signal),
  });
  return { sessions, error };
}

async function readAll(from: string, to: string, signal: AbortSignal): Promise<TrainingSession[]> {
  const found: TrainingSession[] = [];
  for (let page = 1; ; page += 1) {
    const query = queryString({ from, to, page, perPage: PAGE, sort: 'firstDay', order: 'asc' });
    const { data } = await call<{ data: TrainingSession[] }>(`/training/sessions${query}`, { signal });
    found.push(...data);
    if (data.length < PAGE) return found;
  }
}
