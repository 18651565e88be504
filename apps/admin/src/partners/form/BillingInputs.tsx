import { TextInput } from 'react-admin';
import { Section } from '../../fields/Section.js';

/** What public buyers ask on a cost statement; all of it may stay empty. */
export function BillingInputs() {
  return (
    <Section title="Facturation">
      <TextInput source="billingSiret" helperText="Quatorze chiffres. Facultatif, demandé par les acheteurs publics." />
      <TextInput source="billingServiceCode" helperText="Tel que l’acheteur le donne. Facultatif." />
      <TextInput
        source="billingEngagementNumber"
        helperText="Du bon de commande en cours ; chaque devis peut porter le sien. Facultatif."
      />
      <TextInput source="billingAddress" multiline minRows={2} />
    </Section>
  );
}
