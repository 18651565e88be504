import { QueryClient } from '@tanstack/react-query';
import { HttpError } from 'react-admin';

/**
 * A record never reloads under a form being typed (no refetch on focus), and only faults of the server or the network
 * are tried again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) =>
        failures < 2 && error instanceof HttpError && (error.status === 0 || error.status >= 502),
    },
  },
});
