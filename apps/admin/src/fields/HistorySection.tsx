import { Box, Button, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, queryString } from '../api/http.js';
import type { HistoryEntry } from '../api/types.js';
import { Section } from './Section.js';
import { HistoryLine } from './HistoryLine.js';

const PER_PAGE = 10;

interface Props {
  /** Whose words name the fields; its API answers `/:id/history`. */
  resource: string;
  /** Where its API is, when that is not the resource's name. */
  path?: string;
  id: string;
  /** Changes whenever something happened: then the history is asked again. */
  version: number | string;
}

/** Who, when, before, after, why; the newest first. */
export function HistorySection({ resource, id, version, path = `/${resource}/${id}` }: Props) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = useInfiniteQuery({
    queryKey: [resource, id, 'history', version],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      call<{ data: HistoryEntry[]; total: number }>(
        `${path}/history${queryString({ page: pageParam, perPage: PER_PAGE })}`,
        { signal },
      ),
    getNextPageParam: (last, pages) => (pages.length * PER_PAGE < last.total ? pages.length + 1 : undefined),
  });
  const entries = data?.pages.flatMap((page) => page.data) ?? [];

  return (
    <Section title="Histoire">
      {entries.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {isPending ? 'Chargement…' : 'Rien pour l’instant.'}
        </Typography>
      ) : (
        <Box component="ol" sx={timelineStyle}>
          {entries.map((entry) => (
            <HistoryLine key={entry.id} entry={entry} resource={resource} />
          ))}
        </Box>
      )}
      {hasNextPage ? (
        <Button className="no-print" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Voir plus ancien
        </Button>
      ) : null}
    </Section>
  );
}

const timelineStyle = { listStyle: 'none', m: 0, pl: 2, borderLeft: '2px solid', borderColor: 'divider' };
