import ArchiveIcon from '@mui/icons-material/Inventory2Outlined';
import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { euros } from '#wording/training/money.js';
import type { Course } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay, formatNumber } from '../i18n/format.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Titre, organisme…" />];
const archived = [{ label: 'Archivées', value: { archived: 'true' } }];

export function CourseList() {
  const write = useMay()('training:write');
  return (
    <ResourceList
      title="Formations"
      sort={{ field: 'title', order: 'ASC' }}
      filters={filters}
      sidebar={<FilterGroup label="À part" icon={<ArchiveIcon />} choices={archived} />}
      canCreate={write}
      createLabel="Nouvelle formation"
      empty={{
        title: 'Aucune formation pour l’instant',
        hint: 'Décrivez ici ce qui s’enseigne et ce que cela coûte : ses sessions en reprennent le prix et les bornes.',
        action: write ? <CreateButton variant="contained" label="Nouvelle formation" /> : null,
      }}
    >
      <PlainTable<Course> deskOnly={['provider', 'durationMinutes', 'sessions', 'waiting']}>
        <DataTable.Col<Course> source="title">
          <RecordLink<Course> to={({ id }) => `/training-courses/${id}/show`} text={({ title }) => title} />
        </DataTable.Col>
        <DataTable.Col<Course> source="provider" disableSort />
        <DataTable.Col<Course>
          source="durationMinutes"
          disableSort
          render={({ durationMinutes }) => `${formatNumber(durationMinutes / 60)} h`}
        />
        <DataTable.Col<Course>
          source="priceCents"
          render={({ priceCents }) => euros(priceCents)}
          sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}
        />
        <DataTable.Col<Course>
          source="sessions"
          disableSort
          render={({ sessions }) => formatNumber(sessions.all)}
          sx={{ textAlign: 'right' }}
        />
        <DataTable.Col<Course>
          source="waiting"
          disableSort
          render={({ waiting }) => formatNumber(waiting)}
          sx={{ textAlign: 'right' }}
        />
        <DataTable.Col<Course> source="nextDay" disableSort render={({ sessions }) => formatDay(sessions.nextDay)} />
      </PlainTable>
    </ResourceList>
  );
}
