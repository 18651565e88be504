import { Alert, Box, Link, Stack } from '@mui/material';
import { LinkBase, ListButton, ShowBase, Title, TopToolbar, useRecordContext } from 'react-admin';
import { NOT_AN_INVOICE } from '#wording/training/money.js';
import { siretText, STATEMENT_KIND_LABELS } from '#wording/training/statement-words.js';
import type { Statement } from '../api/types.js';
import { Facts } from '../fields/Facts.js';
import { Section } from '../fields/Section.js';
import { formatDay, formatInstant, formatSiren } from '../i18n/format.js';
import { AmountsTable } from './AmountsTable.js';
import { StatementActions } from './StatementActions.js';
import { StatementStateChip } from './StatementStateChip.js';

/** One statement or credit, as it was sent. */
export function StatementShow() {
  return (
    <ShowBase>
      <StatementPage />
    </ShowBase>
  );
}

function StatementPage() {
  const statement = useRecordContext<Statement>();
  if (!statement) return null;
  const { billing, kind, reference } = statement;
  return (
    <Box>
      <Title title={`${STATEMENT_KIND_LABELS[kind]} ${reference}`} />
      <TopToolbar sx={{ flexWrap: 'wrap' }}>
        <StatementActions statement={statement} />
        <ListButton label="Tous les états de coûts" />
      </TopToolbar>
      <Stack spacing={2}>
        <Alert severity="info">{NOT_AN_INVOICE}</Alert>
        <Section title="Ce document">
          <Facts facts={documentFacts(statement)} />
        </Section>
        <Section title="Organisme facturé">
          <Facts
            facts={[
              {
                label: 'Nom',
                value: statement.partnerId ? (
                  <Link component={LinkBase} to={`/partners/${statement.partnerId}/show`}>
                    {billing.name}
                  </Link>
                ) : (
                  billing.name
                ),
              },
              { label: 'SIRET', value: billing.siret ? siretText(billing.siret) : null },
              { label: 'SIREN', value: formatSiren(billing.siren) },
              { label: 'Code service', value: billing.serviceCode },
              { label: 'N° d’engagement', value: billing.engagementNumber },
              { label: 'Adresse', value: <Box sx={{ whiteSpace: 'pre-line' }}>{billing.address ?? '—'}</Box> },
            ]}
          />
        </Section>
        <Section title="Montants" dense>
          <AmountsTable statement={statement} />
        </Section>
      </Stack>
    </Box>
  );
}

function documentFacts(statement: Statement) {
  const { sessionId, sessionName, issuedOn, issuedBy, lastMailedAt, reason } = statement;
  const other = (id: string | null, text: string | null) =>
    id ? (
      <Link component={LinkBase} to={`/training-statements/${id}/show`}>
        {text}
      </Link>
    ) : null;
  return [
    { label: 'État', value: <StatementStateChip statement={statement} /> },
    {
      label: 'Session',
      value: (
        <Link component={LinkBase} to={`/training-sessions/${sessionId}/show?tab=argent`}>
          {sessionName}
        </Link>
      ),
    },
    { label: 'Émis le', value: `${formatDay(issuedOn)}, par ${issuedBy}` },
    { label: 'Envoyé par courriel', value: lastMailedAt ? formatInstant(lastMailedAt) : 'pas encore' },
    ...(statement.creditsId
      ? [{ label: 'Annule', value: other(statement.creditsId, statement.creditsReference) }]
      : []),
    ...(statement.creditedById
      ? [{ label: 'Annulé par', value: other(statement.creditedById, statement.creditedByReference) }]
      : []),
    ...(reason ? [{ label: 'Motif', value: reason }] : []),
  ];
}
