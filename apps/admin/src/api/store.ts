import { localStorageStore, type Store } from 'react-admin';

const base = localStorageStore('1', 'pigma');
/** What belongs to the person's desk and outlives a session: theme, saved queries, chosen columns. */
const KEPT = /(^theme$|savedQueries$|datatable|sidebar\.open)/;

function forgetSession(): void {
  Object.keys(window.localStorage)
    .filter((key) => key.startsWith('RaStorepigma.') && !KEPT.test(key))
    .forEach((key) => {
      base.removeItem(key.slice('RaStorepigma.'.length));
    });
}

/** react-admin empties its whole store at sign-out, saved queries included; this one keeps them. */
export const store: Store = { ...base, reset: forgetSession };
