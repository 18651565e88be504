import { Box, Button, Link, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { LinkBase } from 'react-admin';
import { call } from '../../api/http.js';
import type { Partner, PartnerDiagnostic } from '../../api/types.js';
import { ClassFigures } from '../../diagnostic/ClassFigures.js';
import { Section } from '../../fields/Section.js';
import { formatInstant } from '../../i18n/format.js';
import { filteredList } from '../../fields/filteredList.js';

/** The three prerequisites of this partner's records, in figures that lead to the records. */
export function DiagnosticSection({ partner }: { partner: Partner }) {
  const { data } = useQuery({
    queryKey: ['partners', partner.id, 'diagnostic'],
    queryFn: ({ signal }) => call<PartnerDiagnostic>(`/partners/${partner.id}/diagnostic`, { signal }),
  });
  const hasRecords = (data?.summary.records ?? 0) > 0;
  const list = filteredList('records', { partnerId: partner.id });

  return (
    <Section
      title="Diagnostic du catalogue"
      actions={
        hasRecords ? (
          <Button size="small" component={LinkBase} to={list}>
            Voir ses fiches
          </Button>
        ) : null
      }
    >
      {data && !hasRecords ? (
        <Typography variant="body2" color="textSecondary">
          Aucune fiche rattachée. Importez un catalogue, ou ajoutez à ce partenaire le nom exact sous lequel il y paraît
          (voir{' '}
          <Link component={LinkBase} to="/unclaimed">
            À rattacher
          </Link>
          ).
        </Typography>
      ) : (
        <Box>
          {data ? <ClassFigures summary={data.summary} filter={{ partnerId: partner.id }} /> : null}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
            {data?.lastSentAt
              ? `Dernier diagnostic envoyé le ${formatInstant(data.lastSentAt)}.`
              : 'Diagnostic jamais envoyé.'}
          </Typography>
        </Box>
      )}
    </Section>
  );
}
