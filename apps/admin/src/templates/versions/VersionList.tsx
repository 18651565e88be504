import { Box, Button, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, queryString } from '../../api/http.js';
import type { MailTemplate, TemplateVersionSummary } from '../../api/types.js';
import { formatInstant } from '../../i18n/format.js';
import { VersionView } from './VersionView.js';

const PER_PAGE = 20;

/** Every text the template had, the latest first; each can be read, compared and taken again. */
export function VersionList({ template, onClose }: { template: MailTemplate; onClose: () => void }) {
  const [seen, setSeen] = useState<number | null>(null);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['mail-templates', template.id, 'versions', template.version],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      call<{ data: TemplateVersionSummary[]; total: number }>(
        `/mail-templates/${template.id}/versions${queryString({ page: pageParam, perPage: PER_PAGE })}`,
        { signal },
      ),
    getNextPageParam: (last, pages) => (pages.length * PER_PAGE < last.total ? pages.length + 1 : undefined),
  });
  const versions = data?.pages.flatMap((page) => page.data) ?? [];
  if (seen !== null) {
    return <VersionView template={template} number={seen} onBack={() => setSeen(null)} onRestored={onClose} />;
  }
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2" component="h2" sx={{ flexGrow: 1 }}>
          Versions
        </Typography>
        <Button onClick={onClose}>Fermer</Button>
      </Box>
      <List>
        {versions.map(({ number, subject, author, createdAt, restoredFrom }) => (
          <ListItem key={number} disableGutters divider sx={{ gap: 1 }}>
            <ListItemText
              primary={`Version ${number}${number === template.number ? ' (actuelle)' : ''} – ${subject}`}
              secondary={`${formatInstant(createdAt)}, par ${author}${restoredFrom === null ? '' : ` ; reprend la version ${restoredFrom}`}`}
              slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }}
            />
            <Button size="small" aria-label={`Voir la version ${number}`} onClick={() => setSeen(number)}>
              Voir
            </Button>
          </ListItem>
        ))}
      </List>
      {hasNextPage ? (
        <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Voir plus ancien
        </Button>
      ) : null}
    </>
  );
}
