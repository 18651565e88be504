import TuneIcon from '@mui/icons-material/Tune';
import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { CAMPAIGN_STATE_LABELS } from '#wording/campaign/campaign-labels.js';
import type { CampaignSummary } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { codeChoices, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatInstant, formatNumber } from '../i18n/format.js';
import { CampaignStateChip } from './CampaignStateChip.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom de la campagne…" />];

/** One mail to many: those being prepared, on their way, gone. */
export function CampaignList() {
  const write = useMay()('campaigns:write');
  return (
    <ResourceList
      title="Campagnes"
      sort={{ field: 'createdAt', order: 'DESC' }}
      filters={filters}
      sidebar={<FilterGroup label="État" icon={<TuneIcon />} choices={codeChoices('state', CAMPAIGN_STATE_LABELS)} />}
      canCreate={write}
      createLabel="Nouvelle campagne"
      refreshEvery={10_000}
      empty={{
        title: 'Aucune campagne pour l’instant',
        hint: 'Choisissez un modèle et des destinataires : chacun reçoit un courriel à son nom.',
        action: write ? <CreateButton variant="contained" label="Nouvelle campagne" /> : null,
      }}
    >
      <PlainTable<CampaignSummary> deskOnly={['templateName', 'createdAt', 'scheduledAt']}>
        <DataTable.Col<CampaignSummary> source="name">
          <RecordLink<CampaignSummary> to={({ id }) => `/campaigns/${id}/show`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<CampaignSummary>
          source="state"
          disableSort
          render={({ state }) => <CampaignStateChip state={state} />}
        />
        <DataTable.Col<CampaignSummary>
          source="templateName"
          disableSort
          render={({ templateName }) => templateName ?? '—'}
        />
        <DataTable.Col<CampaignSummary>
          source="progress"
          disableSort
          render={({ leftAt, progress: { sent, recipients, failed } }) =>
            leftAt
              ? `${formatNumber(sent)} / ${formatNumber(recipients)}${failed > 0 ? `, ${formatNumber(failed)} en échec` : ''}`
              : '—'
          }
        />
        <DataTable.Col<CampaignSummary>
          source="scheduledAt"
          render={({ leftAt, scheduledAt }) => formatInstant(leftAt ?? scheduledAt)}
        />
        <DataTable.Col<CampaignSummary> source="createdAt" render={({ createdAt }) => formatInstant(createdAt)} />
      </PlainTable>
    </ResourceList>
  );
}
