import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { legalCategoryLabel } from '#wording/obligation/legal-category-labels.js';
import type { Partner } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { WriteToListButton } from '../campaigns/WriteToListButton.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { StatusChip } from '../fields/StatusChip.js';
import { departmentName } from '../i18n/departments.js';
import { formatDay, formatNumber, formatSiren } from '../i18n/format.js';
import { PartnerFilters } from './PartnerFilters.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom, sigle, SIREN…" />];

export function PartnerList() {
  const may = useMay();
  return (
    <ResourceList
      title="Partenaires"
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      sidebar={<PartnerFilters />}
      exportPath="/partners/export.csv"
      extraActions={<WriteToListButton list="partners" />}
      canCreate={may('partners:write')}
      createLabel="Nouveau partenaire"
      empty={{
        title: 'Aucun partenaire pour l’instant',
        hint: 'Tapez quatre lettres de son nom : le registre national remplit le reste.',
        action: may('partners:write') ? <CreateButton variant="contained" label="Nouveau partenaire" /> : null,
      }}
    >
      <PlainTable<Partner>
        deskOnly={['legalCategory', 'department', 'siren', 'population', 'updatedAt']}
        hiddenColumns={['siren', 'updatedAt']}
      >
        <DataTable.Col<Partner> source="name">
          <RecordLink<Partner> to={({ id }) => `/partners/${id}/show`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<Partner>
          source="effectiveStatus"
          label="Obligation"
          render={({ effectiveStatus, override }) => (
            <StatusChip status={effectiveStatus} overridden={override !== null} />
          )}
        />
        <DataTable.Col<Partner>
          source="legalCategory"
          render={(partner) => legalCategoryLabel(partner.legalCategory)}
        />
        <DataTable.Col<Partner> source="department" render={(partner) => departmentName(partner.department)} />
        <DataTable.Col<Partner> source="siren" disableSort render={(partner) => formatSiren(partner.siren)} />
        <DataTable.Col<Partner>
          source="population"
          align="right"
          render={({ population }) => formatNumber(population?.totale ?? population?.municipale)}
        />
        <DataTable.Col<Partner> source="updatedAt" render={(partner) => formatDay(partner.updatedAt)} />
      </PlainTable>
    </ResourceList>
  );
}
