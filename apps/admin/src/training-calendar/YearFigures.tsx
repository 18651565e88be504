import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import {
  Alert,
  Box,
  Button,
  Link,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase } from 'react-admin';
import { euros } from '#wording/training/money.js';
import { apiUrl, call, errorText } from '../api/http.js';
import type { TrainingFigures } from '../api/types.js';
import { filteredList } from '../fields/filteredList.js';
import { Section } from '../fields/Section.js';
import { formatNumber, formatShare } from '../i18n/format.js';

type Year = TrainingFigures['years'][number];

const COLUMNS: { label: string; value: (year: Year) => string }[] = [
  { label: 'Tenues', value: ({ held }) => formatNumber(held) },
  { label: 'À venir', value: ({ toCome }) => formatNumber(toCome) },
  { label: 'Annulées', value: ({ cancelled }) => formatNumber(cancelled) },
  { label: 'Personnes formées', value: ({ people }) => formatNumber(people) },
  { label: 'Organismes', value: ({ partners }) => formatNumber(partners) },
  { label: 'Absences', value: ({ absent }) => formatNumber(absent) },
  { label: 'Présences non notées', value: ({ unmarked }) => formatNumber(unmarked) },
  { label: 'Remplissage', value: fillText },
  { label: 'Facturé HT', value: ({ billedCents }) => euros(billedCents) },
];

/** « 75 % (6 places sur 8) »: a rate with its base. */
function fillText({ seatsTaken, seats }: Year): string {
  return seats === 0 ? '—' : `${formatShare(seatsTaken, seats)} (${seatsTaken} places sur ${seats})`;
}

/** What training adds up to, a line a year; a dash is « unknown », never zero. */
export function YearFigures() {
  const { data, error } = useQuery({
    queryKey: ['training-sessions', 'figures'],
    queryFn: ({ signal }) => call<TrainingFigures>('/training/sessions/figures', { signal }),
  });
  if (error) return <Alert severity="error">{errorText(error)}</Alert>;
  if (!data) return <Skeleton variant="rounded" height={220} />;
  const download = (
    <Button
      component="a"
      size="small"
      href={apiUrl('/training/sessions/figures.csv')}
      download
      startIcon={<DownloadIcon />}
    >
      Exporter (CSV)
    </Button>
  );
  return (
    <Section title="Par année" actions={data.years.length > 0 ? download : null}>
      {data.years.length === 0 ? (
        <Typography color="textSecondary">
          Aucune session pour l’instant : les chiffres viennent avec la première.
        </Typography>
      ) : (
        <>
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label="Chiffres par année">
            <Table size="small" aria-label="Chiffres par année">
              <TableHead>
                <TableRow>
                  <TableCell>Année</TableCell>
                  {COLUMNS.map(({ label }) => (
                    <TableCell key={label} align="right" sx={{ whiteSpace: 'normal' }}>
                      {label}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {data.years.map((year) => (
                  <TableRow key={year.year}>
                    <TableCell component="th" scope="row">
                      <Link component={LinkBase} to={filteredList('training-sessions', { year: String(year.year) })}>
                        {year.year}
                      </Link>
                    </TableCell>
                    {COLUMNS.map(({ label, value }) => (
                      <TableCell key={label} align="right">
                        {value(year)}
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            Une session compte dans l’année de son premier jour, et ses états de coûts avec elle (avoirs déduits), même
            émis plus tard. Personnes, organismes, absences et remplissage : des sessions tenues. Un tiret dit qu’on ne
            sait pas : aucune présence notée, aucun état de coûts émis.
          </Typography>
        </>
      )}
    </Section>
  );
}
