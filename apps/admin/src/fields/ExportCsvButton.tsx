import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import { apiUrl } from '../api/http.js';
import { listQuery } from '../api/dataProvider.js';

/** Downloads everything the current filters keep, written by the server for a French spreadsheet. */
export function ExportCsvButton({ path }: { path: string }) {
  const { filterValues, sort } = useListContext();
  const query = listQuery({ filter: filterValues as Record<string, unknown>, sort });
  return (
    <Button component="a" size="small" href={apiUrl(path, query)} download startIcon={<DownloadIcon />}>
      Exporter (CSV)
    </Button>
  );
}
