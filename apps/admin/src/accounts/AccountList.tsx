import { DataTable, SearchInput } from 'react-admin';
import type { Account } from '../api/types.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatInstant } from '../i18n/format.js';
import { roleLabels } from '../i18n/labels.js';
import { AccountStateChip } from './AccountStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom, courriel…" />];

export function AccountList() {
  return (
    <ResourceList
      title="Comptes"
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      columns={false}
      canCreate
      createLabel="Inviter quelqu’un"
      empty={{ title: 'Aucun compte', hint: 'Invitez vos collègues : chacun choisit son mot de passe.' }}
    >
      <PlainTable<Account> deskOnly={['email', 'lastSeenAt']}>
        <DataTable.Col<Account> source="name">
          <RecordLink<Account> to={({ id }) => `/accounts/${id}`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<Account> source="email" />
        <DataTable.Col<Account> source="role" render={({ role }) => roleLabels[role]} />
        <DataTable.Col<Account> source="state" disableSort render={({ state }) => <AccountStateChip state={state} />} />
        <DataTable.Col<Account> source="lastSeenAt" render={(account) => formatInstant(account.lastSeenAt)} />
      </PlainTable>
    </ResourceList>
  );
}
