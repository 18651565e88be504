import { useMediaQuery, type Theme } from '@mui/material';
import { DataTable, SearchInput } from 'react-admin';
import BlockIcon from '@mui/icons-material/Block';
import type { Unclaimed } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { ResourceList } from '../fields/ResourceList.js';
import { ClaimActions } from './ClaimActions.js';
import { suggestionText } from './suggestionText.js';
import { UnclaimedName } from './UnclaimedName.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom d’organisme…" />];
const sidebar = (
  <FilterGroup label="État" icon={<BlockIcon />} choices={[{ label: 'Ignorés', value: { ignored: 'true' } }]} />
);

/** Names of organisations no partner answers to: confirm the suggestion, choose another, or ignore. */
export function UnclaimedList() {
  const may = useMay();
  const small = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <ResourceList
      title="À rattacher"
      sort={{ field: 'records', order: 'DESC' }}
      filters={filters}
      sidebar={sidebar}
      columns={false}
      empty={{
        title: 'Tout est rattaché',
        hint: 'Chaque fiche du catalogue a son partenaire. Les noms inconnus des prochains imports paraîtront ici.',
      }}
    >
      <PlainTable<Unclaimed>>
        <DataTable.Col<Unclaimed> source="name" label="Nom dans le catalogue">
          <UnclaimedName stacked={small} mayClaim={may('catalogue:claim')} />
        </DataTable.Col>
        <DataTable.NumberCol<Unclaimed> source="records" />
        {small ? null : (
          <DataTable.Col<Unclaimed> source="suggestion" label="Suggestion" disableSort render={suggestionText} />
        )}
        {may('catalogue:claim') && !small ? (
          <DataTable.Col<Unclaimed>
            source="id"
            label="Rattacher"
            disableSort
            render={(name) => <ClaimActions name={name} />}
          />
        ) : null}
      </PlainTable>
    </ResourceList>
  );
}
