import { Create } from 'react-admin';
import { PartnerForm } from './form/PartnerForm.js';
import { outgoingPartner } from './outgoing.js';
import { RegisterSection } from './register/RegisterSection.js';

const blank = { publicServiceMission: 'unknown', staff: [], aliases: [] };

/** Four letters, a choice, « Enregistrer »; or everything by hand. */
export function PartnerCreate() {
  return (
    <Create title="Nouveau partenaire" redirect="show" component="div" actions={false} transform={outgoingPartner}>
      <PartnerForm defaultValues={blank} header={<RegisterSection />} />
    </Create>
  );
}
