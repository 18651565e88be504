import { Typography } from '@mui/material';
import { CreateButton, DataTable, SearchInput } from 'react-admin';
import { TEMPLATE_KIND_LABELS } from '#wording/mail/merge-field-labels.js';
import type { MailTemplateSummary } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { PlainTable } from '../fields/PlainTable.js';
import { RecordLink } from '../fields/RecordLink.js';
import { ResourceList } from '../fields/ResourceList.js';
import { formatInstant } from '../i18n/format.js';
import { mailFamilyLabels } from '../i18n/labels.js';
import { TemplateFilters } from './TemplateFilters.js';

const filters = [<SearchInput key="q" source="q" alwaysOn placeholder="Nom du modèle…" />];

/** What the team writes once and sends to many. */
export function TemplateList() {
  const may = useMay();
  const write = may('templates:write');
  return (
    <ResourceList
      title="Modèles de courriels"
      sort={{ field: 'name', order: 'ASC' }}
      filters={filters}
      sidebar={<TemplateFilters />}
      canCreate={write}
      createLabel="Nouveau modèle"
      empty={{
        title: 'Aucun modèle pour l’instant',
        hint: 'Écrivez un texte avec des champs : chaque destinataire recevra le sien.',
        action: write ? <CreateButton variant="contained" label="Nouveau modèle" /> : null,
      }}
    >
      <PlainTable<MailTemplateSummary> deskOnly={['family', 'updatedAt', 'number']}>
        <DataTable.Col<MailTemplateSummary> source="name">
          <RecordLink<MailTemplateSummary> to={({ id }) => `/mail-templates/${id}`} text={({ name }) => name} />
        </DataTable.Col>
        <DataTable.Col<MailTemplateSummary> source="kind" render={({ kind }) => TEMPLATE_KIND_LABELS[kind]} />
        <DataTable.Col<MailTemplateSummary> source="family" render={({ family }) => mailFamilyLabels[family]} />
        <DataTable.Col<MailTemplateSummary>
          source="updatedAt"
          render={({ updatedAt, updatedBy }) => (
            <>
              {formatInstant(updatedAt)}
              <Typography variant="body2" color="textSecondary">
                par {updatedBy}
              </Typography>
            </>
          )}
        />
        <DataTable.Col<MailTemplateSummary> source="number" label="Version" disableSort />
      </PlainTable>
    </ResourceList>
  );
}
