import type { XmlElement } from 'libxml2-wasm';
import type { RecordOrganisation } from '#domain/diagnostic/catalogue-record.js';
import { childNamed, children, childrenNamed, textOf } from './iso-node.js';

/**
 * Organisations behind contact properties: CI_ResponsibleParty (ISO 19139) or CI_Responsibility with its parties
 * (ISO 19115-3). A person without organisation gives nothing; the same name and role twice count once.
 */
export function readOrganisations(contacts: readonly XmlElement[]): RecordOrganisation[] {
  const found = new Map<string, RecordOrganisation>();
  for (const contact of contacts) {
    for (const party of children(contact)) {
      const role = textOf(childNamed(party, 'role'));
      for (const name of namesOf(party)) found.set(JSON.stringify([name, role]), { name, role });
    }
  }
  return [...found.values()];
}

function namesOf(party: XmlElement): string[] {
  const name = textOf(childNamed(party, 'organisationName'));
  if (name !== null) return [name];
  return childrenNamed(party, 'party')
    .flatMap((property) => childrenNamed(property, 'CI_Organisation'))
    .map((organisation) => textOf(childNamed(organisation, 'name')))
    .filter((organisation) => organisation !== null);
}
