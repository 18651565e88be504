import TuneIcon from '@mui/icons-material/Tune';
import { DataTable, SearchInput } from 'react-admin';
import { MINUTES_STATE_LABELS } from '#wording/minutes/minutes-labels.js';
import type { MinutesBrief } from '../api/types.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay, formatInstant } from '../i18n/format.js';
import { MinutesStateChip } from './MinutesStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Groupe, titre…" />];

export function MinutesList() {
  return (
    <ResourceList
      title="Comptes rendus"
      sort={{ field: 'startsOn', order: 'DESC' }}
      filters={filters}
      sidebar={<FilterGroup label="État" icon={<TuneIcon />} choices={codeChoices('state', MINUTES_STATE_LABELS)} />}
      empty={{
        title: 'Aucun compte rendu pour l’instant',
        hint: 'Un compte rendu se commence sur la page de sa réunion : il s’y remplit des présences, du tour de table, des décisions et des actions.',
      }}
    >
      <PlainTable<MinutesBrief> deskOnly={['updatedAt', 'groupName']}>
        <DataTable.Col<MinutesBrief> source="meetingName" label="Réunion" disableSort>
          <RecordLink<MinutesBrief> to={({ id }) => `/minutes/${id}/show`} text={({ meetingName }) => meetingName} />
        </DataTable.Col>
        <DataTable.Col<MinutesBrief> source="groupName" label="Groupe" disableSort />
        <DataTable.Col<MinutesBrief> source="startsOn" label="Jour" render={({ startsOn }) => formatDay(startsOn)} />
        <DataTable.Col<MinutesBrief>
          source="state"
          label="État"
          disableSort
          render={({ state, erratum }) => <MinutesStateChip state={state} erratum={erratum} />}
        />
        <DataTable.Col<MinutesBrief>
          source="updatedAt"
          label="Modifié le"
          render={({ updatedAt, updatedBy }) => `${formatInstant(updatedAt)}, ${updatedBy}`}
        />
      </PlainTable>
    </ResourceList>
  );
}
