import { RadioButtonGroupInput, TextInput, email, required } from 'react-admin';

const roles = [
  { id: 'reader', name: 'Lecture : voit tout, ne change rien' },
  { id: 'manager', name: 'Gestion : saisit, importe, envoie' },
  { id: 'admin', name: 'Administration : gestion, comptes et jetons' },
];

/** Name, address (fixed once invited) and role. */
export function AccountInputs({ invited = false }: { invited?: boolean }) {
  return (
    <>
      <TextInput source="name" validate={required()} />
      <TextInput
        source="email"
        type="email"
        readOnly={invited}
        validate={[required(), email('Adresse e-mail attendue, par exemple nom@example.org')]}
      />
      <RadioButtonGroupInput source="role" choices={roles} validate={required()} row={false} />
    </>
  );
}
