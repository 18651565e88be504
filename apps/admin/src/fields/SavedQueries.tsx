import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import { Box, List, Typography } from '@mui/material';
import {
  AddSavedQueryIconButton,
  extractValidSavedQueries,
  FilterListSection,
  RemoveSavedQueryIconButton,
  SavedQueryFilterListItem,
  useListContext,
  useSavedQueries,
} from 'react-admin';

/** The person's own filters, kept under a name on this desk. */
export function SavedQueries() {
  const { resource, filterValues, displayedFilters, sort, perPage } = useListContext();
  const [stored] = useSavedQueries(resource);
  const queries = extractValidSavedQueries(stored);
  const now = JSON.stringify({
    filter: filterValues as unknown,
    sort,
    perPage,
    displayedFilters: displayedFilters as unknown,
  });
  const saved = queries.some(({ value }) => JSON.stringify(value) === now);
  const filtered = Object.keys(filterValues as object).length > 0;
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between' }}>
        <FilterListSection label="ra.saved_queries.label" icon={<BookmarkIcon />} />
        {saved ? (
          <RemoveSavedQueryIconButton size="small" />
        ) : filtered ? (
          <AddSavedQueryIconButton size="small" />
        ) : null}
      </Box>
      {queries.length > 0 ? (
        <List dense disablePadding>
          {queries.map(({ label, value }) => (
            <SavedQueryFilterListItem key={label} label={label} value={value} />
          ))}
        </List>
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
          {filtered ? 'Gardez ce filtre avec le signe +.' : 'Filtrez la liste : vous pourrez garder le filtre ici.'}
        </Typography>
      )}
    </Box>
  );
}
