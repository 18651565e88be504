import { Link, Typography } from '@mui/material';
import { DataTable, LinkBase, SearchInput } from 'react-admin';
import type { ListedBlock } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { PlainTable } from '../fields/PlainTable.js';
import { ResourceList } from '../fields/ResourceList.js';
import { ToneChip } from '../fields/ToneChip.js';
import { formatInstant } from '../i18n/format.js';
import { blockScopeLabels } from '../i18n/labels.js';
import { AddressBlockFilters } from './AddressBlockFilters.js';
import { LiftButton } from './LiftButton.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Adresse…" />];

/** Dead addresses and refusals of information: since when, by whom, why, and whose they are. */
export function AddressBlockList() {
  const may = useMay();
  return (
    <ResourceList
      title="Adresses bloquées"
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={filters}
      sidebar={<AddressBlockFilters />}
      empty={{
        title: 'Aucune adresse bloquée',
        hint: 'Les adresses que leur serveur refuse, celles que vous déclarez mortes et les désinscriptions paraîtront ici.',
      }}
    >
      <PlainTable<ListedBlock> deskOnly={['createdAt']}>
        <DataTable.Col<ListedBlock>
          source="address"
          render={(block) => (
            <>
              <strong style={{ overflowWrap: 'anywhere' }}>{block.address}</strong>
              <Reason block={block} />
            </>
          )}
        />
        <DataTable.Col<ListedBlock>
          source="scope"
          disableSort
          render={({ scope }) => (
            <ToneChip tone={scope === 'every' ? 'bad' : 'quiet'} label={blockScopeLabels[scope]} />
          )}
        />
        <DataTable.Col<ListedBlock> source="contacts" disableSort render={(block) => <Contacts block={block} />} />
        <DataTable.Col<ListedBlock> source="createdAt" render={({ createdAt }) => formatInstant(createdAt)} />
        {may('addresses:write') ? (
          <DataTable.Col<ListedBlock>
            source="id"
            label="Lever"
            disableSort
            render={(block) => (block.liftedAt ? null : <LiftButton block={block} />)}
          />
        ) : null}
      </PlainTable>
    </ResourceList>
  );
}

function Contacts({ block: { contacts } }: { block: ListedBlock }) {
  if (contacts.length === 0) return '—';
  return contacts.map(({ id, name }) => (
    <Typography key={id} variant="body2">
      <Link component={LinkBase} to={`/contacts/${id}`}>
        {name}
      </Link>
    </Typography>
  ));
}

function Reason({ block: { author, reason, liftedAt, liftedBy, liftReason } }: { block: ListedBlock }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {author} : « {reason} »
      {liftedAt ? ` – levé le ${formatInstant(liftedAt)} par ${liftedBy ?? ''} : « ${liftReason ?? ''} »` : ''}
    </Typography>
  );
}
