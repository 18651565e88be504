import { Alert, Box, Link, Stack, Typography } from '@mui/material';
import { LinkBase, ShowBase, Title, useRecordContext } from 'react-admin';
import { levelLabel, organisationRoleLabel } from '#wording/diagnostic/record-labels.js';
import { WARNING_LABELS } from '#wording/diagnostic/diagnostic-labels.js';
import type { RecordDetail } from '../api/types.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { formatInstant } from '../i18n/format.js';
import { ClassChip } from './ClassChip.js';
import { SourceSection } from './SourceSection.js';
import { VerdictCards } from './VerdictCards.js';

/** One record: the three verdicts with the very text they were drawn from, and what to do. */
export function RecordShow() {
  return (
    <ShowBase queryOptions={{ meta: { whole: true } }}>
      <RecordPage />
    </ShowBase>
  );
}

function RecordPage() {
  const record = useRecordContext<RecordDetail>();
  if (!record) return null;
  const { title, warnings, advice, linksTested, defaultLicence } = record;
  return (
    <Stack spacing={2} sx={{ mt: 1 }}>
      <Title title={title ?? 'Fiche sans titre'} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <ClassChip {...record} />
        <Typography variant="body2" color="textSecondary">
          {linksTested ? 'Liens testés.' : 'Liens déclarés, pas encore testés.'}
        </Typography>
      </Box>
      <VerdictCards record={record} />
      {warnings.map(({ code, evidence }) => (
        <Alert key={code + evidence} severity="warning">
          {WARNING_LABELS[code]}
          {evidence ? ` : « ${evidence} »` : ''}
        </Alert>
      ))}
      {defaultLicence ? (
        <Alert severity="info">
          Il ne manque que la licence. En 2018, data.gouv.fr appliquait alors la Licence Ouverte par défaut ; ce n’est
          plus le cas.
        </Alert>
      ) : null}
      <Section title="Que faire">
        {advice.length > 0 ? (
          <Box component="ol" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.5 } }}>
            {advice.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </Box>
        ) : (
          <Typography variant="body2">Rien : les trois prérequis sont réunis.</Typography>
        )}
      </Section>
      <Section title="La fiche">
        <Facts facts={identityOf(record)} />
      </Section>
      <SourceSection record={record} />
    </Stack>
  );
}

function identityOf({
  identifier,
  level,
  organisations,
  partnerId,
  partnerName,
  recordUrl,
  modifiedOn,
  importedAt,
}: RecordDetail) {
  return [
    {
      label: 'Partenaire',
      value: (
        <Link component={LinkBase} to={partnerId ? `/partners/${partnerId}/show` : '/unclaimed'}>
          {partnerName ?? 'À rattacher'}
        </Link>
      ),
    },
    {
      label: 'Organismes cités',
      value: organisations
        .map(({ name, role }) => name + (role ? ` (${organisationRoleLabel(role)})` : ''))
        .join(' ; '),
    },
    { label: 'Identifiant', value: identifier },
    { label: 'Niveau', value: levelLabel(level) },
    {
      label: 'Adresse',
      value:
        recordUrl && /^https?:\/\//i.test(recordUrl) ? (
          <Link href={recordUrl} target="_blank" rel="noreferrer">
            Ouvrir dans le catalogue
          </Link>
        ) : null,
    },
    { label: 'Modifiée le', value: modifiedOn },
    { label: 'Importée le', value: formatInstant(importedAt) },
  ];
}
