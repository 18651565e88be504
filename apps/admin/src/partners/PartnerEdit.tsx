import { Edit, ListButton, ShowButton, TopToolbar } from 'react-admin';
import { PartnerForm } from './form/PartnerForm.js';
import { outgoingPartner } from './outgoing.js';
import { PartnerTitle } from './PartnerTitle.js';

export function PartnerEdit() {
  return (
    <Edit
      title={<PartnerTitle prefix="Modifier " />}
      mutationMode="pessimistic"
      redirect="show"
      transform={outgoingPartner}
      component="div"
      actions={
        <TopToolbar>
          <ShowButton label="Voir la page" />
          <ListButton />
        </TopToolbar>
      }
    >
      <PartnerForm />
    </Edit>
  );
}
