import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Alert, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { apiUrl, call, errorText, queryString } from '../api/http.js';
import type { RegionSummary } from '../api/types.js';
import { Section } from '../fields/Section.js';
import { REGION } from '../i18n/departments.js';
import { Calculator } from './Calculator.js';
import { RegionTable } from './RegionTable.js';

/** Section 2.2.2 of the minutes of 31 May 2018, from the register loaded here; and the rule to try out. */
export function RegionPage() {
  const { data, error } = useQuery({
    queryKey: ['region-summary', REGION],
    queryFn: ({ signal }) =>
      call<RegionSummary>(`/obligation/region-summary${queryString({ region: REGION })}`, { signal }),
  });
  return (
    <Stack spacing={2} sx={{ mt: 1 }}>
      <Title title="Obligation en Nouvelle-Aquitaine" />
      <Section
        title="Organismes concernés, par catégorie"
        dense
        actions={
          <Button
            component="a"
            download
            size="small"
            startIcon={<DownloadIcon />}
            href={apiUrl('/obligation/region-summary.csv', { region: REGION })}
          >
            Exporter (CSV)
          </Button>
        }
      >
        {error ? <Alert severity="error">{errorText(error)}</Alert> : null}
        {data ? <RegionTable summary={data} /> : <Skeleton variant="rounded" height={240} sx={{ m: 2 }} />}
        {data ? (
          <Typography variant="body2" color="textSecondary" sx={{ px: 2, pt: 1 }}>
            Seuil : 3 500 habitants pour les communes ; les intercommunalités n’y sont pas soumises. Les trois dernières
            colonnes comptent les partenaires. {data.sources.join(' ')}
          </Typography>
        ) : null}
      </Section>
      <Calculator />
    </Stack>
  );
}
