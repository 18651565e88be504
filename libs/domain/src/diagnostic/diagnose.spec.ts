import { describe, expect, it } from '@jest/globals';
import type { CatalogueRecord } from './catalogue-record.js';
import { diagnose } from './diagnose.js';

const FILE = {
  url: 'https://x.example.org/zones.zip',
  protocol: null,
  name: null,
  description: null,
  function: null,
  mime: null,
};
const LICENCE = { text: 'Licence Ouverte 2.0', url: null, kind: 'otherConstraints' } as const;

function aRecord(more: Partial<CatalogueRecord> = {}): CatalogueRecord {
  return {
    identifier: 'fiche-1',
    title: 'Zones',
    organisations: [],
    levels: ['dataset'],
    keywords: [],
    constraints: [],
    links: [],
    formats: [],
    recordUrl: null,
    modifiedOn: null,
    ...more,
  };
}

describe('Le diagnostic d’une fiche', () => {
  it('les trois prérequis réunis : donnée ouverte complète', () => {
    const diagnosis = diagnose(aRecord({ keywords: ['données ouvertes'], constraints: [LICENCE], links: [FILE] }));
    expect(diagnosis).toMatchObject({
      class: 'strict',
      inScope: true,
      defaultLicence: false,
      warnings: [],
      linksTested: false,
    });
  });

  it.each([
    [{ keywords: ['données ouvertes'] }],
    [{ constraints: [LICENCE] }],
    [{ links: [FILE] }],
    [{ constraints: [LICENCE], links: [FILE] }],
  ])('un ou deux prérequis : donnée ouverte potentielle (%#)', (some) => {
    expect(diagnose(aRecord(some)).class).toBe('potential');
  });

  it('aucun prérequis : comptée à part', () => {
    expect(diagnose(aRecord()).class).toBe('none');
  });

  it('mot-clé et lien sans aucune licence : l’ancienne licence par défaut, jamais « complète »', () => {
    const open = { keywords: ['open data'], links: [FILE] };
    expect(diagnose(aRecord(open))).toMatchObject({ class: 'potential', defaultLicence: true });
    const unclear = { ...open, constraints: [{ ...LICENCE, text: 'Conditions particulières' }] };
    expect(diagnose(aRecord(unclear)).defaultLicence).toBe(false);
    expect(diagnose(aRecord({ keywords: ['open data'] })).defaultLicence).toBe(false);
  });

  it('un service est jugé aussi, mais hors périmètre', () => {
    const service = diagnose(aRecord({ levels: ['service'], constraints: [LICENCE] }));
    expect(service).toMatchObject({ class: 'potential', inScope: false, level: 'service' });
    expect(diagnose(aRecord({ levels: ['service'] }), { scope: ['service'] }).inScope).toBe(true);
  });
});
