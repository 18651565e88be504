import { Typography } from '@mui/material';
import { DataTable, SearchInput } from 'react-admin';
import { useMay } from '../auth/useMay.js';
import type { MailSummary } from '../api/types.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatInstant } from '../i18n/format.js';
import { MailBatchActions } from './MailBatchActions.js';
import { MailFilters } from './MailFilters.js';
import { MailStateChip } from './MailStateChip.js';
import { mayCancel, mayRetry } from './mailActs.js';
import { purposeLabel } from './purposes.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Objet, destinataire…" />];

/** What left, what waits, what failed. It moves by itself. */
export function MailList() {
  const may = useMay();
  return (
    <ResourceList
      title="Boîte d’envoi"
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={filters}
      sidebar={<MailFilters />}
      refreshEvery={10_000}
      empty={{
        title: 'Aucun courriel pour l’instant',
        hint: 'Préparez une campagne, ou ouvrez la page d’un partenaire et choisissez « Envoyer le diagnostic » : les courriels paraîtront ici.',
      }}
    >
      <PlainTable<MailSummary>
        deskOnly={['purpose', 'createdAt', 'sentAt']}
        bulkActionButtons={may('mails:manage') ? <MailBatchActions /> : false}
        isRowSelectable={({ state, cancelReason }) => mayRetry(state, cancelReason) || mayCancel(state)}
      >
        <DataTable.Col<MailSummary> source="subject">
          <RecordLink<MailSummary> to={({ id }) => `/mails/${id}/show`} text={({ subject }) => subject} />
        </DataTable.Col>
        <DataTable.Col<MailSummary> source="state" render={({ state }) => <MailStateChip state={state} />} />
        <DataTable.Col<MailSummary>
          source="recipient"
          render={({ recipient, recipientName }) => (
            <>
              {recipientName}
              <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {recipient}
              </Typography>
            </>
          )}
        />
        <DataTable.Col<MailSummary>
          source="purpose"
          label="Nature"
          disableSort
          render={(mail) => purposeLabel(mail.purpose)}
        />
        <DataTable.Col<MailSummary> source="createdAt" render={(mail) => formatInstant(mail.createdAt)} />
        <DataTable.Col<MailSummary> source="sentAt" render={(mail) => formatInstant(mail.sentAt)} />
      </PlainTable>
    </ResourceList>
  );
}
