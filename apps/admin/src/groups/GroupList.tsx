import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { GROUP_KIND_LABELS } from '#wording/meeting/meeting-labels.js';
import type { GroupSummary } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay, plural } from '../i18n/format.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom du groupe…" />];
const archived = [{ label: 'Archivés', value: { archived: 'true' } }];

/** Working groups, and the events followed in the same way. */
export function GroupList() {
  const write = useMay()('meetings:write');
  return (
    <ResourceList
      title="Groupes"
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      sidebar={
        <>
          <FilterGroup label="Genre" icon={<GroupsIcon />} choices={codeChoices('kind', GROUP_KIND_LABELS)} />
          <FilterGroup label="À part" icon={<ArchiveIcon />} choices={archived} />
        </>
      }
      canCreate={write}
      createLabel="Nouveau groupe"
      empty={{
        title: 'Aucun groupe pour l’instant',
        hint: 'Un groupe a des membres, et des réunions qui se suivent. Les cafés-ateliers et les événements suivis se tiennent ici aussi.',
        action: write ? <CreateButton variant="contained" label="Nouveau groupe" /> : null,
      }}
    >
      <PlainTable<GroupSummary> deskOnly={['kind', 'lastMeeting']}>
        <DataTable.Col<GroupSummary> source="name">
          <RecordLink<GroupSummary> to={({ id }) => `/groups/${id}/show`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<GroupSummary> source="kind" render={({ kind }) => GROUP_KIND_LABELS[kind]} />
        <DataTable.Col<GroupSummary>
          source="counts"
          label="Membres"
          disableSort
          render={({ counts }) => `${plural(counts.partners, 'organisme')}, ${plural(counts.people, 'personne')}`}
        />
        <DataTable.Col<GroupSummary>
          source="lastMeeting"
          label="Dernière réunion"
          disableSort
          render={({ lastMeeting }) => formatDay(lastMeeting?.startsOn ?? null)}
        />
        <DataTable.Col<GroupSummary>
          source="nextMeeting"
          label="Prochaine réunion"
          disableSort
          render={({ nextMeeting }) => formatDay(nextMeeting?.startsOn ?? null)}
        />
      </PlainTable>
    </ResourceList>
  );
}
