import TuneIcon from '@mui/icons-material/Tune';
import { DataTable, SearchInput } from 'react-admin';
import type { Decision } from '../../api/types.js';
import { FilterGroup, type FilterChoice } from '../../fields/FilterGroup.js';
import { PlainTable } from '../../fields/PlainTable.js';
import { RecordLink } from '../../fields/RecordLink.js';
import { ResourceList } from '../../fields/ResourceList.js';
import { formatDay } from '../../i18n/format.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Décision, groupe…" />];
const which: FilterChoice[] = [
  { label: 'En vigueur', value: { inForce: 'true' } },
  { label: 'N’ont plus cours', value: { inForce: 'false' } },
];

/** The register of what groups decided. */
export function DecisionList() {
  return (
    <ResourceList
      title="Décisions"
      sort={{ field: 'decidedOn', order: 'DESC' }}
      filters={filters}
      sidebar={<FilterGroup label="Lesquelles" icon={<TuneIcon />} choices={which} />}
      exportPath="/decisions/export.csv"
      empty={{
        title: 'Aucune décision',
        hint: 'Ce qu’un groupe décide se note sur la page de la réunion, et se retrouve ici.',
      }}
    >
      <PlainTable<Decision> deskOnly={['groupName']}>
        <DataTable.Col<Decision> source="text" label="Décision" disableSort>
          <RecordLink<Decision>
            to={({ meetingId }) => `/meetings/${meetingId}/show?tab=suites`}
            text={({ title, text }) => title ?? text}
          />
        </DataTable.Col>
        <DataTable.Col<Decision> source="groupName" label="Groupe" disableSort />
        <DataTable.Col<Decision> source="meetingName" label="Réunion" disableSort />
        <DataTable.Col<Decision> source="decidedOn" label="Prise le" render={({ decidedOn }) => formatDay(decidedOn)} />
      </PlainTable>
    </ResourceList>
  );
}
