import { Typography } from '@mui/material';
import { DataTable, SearchInput } from 'react-admin';
import type { IncomingMailSummary } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatInstant } from '../i18n/format.js';
import { HandleBatchButton } from './HandleBatchButton.js';
import { IncomingKindChip } from './IncomingKindChip.js';
import { IncomingMailFilters } from './IncomingMailFilters.js';
import { MailboxNotice } from './MailboxNotice.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Objet, expéditeur…" />];

/** What came back to our mails: answers first, those that wait for somebody. */
export function IncomingMailList() {
  const may = useMay();
  return (
    <>
      <MailboxNotice />
      <ResourceList
        title="Réponses reçues"
        sort={{ field: 'receivedAt', order: 'DESC' }}
        filters={filters}
        sidebar={<IncomingMailFilters />}
        refreshEvery={30_000}
        empty={{
          title: 'Aucune réponse reçue',
          hint: 'Ce que vos destinataires répondent, et les avis de non-remise, paraîtront ici.',
        }}
      >
        <PlainTable<IncomingMailSummary>
          deskOnly={['kind', 'contact', 'receivedAt']}
          bulkActionButtons={may('incoming-mails:manage') ? <HandleBatchButton /> : false}
          isRowSelectable={({ handledAt }) => handledAt === null}
        >
          <DataTable.Col<IncomingMailSummary>
            source="subject"
            label="Message"
            render={(mail) => (
              <>
                <RecordLink<IncomingMailSummary>
                  to={({ id }) => `/incoming-mails/${id}/show`}
                  text={({ subject }) => subject || '(sans objet)'}
                />
                <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                  {mail.excerpt.slice(0, 120)}
                </Typography>
              </>
            )}
          />
          <DataTable.Col<IncomingMailSummary>
            source="fromAddress"
            label="De"
            render={({ fromName, fromAddress, contact, partner }) => (
              <>
                {contact?.name ?? (fromName || fromAddress)}
                <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                  {partner?.name ?? fromAddress}
                </Typography>
              </>
            )}
          />
          <DataTable.Col<IncomingMailSummary>
            source="kind"
            label="Nature"
            disableSort
            render={({ kind }) => <IncomingKindChip kind={kind} />}
          />
          <DataTable.Col<IncomingMailSummary>
            source="receivedAt"
            label="Reçu le"
            render={({ receivedAt }) => formatInstant(receivedAt)}
          />
          <DataTable.Col<IncomingMailSummary>
            source="handledAt"
            label="Suite"
            disableSort
            render={({ handledAt, handledBy }) => (handledAt ? `Traité par ${handledBy ?? '?'}` : 'À traiter')}
          />
        </PlainTable>
      </ResourceList>
    </>
  );
}
