import type { XmlElement } from 'libxml2-wasm';
import type { RecordOrganisation } from '#domain/diagnostic/catalogue-record.js';
import { code, elementsAt, query, row, text } from './iso-query.js';

const OF_DATA = query('identificationInfo/*/pointOfContact/*');
const OF_METADATA = query('contact/*');
const PARTIES = query('party/CI_Organisation');
const readContact = row({ role: code('role'), name: text('organisationName') });
const readParty = row({ name: text('name') });

/**
 * Organisations in charge of the data, else those in charge of the record: CI_ResponsibleParty (ISO 19139) or
 * CI_Responsibility with its parties (ISO 19115-3). A person without organisation gives nothing; the same name and role
 * twice count once.
 */
export function readOrganisations(root: XmlElement): RecordOrganisation[] {
  const ofData = organisationsOf(elementsAt(root, OF_DATA));
  return ofData.length > 0 ? ofData : organisationsOf(elementsAt(root, OF_METADATA));
}

function organisationsOf(contacts: readonly XmlElement[]): RecordOrganisation[] {
  const found = new Map<string, RecordOrganisation>();
  for (const contact of contacts) {
    const { role, name } = readContact(contact);
    const names = name === null ? elementsAt(contact, PARTIES).map((party) => readParty(party).name) : [name];
    for (const each of names) if (each !== null) found.set(JSON.stringify([each, role]), { name: each, role });
  }
  return [...found.values()];
}
