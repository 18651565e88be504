import { DataTable, SearchInput } from 'react-admin';
import type { InboxSummary } from '../api/types.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatInstant } from '../i18n/format.js';
import { EmptyInboxButton } from './EmptyInboxButton.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Objet, destinataire…" />];

/** Everything that left, kept on this machine: no real partner receives anything. */
export function InboxList() {
  return (
    <ResourceList
      title="Boîte de démonstration"
      sort={{ field: 'receivedAt', order: 'DESC' }}
      filters={filters}
      columns={false}
      extraActions={<EmptyInboxButton />}
      refreshEvery={4000}
      empty={{
        title: 'La boîte est vide',
        hint: 'Aucun courriel ne quitte cette machine. Envoyez un diagnostic ou une invitation : le courriel arrivera ici.',
      }}
    >
      <PlainTable<InboxSummary> deskOnly={['sender', 'attachments']}>
        <DataTable.Col<InboxSummary> source="subject">
          <RecordLink<InboxSummary> to={({ id }) => `/inbox/${id}/show`} text={({ subject }) => subject} />
        </DataTable.Col>
        <DataTable.Col<InboxSummary> source="recipients" label="Destinataire" />
        <DataTable.Col<InboxSummary> source="sender" label="Expéditeur" disableSort />
        <DataTable.NumberCol<InboxSummary> source="attachments" label="Pièces jointes" disableSort />
        <DataTable.Col<InboxSummary>
          source="receivedAt"
          label="Reçu le"
          render={(mail) => formatInstant(mail.receivedAt)}
        />
      </PlainTable>
    </ResourceList>
  );
}
