import { Create } from 'react-admin';
import { GroupForm } from './GroupForm.js';

export function GroupCreate() {
  return (
    <Create title="Nouveau groupe" redirect="show" actions={false}>
      <GroupForm created={false} />
    </Create>
  );
}
