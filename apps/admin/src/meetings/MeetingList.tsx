import EventIcon from '@mui/icons-material/EventOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { GROUP_KIND_LABELS, MEETING_STATE_LABELS } from '#wording/meeting/meeting-labels.js';
import type { Meeting } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { codeChoices, FilterGroup, type FilterChoice } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { MeetingStateChip } from './MeetingStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Groupe, titre, lieu…" />];
const when: FilterChoice[] = [
  { label: 'À venir', value: { upcoming: 'true' } },
  { label: 'Passées', value: { upcoming: 'false' } },
  { label: 'Passées, à déclarer tenues', value: { unsettled: 'true' } },
];

export function MeetingList() {
  const write = useMay()('meetings:write');
  return (
    <ResourceList
      title="Réunions"
      sort={{ field: 'startsOn', order: 'DESC' }}
      filters={filters}
      sidebar={
        <>
          <FilterGroup label="Quand" icon={<EventIcon />} choices={when} />
          <FilterGroup label="État" icon={<TuneIcon />} choices={codeChoices('state', MEETING_STATE_LABELS)} />
          <FilterGroup label="Genre" icon={<GroupsIcon />} choices={codeChoices('kind', GROUP_KIND_LABELS)} />
        </>
      }
      canCreate={write}
      createLabel="Nouvelle réunion"
      empty={{
        title: 'Aucune réunion pour l’instant',
        hint: 'Créez d’abord un groupe et ses membres, puis sa réunion : l’ordre du jour, les présences et le compte rendu en partent.',
        action: write ? <CreateButton variant="contained" label="Nouvelle réunion" /> : null,
      }}
    >
      <PlainTable<Meeting> deskOnly={['place', 'groupName']}>
        <DataTable.Col<Meeting> source="name" label="Réunion" disableSort>
          <RecordLink<Meeting> to={({ id }) => `/meetings/${id}/show`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<Meeting> source="groupName" label="Groupe" disableSort />
        <DataTable.Col<Meeting> source="startsOn" label="Quand" render={({ when: sentence }) => sentence} />
        <DataTable.Col<Meeting> source="place" label="Lieu" disableSort />
        <DataTable.Col<Meeting> source="state" disableSort render={({ state }) => <MeetingStateChip state={state} />} />
      </PlainTable>
    </ResourceList>
  );
}
