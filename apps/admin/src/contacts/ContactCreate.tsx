import { Create } from 'react-admin';
import { ContactForm } from './form/ContactForm.js';

export function ContactCreate() {
  return (
    <Create title="Nouveau contact" redirect="list" component="div" actions={false}>
      <ContactForm defaultValues={{ memberships: [{ roles: ['referent'] }] }} />
    </Create>
  );
}
