import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import TuneIcon from '@mui/icons-material/Tune';
import { Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { DataTable, SearchInput, useListContext } from 'react-admin';
import { euros } from '#wording/training/money.js';
import { listQuery } from '../api/dataProvider.js';
import { apiUrl, call } from '../api/http.js';
import type { Statement, StatementTotals } from '../api/types.js';
import { type FilterChoice, FilterGroup } from '../fields/FilterGroup.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { SavedQueries } from '../fields/SavedQueries.js';
import { formatDay } from '../i18n/format.js';
import { StatementStateChip } from './StatementStateChip.js';
import { TotalsSection } from './TotalsSection.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Numéro, organisme, SIRET…" />];
const states: FilterChoice[] = [
  { label: 'En vigueur', value: { kind: 'statement', credited: 'false' } },
  { label: 'Annulés par un avoir', value: { kind: 'statement', credited: 'true' } },
  { label: 'Avoirs', value: { kind: 'credit' } },
];

/** What was sent to the organisations that pay, and what it adds up to. */
export function StatementList() {
  const { data: totals } = useQuery({
    queryKey: ['training-statements', 'years'],
    queryFn: ({ signal }) => call<StatementTotals>('/training/statements/totals', { signal }),
  });
  const years = (totals?.years ?? []).map(({ year }) => ({ label: String(year), value: { year: String(year) } }));
  return (
    <>
      <TotalsSection />
      <ResourceList
        title="États de coûts"
        sort={{ field: 'number', order: 'DESC' }}
        filters={filters}
        sidebar={
          <>
            <SavedQueries />
            <FilterGroup label="État" icon={<TuneIcon />} choices={states} />
            {years.length > 0 ? <FilterGroup label="Année" icon={<CalendarIcon />} choices={years} /> : null}
          </>
        }
        exportPath="/training/statements/export.csv"
        extraActions={<ExportXlsxButton />}
        empty={{
          title: 'Aucun état de coûts pour l’instant',
          hint: 'On les émet depuis l’onglet « Coûts » d’une session confirmée : un par organisme facturé, numérotés sans trou.',
        }}
      >
        <PlainTable<Statement> deskOnly={['issuedOn', 'session', 'netCents']}>
          <DataTable.Col<Statement> source="number">
            <RecordLink<Statement>
              to={({ id }) => `/training-statements/${id}/show`}
              text={({ reference }) => reference}
            />
          </DataTable.Col>
          <DataTable.Col<Statement> source="partner" render={({ billing }) => billing.name} />
          <DataTable.Col<Statement> source="grossCents" sx={amount} render={({ grossCents }) => euros(grossCents)} />
          <DataTable.Col<Statement>
            source="state"
            disableSort
            render={(statement) => <StatementStateChip statement={statement} />}
          />
          <DataTable.Col<Statement> source="session" sx={{ minWidth: 160 }} render={({ sessionName }) => sessionName} />
          <DataTable.Col<Statement> source="issuedOn" render={({ issuedOn }) => formatDay(issuedOn)} />
          <DataTable.Col<Statement> source="netCents" sx={amount} render={({ netCents }) => euros(netCents)} />
        </PlainTable>
      </ResourceList>
    </>
  );
}

const amount = { textAlign: 'right', whiteSpace: 'nowrap' };

function ExportXlsxButton() {
  const { filterValues, sort } = useListContext();
  const query = listQuery({ filter: filterValues as Record<string, unknown>, sort });
  return (
    <Button
      component="a"
      size="small"
      href={apiUrl('/training/statements/export.xlsx', query)}
      download
      sx={{ display: { xs: 'none', md: 'inline-flex' } }}
      startIcon={<DownloadIcon />}
    >
      Exporter (Excel)
    </Button>
  );
}
