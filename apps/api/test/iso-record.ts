import { demoRecordsXml, type DemoRecord } from '../src/demonstration/demo-catalogue.js';

/** An invented record; by default it meets the three prerequisites. */
export function aRecord(id: string, more: Partial<DemoRecord> = {}): DemoRecord {
  return {
    id,
    title: `Fiche ${id}`,
    organisation: 'Commune d’Essai',
    keywords: ['données ouvertes'],
    limitation: 'Licence Ouverte 2.0',
    links: [{ url: `https://data.example.org/${id}.csv`, protocol: 'WWW:DOWNLOAD', name: `${id}.csv` }],
    ...more,
  };
}

/** A CSW response holding the records. */
export const cswResponse = (...records: DemoRecord[]): Buffer => Buffer.from(demoRecordsXml(records));
