import { Box, Card, useMediaQuery, type Theme } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import {
  ColumnsButton,
  CreateButton,
  List,
  Pagination,
  TopToolbar,
  useResourceContext,
  type SortPayload,
} from 'react-admin';
import { EmptyState } from './EmptyState.js';
import { ExportCsvButton } from './ExportCsvButton.js';
import { FilterDrawer } from './FilterDrawer.js';

interface Props {
  title: string;
  sort: SortPayload;
  children: ReactNode;
  /** Inputs above the table: the search, mostly. */
  filters?: ReactElement[];
  /** Filters offered beside the table on a desk, in a drawer on a small screen. */
  sidebar?: ReactNode;
  exportPath?: string;
  canCreate?: boolean;
  createLabel?: string;
  columns?: boolean;
  empty: { title: string; hint: string; action?: ReactNode };
  filterDefaultValues?: Record<string, unknown>;
  extraActions?: ReactNode;
  /** Milliseconds between two automatic refreshes, for lists that move by themselves. */
  refreshEvery?: number | false;
}

/** What every list shares: page of 25, search, filters, columns, export of what is filtered, an empty state that helps. */
export function ResourceList(props: Props) {
  const { title, sort, children, filters, sidebar, exportPath, canCreate, createLabel, columns = true } = props;
  const resource = useResourceContext();
  const desk = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'));
  return (
    <List
      title={title}
      sort={sort}
      perPage={25}
      exporter={false}
      {...(filters ? { filters } : {})}
      {...(props.filterDefaultValues ? { filterDefaultValues: props.filterDefaultValues } : {})}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      queryOptions={{ refetchInterval: props.refreshEvery ?? false }}
      empty={<EmptyState {...props.empty} />}
      aside={desk && sidebar ? <Card sx={asideStyle}>{sidebar}</Card> : <Box sx={{ display: 'none' }} />}
      actions={
        <TopToolbar>
          {!desk && sidebar ? <FilterDrawer>{sidebar}</FilterDrawer> : null}
          {columns && desk ? <ColumnsButton storeKey={`${resource}.datatable`} /> : null}
          {exportPath ? <ExportCsvButton path={exportPath} /> : null}
          {props.extraActions}
          {canCreate ? <CreateButton variant="contained" {...(createLabel ? { label: createLabel } : {})} /> : null}
        </TopToolbar>
      }
      sx={listStyle}
    >
      {children}
    </List>
  );
}

/** Search at the left, actions at the right on a desk; one above the other on a phone. */
const listStyle = {
  '& .RaList-actions': {
    flexDirection: { xs: 'column', md: 'row' },
    alignItems: { xs: 'stretch', md: 'center' },
    backgroundColor: 'transparent',
    gap: 1,
    mt: 0.5,
    mb: 1,
  },
  '& .RaList-actions .MuiToolbar-root': {
    flexShrink: 0,
    // In a column, the whole height that react-admin gives it pushed the buttons onto the table.
    flexBasis: 'auto',
    gap: 1,
    py: 0.5,
    px: 0,
    backgroundColor: 'transparent',
    justifyContent: { xs: 'flex-start', md: 'flex-end' },
    flexWrap: 'wrap',
    minHeight: 0,
  },
  '& .RaFilterForm-filterFormInput, & .RaFilterForm-filterFormInput .MuiFormControl-root': {
    width: { xs: '100%', sm: 240 },
  },
  '& tbody td:first-of-type:not(.MuiTableCell-paddingCheckbox)': { minWidth: 170 },
  '& tbody .MuiTableCell-paddingCheckbox + td': { minWidth: 220 },
};

const asideStyle = {
  '& .MuiSvgIcon-root': { fontSize: '1.125rem' },
  order: -1,
  width: 230,
  flexShrink: 0,
  mt: 8,
  mr: 2,
  px: 2,
  py: 1,
  alignSelf: 'flex-start',
};
