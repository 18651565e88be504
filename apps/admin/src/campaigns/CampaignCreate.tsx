import { Alert } from '@mui/material';
import { Create, required, SelectInput, SimpleForm, TextInput, useGetList } from 'react-admin';
import { useLocation } from 'react-router-dom';
import type { Audience, MailTemplate } from '../api/types.js';

/** Its name and its template; the rest is on its page. A list of partners or contacts may bring its filters here. */
export function CampaignCreate() {
  const { audience, from } = (useLocation().state ?? {}) as { audience?: Audience; from?: string };
  const { data: templates = [] } = useGetList<MailTemplate>('mail-templates', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'name', order: 'ASC' },
  });
  return (
    <Create
      title="Nouvelle campagne"
      redirect="show"
      actions={false}
      transform={(data: object) => (audience ? { ...data, audience } : data)}
    >
      <SimpleForm defaultValues={{ name: '', templateId: null }} sx={{ maxWidth: 640 }}>
        {from ? (
          <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
            Destinataires repris de la liste : {from}. Vous pourrez les changer.
          </Alert>
        ) : null}
        <TextInput
          source="name"
          validate={required()}
          autoFocus
          helperText="Pour vous y retrouver : les destinataires ne le voient pas."
        />
        <SelectInput
          source="templateId"
          label="Modèle"
          choices={templates.map(({ id, name }) => ({ id, name }))}
          helperText="Vous pourrez le choisir plus tard."
        />
      </SimpleForm>
    </Create>
  );
}
