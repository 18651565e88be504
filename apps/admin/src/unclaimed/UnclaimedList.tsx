import { DataTable, SearchInput } from 'react-admin';
import BlockIcon from '@mui/icons-material/Block';
import type { Unclaimed } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { FilterGroup } from '../fields/FilterGroup.js';
import { filteredList } from '../fields/filteredList.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatShare } from '../i18n/format.js';
import { ClaimActions } from './ClaimActions.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom d’organisme…" />];
const sidebar = (
  <FilterGroup label="État" icon={<BlockIcon />} choices={[{ label: 'Ignorés', value: { ignored: 'true' } }]} />
);

/** Names of organisations no partner answers to: confirm the suggestion, choose another, or ignore. */
export function UnclaimedList() {
  const may = useMay();
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
          <RecordLink<Unclaimed>
            to={({ name }) => filteredList('records', { organisation: name })}
            text={({ name }) => name}
          />
        </DataTable.Col>
        <DataTable.NumberCol<Unclaimed> source="records" />
        <DataTable.Col<Unclaimed>
          source="suggestion"
          label="Suggestion"
          disableSort
          render={({ suggestion }) =>
            suggestion ? `${suggestion.name} (ressemblance ${formatShare(suggestion.score, 1)})` : 'aucune'
          }
        />
        {may('catalogue:claim') ? (
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
