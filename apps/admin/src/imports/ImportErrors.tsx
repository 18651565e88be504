import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { apiUrl } from '../api/http.js';
import type { ImportDetail } from '../api/types.js';
import { Section } from '../fields/Section.js';

/** What could not be read and why, one line each, to download too. */
export function ImportErrors({ file: { id, errors } }: { file: ImportDetail }) {
  if (errors.length === 0) return null;
  return (
    <Section
      title="Illisibles"
      dense
      actions={
        <Button
          component="a"
          size="small"
          download
          href={apiUrl(`/catalogue/imports/${id}/errors.csv`)}
          startIcon={<DownloadIcon />}
        >
          Télécharger les erreurs (CSV)
        </Button>
      }
    >
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label="Ce qui n’a pas pu être lu">
          <TableHead>
            <TableRow>
              <TableCell>Fichier</TableCell>
              <TableCell align="right">Rang</TableCell>
              <TableCell>Raison</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {errors.map(({ file, index, message }) => (
              <TableRow key={`${file}-${index}`}>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{file}</TableCell>
                <TableCell align="right">{index === null ? '—' : index + 1}</TableCell>
                <TableCell>{message}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}
