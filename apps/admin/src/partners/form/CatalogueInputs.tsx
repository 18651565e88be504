import { TextArrayInput, TextInput } from 'react-admin';
import { Section } from '../../fields/Section.js';

/** How the catalogue names this partner, and what the team notes about it. */
export function CatalogueInputs() {
  return (
    <Section title="Catalogue et notes">
      <TextArrayInput
        source="aliases"
        fullWidth
        helperText="Les noms exacts sous lesquels ses fiches apparaissent. Validez chacun avec Entrée."
      />
      <TextInput source="notes" multiline minRows={3} />
    </Section>
  );
}
