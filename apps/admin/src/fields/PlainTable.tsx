import { DataTable, type DataTableProps, type RaRecord } from 'react-admin';

type Props<T extends RaRecord> = DataTableProps<T> & {
  /** Sources of the columns left out under 900 px. */
  deskOnly?: readonly string[];
};

/**
 * The table of every list: rows do not take clicks (a keyboard could not give them any), the first column is a link,
 * and it scrolls inside its card, never the window.
 */
export function PlainTable<T extends RaRecord>({ deskOnly = [], sx, ...props }: Props<T>) {
  const hidden = deskOnly.map((source) => `& .column-${source.replaceAll('.', '\\.')}`).join(', ');
  return (
    <DataTable<T>
      rowClick={false}
      bulkActionButtons={false}
      {...props}
      sx={[
        hidden ? { [hidden]: { display: { xs: 'none', md: 'table-cell' } } } : {},
        ...(Array.isArray(sx) ? (sx as never[]) : [sx as never]),
      ]}
    />
  );
}
