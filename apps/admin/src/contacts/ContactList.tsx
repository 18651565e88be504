import { Link, Typography } from '@mui/material';
import { CreateButton, DataTable, EmailField, LinkBase, SearchInput } from 'react-admin';
import type { Contact } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { WriteToListButton } from '../campaigns/WriteToListButton.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { ContactFilters } from './ContactFilters.js';
import { formatDay } from '../i18n/format.js';
import { contactName, roleNames } from './names.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom, courriel, partenaire…" />];

export function ContactList() {
  const may = useMay();
  const write = may('contacts:write');
  return (
    <ResourceList
      title="Contacts"
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      sidebar={<ContactFilters />}
      extraActions={<WriteToListButton list="contacts" />}
      canCreate={write}
      createLabel="Nouveau contact"
      empty={{
        title: 'Aucun contact pour l’instant',
        hint: 'Ajoutez les référents de vos partenaires : ils recevront les diagnostics.',
        action: write ? <CreateButton variant="contained" label="Nouveau contact" /> : null,
      }}
    >
      <PlainTable<Contact> deskOnly={['phone', 'lastSign']}>
        <DataTable.Col<Contact> source="name" label="Nom">
          <RecordLink<Contact> to={({ id }) => `/contacts/${id}`} text={contactName} />
        </DataTable.Col>
        <DataTable.Col<Contact> source="email">
          <EmailField source="email" emptyText="—" />
        </DataTable.Col>
        <DataTable.Col<Contact> source="phone" disableSort render={({ phone }) => phone ?? '—'} />
        <DataTable.Col<Contact>
          source="memberships"
          disableSort
          render={({ memberships }) =>
            memberships.map(({ id, partnerId, partnerName, roles, endedOn }) => (
              <Typography key={id} variant="body2">
                <Link component={LinkBase} to={`/partners/${partnerId}/show`}>
                  {partnerName}
                </Link>
                {roles.length > 0 ? ` – ${roleNames(roles)}` : ''}
                {endedOn ? ' (ancien)' : ''}
              </Typography>
            ))
          }
        />
        <DataTable.Col<Contact>
          source="lastSign"
          label="Dernier signe"
          disableSort
          render={({ lastSign }) => (lastSign ? formatDay(lastSign.day) : '—')}
        />
      </PlainTable>
    </ResourceList>
  );
}
