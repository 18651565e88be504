import { Button, Link } from '@mui/material';
import { DataTable, LinkBase, SearchInput } from 'react-admin';
import {
  DOWNLOAD_LABELS,
  KEYWORD_LABELS,
  LICENCE_LABELS,
  PREREQUISITE_LABELS,
} from '#wording/diagnostic/diagnostic-labels.js';
import type { RecordSummary } from '../api/types.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatDay } from '../i18n/format.js';
import { ClassChip } from './ClassChip.js';
import { RecordFilters } from './RecordFilters.js';
import { VerdictMark } from './VerdictMark.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Titre, identifiant, organisme…" />];

export function RecordList() {
  return (
    <ResourceList
      title="Fiches du catalogue"
      sort={{ field: 'title', order: 'ASC' }}
      filters={filters}
      sidebar={<RecordFilters />}
      exportPath="/catalogue/records/export.csv"
      empty={{
        title: 'Aucune fiche pour l’instant',
        hint: 'Importez un fichier ISO 19139, une réponse CSW ou un zip de fiches : le diagnostic suit.',
        action: (
          <Button component={LinkBase} to="/imports" variant="contained">
            Importer des fiches
          </Button>
        ),
      }}
    >
      <PlainTable<RecordSummary>
        deskOnly={['keyword', 'licence', 'download', 'importedAt']}
        hiddenColumns={['importedAt']}
      >
        <DataTable.Col<RecordSummary> source="title">
          <RecordLink<RecordSummary>
            to={({ id }) => `/records/${id}/show`}
            text={({ title }) => title ?? 'Fiche sans titre'}
          />
        </DataTable.Col>
        <DataTable.Col<RecordSummary> source="class" render={(record) => <ClassChip {...record} />} />
        <DataTable.Col<RecordSummary>
          source="keyword"
          label={PREREQUISITE_LABELS.keyword}
          disableSort
          render={({ keyword }) => <VerdictMark verdict={keyword.verdict} detail={KEYWORD_LABELS[keyword.detail]} />}
        />
        <DataTable.Col<RecordSummary>
          source="licence"
          label={PREREQUISITE_LABELS.licence}
          disableSort
          render={({ licence }) => <VerdictMark verdict={licence.verdict} detail={LICENCE_LABELS[licence.detail]} />}
        />
        <DataTable.Col<RecordSummary>
          source="download"
          label={PREREQUISITE_LABELS.download}
          disableSort
          render={({ download }) => (
            <VerdictMark verdict={download.verdict} detail={DOWNLOAD_LABELS[download.detail]} />
          )}
        />
        <DataTable.Col<RecordSummary>
          source="partnerName"
          render={({ partnerId, partnerName, organisations }) =>
            partnerId ? (
              <Link component={LinkBase} to={`/partners/${partnerId}/show`}>
                {partnerName}
              </Link>
            ) : (
              `${organisations[0]?.name ?? 'sans organisme'} (à rattacher)`
            )
          }
        />
        <DataTable.Col<RecordSummary> source="importedAt" render={(record) => formatDay(record.importedAt)} />
      </PlainTable>
    </ResourceList>
  );
}
