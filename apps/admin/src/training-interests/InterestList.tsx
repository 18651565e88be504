import PersonIcon from '@mui/icons-material/PersonSearchOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import SourceIcon from '@mui/icons-material/InputOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { Button, Stack, Typography } from '@mui/material';
import { CreateButton, DataTable, LinkBase, SearchInput, useGetList, useRecordContext } from 'react-admin';
import { INTEREST_SOURCE_LABELS, INTEREST_STATE_LABELS, periodSentence } from '#wording/training/interest-words.js';
import type { Course, TrainingInterest } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { codeChoices, type FilterChoice, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { departmentName, regionDepartmentChoices } from '../i18n/departments.js';
import { formatDay } from '../i18n/format.js';
import { InterestStateChip } from './InterestStateChip.js';
import { PoolFigures } from './PoolFigures.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Personne, organisme…" />];
const checks: FilterChoice[] = [
  { label: 'Pas encore un contact', value: { known: 'false' } },
  { label: 'Période passée', value: { over: 'true' } },
];
const departments = regionDepartmentChoices.map(({ id, name }) => ({ label: name, value: { department: id } }));

/** Everybody who would follow a course, before any session; those who wait come first. */
export function InterestList() {
  const write = useMay()('training:write');
  return (
    <Stack spacing={2} sx={{ '& > *': { minWidth: 0 } }}>
      <ResourceList
        title="Vivier des formations"
        sort={{ field: 'receivedOn', order: 'ASC' }}
        filters={filters}
        filterDefaultValues={{ state: 'waiting' }}
        sidebar={<Sidebar />}
        exportPath="/training/interests/export.csv"
        extraActions={
          <Button size="small" variant="outlined" component={LinkBase} to="/training-proposals">
            Groupes possibles
          </Button>
        }
        canCreate={write}
        createLabel="Noter un intérêt"
        empty={{
          title: 'Personne n’attend pour l’instant',
          hint: 'Notez qui aimerait suivre une formation, d’où et quand : dès que quatre personnes se rejoignent, un groupe se propose.',
          action: write ? <CreateButton variant="contained" label="Noter un intérêt" /> : null,
        }}
      >
        <PlainTable<TrainingInterest>
          deskOnly={['courseTitle', 'receivedOn', 'source']}
          hiddenColumns={['source', 'courseTitle']}
        >
          <DataTable.Col<TrainingInterest> source="person">
            <RecordLink<TrainingInterest> to={({ id }) => `/training-interests/${id}/show`} text={({ name }) => name} />
            <Organisation />
          </DataTable.Col>
          <DataTable.Col<TrainingInterest>
            source="department"
            render={({ department }) => departmentName(department)}
          />
          <DataTable.Col<TrainingInterest>
            source="wishedFrom"
            render={({ wishedFrom, wishedTo }) => periodSentence(wishedFrom, wishedTo)}
          />
          <DataTable.Col<TrainingInterest> source="courseTitle" disableSort />
          <DataTable.Col<TrainingInterest> source="receivedOn" render={({ receivedOn }) => formatDay(receivedOn)} />
          <DataTable.Col<TrainingInterest>
            source="source"
            disableSort
            render={({ source }) => INTEREST_SOURCE_LABELS[source]}
          />
          <DataTable.Col<TrainingInterest>
            source="state"
            disableSort
            sx={{ minWidth: 132 }}
            render={({ state }) => <InterestStateChip state={state} />}
          />
        </PlainTable>
      </ResourceList>
      <PoolFigures />
    </Stack>
  );
}

function Organisation() {
  const interest = useRecordContext<TrainingInterest>();
  return (
    <Typography variant="body2" color="textSecondary">
      {interest?.partnerName ?? interest?.organisation}
    </Typography>
  );
}

function Sidebar() {
  const { data: courses = [] } = useGetList<Course>('training-courses', {
    pagination: { page: 1, perPage: 30 },
    sort: { field: 'title', order: 'ASC' },
  });
  const titles = courses.map(({ id, title }) => ({ label: title, value: { courseId: id } }));
  return (
    <>
      <SavedQueries />
      <FilterGroup label="État" icon={<TuneIcon />} choices={codeChoices('state', INTEREST_STATE_LABELS)} />
      <FilterGroup label="À vérifier" icon={<PersonIcon />} choices={checks} />
      {titles.length > 1 ? <FilterGroup label="Formation" icon={<SchoolIcon />} choices={titles} /> : null}
      <FilterGroup label="Origine" icon={<SourceIcon />} choices={codeChoices('source', INTEREST_SOURCE_LABELS)} />
      <FilterGroup label="Département" icon={<PlaceIcon />} choices={departments} />
    </>
  );
}
