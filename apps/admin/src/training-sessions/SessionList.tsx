import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import EventIcon from '@mui/icons-material/EventOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import TaskIcon from '@mui/icons-material/TaskAltOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CreateButton, DataTable, SearchInput, useGetList, useListContext } from 'react-admin';
import { SESSION_STATE_LABELS } from '#wording/training/session-labels.js';
import { listQuery } from '../api/dataProvider.js';
import { apiUrl, call } from '../api/http.js';
import type { Course, TrainingFigures, TrainingSession } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { codeChoices, type FilterChoice, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { departmentName, regionDepartmentChoices } from '../i18n/departments.js';
import { seatsText } from './seats.js';
import { SessionStateChip } from './SessionStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Formation, lieu, formateur…" />];
const when: FilterChoice[] = [
  { label: 'À venir', value: { upcoming: 'true' } },
  { label: 'Passées', value: { upcoming: 'false' } },
];
const todos: FilterChoice[] = [
  { label: 'À confirmer, reporter ou annuler', value: { todo: 'decide' } },
  { label: 'Réponses qui tardent', value: { todo: 'answer' } },
  { label: 'Convocations à envoyer', value: { todo: 'call' } },
  { label: 'Passées à clore', value: { todo: 'close' } },
];
const departments = regionDepartmentChoices.map(({ id, name }) => ({ label: name, value: { department: id } }));

/** Every session; those to come first ask for work. */
export function SessionList() {
  const write = useMay()('training:write');
  return (
    <ResourceList
      title="Sessions de formation"
      sort={{ field: 'firstDay', order: 'DESC' }}
      filters={filters}
      sidebar={<Sidebar />}
      exportPath="/training/sessions/export.csv"
      extraActions={
        <>
          <ExportXlsxButton />
        </>
      }
      canCreate={write}
      createLabel="Nouvelle session"
      empty={{
        title: 'Aucune session pour l’instant',
        hint: 'Décrivez d’abord une formation ; une session la donne quelque part, certains jours, à un groupe de 4 à 8 personnes.',
        action: write ? <CreateButton variant="contained" label="Nouvelle session" /> : null,
      }}
    >
      <PlainTable<TrainingSession> deskOnly={['department', 'place', 'seats']}>
        <DataTable.Col<TrainingSession> source="course">
          <RecordLink<TrainingSession> to={({ id }) => `/training-sessions/${id}/show`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<TrainingSession> source="firstDay" render={({ when: sentence }) => sentence} />
        <DataTable.Col<TrainingSession> source="department" render={({ department }) => departmentName(department)} />
        <DataTable.Col<TrainingSession> source="place" disableSort />
        <DataTable.Col<TrainingSession> source="seats" disableSort render={seatsText} />
        <DataTable.Col<TrainingSession> source="state" render={({ state }) => <SessionStateChip state={state} />} />
      </PlainTable>
    </ResourceList>
  );
}

function Sidebar() {
  const { data: figures } = useQuery({
    queryKey: ['training-sessions', 'figures'],
    queryFn: ({ signal }) => call<TrainingFigures>('/training/sessions/figures', { signal }),
  });
  const { data: courses = [] } = useGetList<Course>('training-courses', {
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'title', order: 'ASC' },
  });
  const years = (figures?.years ?? []).map(({ year }) => ({ label: String(year), value: { year: String(year) } }));
  const titles = courses.map(({ id, title }) => ({ label: title, value: { courseId: id } }));
  return (
    <>
      <SavedQueries />
      <FilterGroup label="À faire" icon={<TaskIcon />} choices={todos} />
      <FilterGroup label="Quand" icon={<EventIcon />} choices={when} />
      <FilterGroup label="État" icon={<TuneIcon />} choices={codeChoices('state', SESSION_STATE_LABELS)} />
      {titles.length > 1 ? <FilterGroup label="Formation" icon={<SchoolIcon />} choices={titles} /> : null}
      {years.length > 1 ? <FilterGroup label="Année" icon={<CalendarIcon />} choices={years} /> : null}
      <FilterGroup label="Département" icon={<PlaceIcon />} choices={departments} />
    </>
  );
}

function ExportXlsxButton() {
  const { filterValues, sort } = useListContext();
  const query = listQuery({ filter: filterValues as Record<string, unknown>, sort });
  return (
    <Button
      component="a"
      size="small"
      href={apiUrl('/training/sessions/export.xlsx', query)}
      download
      sx={{ display: { xs: 'none', md: 'inline-flex' } }}
      startIcon={<DownloadIcon />}
    >
      Exporter (Excel)
    </Button>
  );
}
