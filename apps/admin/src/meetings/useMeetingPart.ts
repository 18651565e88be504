import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { call, errorText } from '../api/http.js';

interface Change {
  path?: string;
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  success?: string;
}

/**
 * One part of a meeting (its agenda, its attendance...) that is read whole and answered whole by each change.
 * @param path under `/meetings/:id`
 * @returns what was read, and `change`, true when it was kept; a stale version reads it again
 */
export function useMeetingPart<T>(meetingId: string, path: string) {
  const key = ['meetings', meetingId, path];
  const root = `/meetings/${meetingId}/${path}`;
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => call<T>(root, { signal }) });
  // The meeting itself too: what is done to a part may convene it, or lift a check.
  const reload = () => queryClient.invalidateQueries({ queryKey: ['meetings'] });
  const change = async ({ path: under = '', method = 'POST', body, success }: Change): Promise<boolean> => {
    setBusy(true);
    try {
      await call(`${root}${under}`, { method, body });
      if (success) notify(success, { type: 'success' });
      await reload();
      return true;
    } catch (error) {
      if (error instanceof HttpError && error.status === 409) await reload();
      notify(errorText(error), { type: 'error', autoHideDuration: 8000 });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { data, change, busy, reload };
}
