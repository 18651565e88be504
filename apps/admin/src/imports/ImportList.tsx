import { DataTable, List, Pagination } from 'react-admin';
import type { ImportSummary } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { EmptyState } from '../fields/EmptyState.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { formatInstant, formatSize } from '../i18n/format.js';
import { ImportStateChip } from './ImportStateChip.js';
import { isMoving } from './progress.js';
import { UploadZone } from './UploadZone.js';

/** Drop files at the top; below, every import with what it did, moving by itself while one runs. */
export function ImportList() {
  const may = useMay();
  return (
    <>
      {may('catalogue:import') ? <UploadZone /> : null}
      <List
        title="Imports"
        sort={{ field: 'createdAt', order: 'DESC' }}
        perPage={25}
        exporter={false}
        actions={false}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        queryOptions={{
          refetchInterval: ({ state }) =>
            (state.data?.data as ImportSummary[] | undefined)?.some(isMoving) ? 1500 : false,
        }}
        empty={
          <EmptyState
            title="Aucun import pour l’instant"
            hint="Déposez une fiche ISO 19139, une réponse CSW GetRecords, ou un zip de fiches. Importer deux fois ne double rien."
          />
        }
      >
        <PlainTable<ImportSummary> deskOnly={['size', 'author', 'unchanged']}>
          <DataTable.Col<ImportSummary> source="filename">
            <RecordLink<ImportSummary> to={({ id }) => `/imports/${id}/show`} text={({ filename }) => filename} />
          </DataTable.Col>
          <DataTable.Col<ImportSummary> source="state" render={(file) => <ImportStateChip file={file} />} />
          <DataTable.NumberCol<ImportSummary> source="processed" label="Lues" disableSort />
          <DataTable.NumberCol<ImportSummary> source="created" label="Créées" disableSort />
          <DataTable.NumberCol<ImportSummary> source="updated" label="Mises à jour" disableSort />
          <DataTable.NumberCol<ImportSummary> source="unchanged" label="Inchangées" disableSort />
          <DataTable.NumberCol<ImportSummary> source="unreadable" label="Illisibles" disableSort />
          <DataTable.Col<ImportSummary> source="size" label="Taille" render={(file) => formatSize(file.size)} />
          <DataTable.Col<ImportSummary> source="createdAt" render={(file) => formatInstant(file.createdAt)} />
          <DataTable.Col<ImportSummary> source="author" label="Par" disableSort />
        </PlainTable>
      </List>
    </>
  );
}
