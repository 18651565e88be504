import { Chip } from '@mui/material';
import { useListContext } from 'react-admin';

const CHOICES: { label: string; filter: Record<string, string> }[] = [
  { label: 'Tous', filter: {} },
  { label: 'Partis', filter: { state: 'sent' } },
  { label: 'En file', filter: { state: 'queued' } },
  { label: 'En échec', filter: { state: 'failed' } },
  { label: 'Laissés de côté', filter: { leftOut: 'true' } },
];

/** Which lines of the log are shown. */
export function LogFilters() {
  const { filterValues, setFilters } = useListContext();
  const { q, ...current } = filterValues as Record<string, string | undefined>;
  return (
    <>
      {CHOICES.map(({ label, filter }) => {
        const on = JSON.stringify(current) === JSON.stringify(filter);
        return (
          <Chip
            key={label}
            label={label}
            variant={on ? 'filled' : 'outlined'}
            color={on ? 'primary' : 'default'}
            aria-pressed={on}
            onClick={() => setFilters({ ...filter, ...(q ? { q } : {}) })}
          />
        );
      })}
    </>
  );
}
