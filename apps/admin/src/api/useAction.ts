import { useState } from 'react';
import { HttpError, useNotify, useRefresh } from 'react-admin';
import { call, errorText } from './http.js';

interface Action {
  path: string;
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Said when it worked. */
  success: string;
}

/**
 * Runs one action on the API, says how it went and refreshes what is shown.
 * @returns `run` (true when it worked), and whether one is under way
 */
export function useAction(): { run: (action: Action) => Promise<boolean>; busy: boolean } {
  const [busy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();

  const run = async ({ path, method = 'POST', body, success }: Action): Promise<boolean> => {
    setBusy(true);
    try {
      await call(path, { method, body });
      notify(success, { type: 'success' });
      refresh();
      return true;
    } catch (error) {
      if (error instanceof HttpError && error.status === 409) refresh();
      notify(errorText(error), { type: 'error', autoHideDuration: 8000 });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
