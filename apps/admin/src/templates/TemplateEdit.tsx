import { Alert } from '@mui/material';
import { Edit, ListButton, TopToolbar, useRecordContext } from 'react-admin';
import type { MailTemplate } from '../api/types.js';
import { useMay } from '../auth/useMay.js';
import { HistorySection } from '../fields/HistorySection.js';
import { TemplateForm } from './form/TemplateForm.js';
import { TemplateActions } from './TemplateActions.js';
import { VersionsButton } from './versions/VersionsButton.js';

function TemplateTitle() {
  const template = useRecordContext<MailTemplate>();
  return <span>{template?.name ?? ''}</span>;
}

export function TemplateEdit() {
  return (
    <Edit
      title={<TemplateTitle />}
      queryOptions={{ meta: { whole: true } }}
      mutationOptions={{ meta: { whole: true } }}
      mutationMode="pessimistic"
      redirect={false}
      component="div"
      actions={
        <TopToolbar>
          <VersionsButton />
          <TemplateActions />
          <ListButton />
        </TopToolbar>
      }
    >
      <ArchivedNotice />
      <TemplateForm />
      <TemplateStory />
    </Edit>
  );
}

function ArchivedNotice() {
  const template = useRecordContext<MailTemplate>();
  if (!template?.archivedAt) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      Ce modèle est archivé : il ne se propose plus. Restaurez-le pour le modifier.
    </Alert>
  );
}

function TemplateStory() {
  const template = useRecordContext<MailTemplate>();
  const may = useMay();
  if (!template || !may('history:read')) return null;
  return <HistorySection resource="mail-templates" id={template.id} version={template.version} />;
}
