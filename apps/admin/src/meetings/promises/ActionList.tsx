import TuneIcon from '@mui/icons-material/Tune';
import { DataTable, SearchInput } from 'react-admin';
import { ACTION_STATE_LABELS } from '#wording/meeting/action-words.js';
import type { MeetingAction } from '../../api/types.js';
import { codeChoices, FilterGroup, type FilterChoice } from '../../fields/FilterGroup.js';
import { PlainTable } from '../../fields/PlainTable.js';
import { RecordLink } from '../../fields/RecordLink.js';
import { ResourceList } from '../../fields/ResourceList.js';
import { ActionStateChip } from './ActionStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Action, groupe…" />];
const which: FilterChoice[] = [
  { label: 'En cours', value: { open: 'true' } },
  { label: 'En retard', value: { late: 'true' } },
  { label: 'Les miennes', value: { mine: 'true' } },
  { label: 'Promises par PIGMA', value: { ownerSide: 'pigma' } },
  { label: 'Promises par les partenaires', value: { ownerSide: 'partner' } },
];

/** Everything that was promised, both ways, the most urgent first. */
export function ActionList() {
  return (
    <ResourceList
      title="Actions"
      sort={{ field: 'deadline', order: 'ASC' }}
      filters={filters}
      filterDefaultValues={{ open: 'true' }}
      sidebar={
        <>
          <FilterGroup label="Lesquelles" icon={<TuneIcon />} choices={which} />
          <FilterGroup label="État" icon={<TuneIcon />} choices={codeChoices('state', ACTION_STATE_LABELS)} />
        </>
      }
      exportPath="/actions/export.csv"
      empty={{
        title: 'Aucune action',
        hint: 'Ce qui est promis en réunion se note sur la page de la réunion, et se suit ici jusqu’à ce que ce soit fait.',
      }}
    >
      <PlainTable<MeetingAction> deskOnly={['groupName', 'owner']}>
        <DataTable.Col<MeetingAction> source="text" label="Action" disableSort>
          <RecordLink<MeetingAction>
            to={({ meetingId, groupId }) =>
              meetingId ? `/meetings/${meetingId}/show?tab=suites` : `/groups/${groupId}/show`
            }
            text={({ text }) => text}
          />
        </DataTable.Col>
        <DataTable.Col<MeetingAction> source="owner" label="Qui" disableSort />
        <DataTable.Col<MeetingAction> source="deadline" label="Pour quand" render={({ due }) => due} />
        <DataTable.Col<MeetingAction> source="groupName" label="Groupe" disableSort />
        <DataTable.Col<MeetingAction>
          source="state"
          label="État"
          render={(action) => <ActionStateChip action={action} />}
        />
      </PlainTable>
    </ResourceList>
  );
}
