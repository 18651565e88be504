import TuneIcon from '@mui/icons-material/Tune';
import { Typography } from '@mui/material';
import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { SURVEY_STATE_LABELS } from '#wording/survey/survey-labels.js';
import type { Survey } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay, formatNumber } from '../i18n/format.js';
import { SurveyStateChip } from './SurveyStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Titre du questionnaire…" />];
const states = codeChoices('state', SURVEY_STATE_LABELS);

export function SurveyList() {
  const write = useMay()('meetings:write');
  return (
    <ResourceList
      title="Questionnaires"
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={filters}
      sidebar={<FilterGroup label="État" icon={<TuneIcon />} choices={states} />}
      canCreate={write}
      createLabel="Nouveau questionnaire"
      empty={{
        title: 'Aucun questionnaire pour l’instant',
        hint: 'Interrogez les membres d’un groupe avant une réunion : leurs réponses entrent dans le compte rendu, avec leur base.',
        action: write ? <CreateButton variant="contained" label="Nouveau questionnaire" /> : null,
      }}
    >
      <PlainTable<Survey> deskOnly={['lastDay']}>
        <DataTable.Col<Survey> source="title">
          <RecordLink<Survey> to={({ id }) => `/surveys/${id}/show`} text={({ title }) => title} />
        </DataTable.Col>
        <DataTable.Col<Survey> source="meetingName" disableSort />
        <DataTable.Col<Survey> source="state" disableSort render={({ state }) => <SurveyStateChip state={state} />} />
        <DataTable.Col<Survey>
          source="counts"
          disableSort
          render={({ counts: { answered, invited } }) => (
            <Typography variant="body2">
              {invited === 0 ? 'pas encore envoyé' : `${formatNumber(answered)} sur ${formatNumber(invited)}`}
            </Typography>
          )}
        />
        <DataTable.Col<Survey> source="lastDay" render={({ lastDay }) => formatDay(lastDay)} />
      </PlainTable>
    </ResourceList>
  );
}
