import { Create } from 'react-admin';
import { TemplateForm } from './form/TemplateForm.js';

const defaults = {
  kind: 'contact',
  family: 'service',
  subject: '',
  body: '<p>Bonjour {{ contact.nom_complet }},</p><p></p>',
};

export function TemplateCreate() {
  return (
    <Create title="Nouveau modèle de courriel" redirect="edit" component="div" actions={false}>
      <TemplateForm isNew defaultValues={defaults} />
    </Create>
  );
}
