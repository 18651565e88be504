import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '#domain/diagnostic/diagnose.js';
import type { Diagnosis } from '#domain/diagnostic/diagnosis.js';
import type { CatalogueRecord } from '#domain/diagnostic/catalogue-record.js';
import { readCatalogue } from './read-catalogue.js';

const corpus = process.env['CORPUS_DIR'] ?? '';
const describeCorpus = existsSync(corpus) ? describe : describe.skip;

type Judged = { file: string; record: CatalogueRecord; diagnosis: Diagnosis };

/** Facts checked by eye on real records; CORPUS_DIR names the folder that holds `iso19139/` and `csw-responses/`. */
describeCorpus('Un corpus de fiches réelles (CORPUS_DIR)', () => {
  const judged: Judged[] = [];
  const refused: { file: string; code: string }[] = [];

  beforeAll(async () => {
    for (const part of ['iso19139', 'csw-responses']) {
      for await (const item of readCatalogue(join(corpus, part))) {
        if ('error' in item) refused.push({ file: item.file, code: item.error.code });
        else judged.push({ file: item.file, record: item.record, diagnosis: diagnose(item.record) });
      }
    }
  }, 60_000);

  const inFile = (name: string): Judged => {
    const found = judged.find(({ file }) => file.includes(name));
    if (!found) throw new Error(`${name} is not in the corpus`);
    return found;
  };
  const identified = (identifier: string): Judged => {
    const found = judged.find(({ record }) => record.identifier === identifier);
    if (!found) throw new Error(`${identifier} is not in the corpus`);
    return found;
  };

  it('toutes les fiches ISO sont lues, le reste est refusé en clair', () => {
    expect(judged).toHaveLength(294);
    expect(new Set(refused.map(({ code }) => code))).toEqual(
      new Set(['no_result', 'not_iso_record', 'fewer_than_announced']),
    );
  });

  it.each([
    // GéoIDE tags its metadata pages as downloads; the Atom archive is the data.
    ['fr-120066022-ldd-3f4cc8c8-5c3e-4a0e-8b56-0a569a7e12f6', 'canonical', 'decree', 'atom'],
    ['fr-120066022-ldd-f7d6f581-31f7-43b7-857f-0687297c25c8', 'canonical', 'decree', 'atom'],
    ['95dfaccc-529c-47b3-b2cf-cf71c64f5cf1', 'canonical', 'decree', 'file'],
    ['ee965118-2416-4d48-b07e-bbc696f002c2', 'variant', 'free_use_unnamed', 'file'],
    ['ed34db28-5dd4-480f-bf29-dc08f0086131', 'missing', 'decree', 'wfs'],
    ['015e6d20-0d69-4ae7-adfe-85c588aac141', 'missing', 'open_not_decree', 'only_document'],
    ['accroche_velos', 'missing', 'decree', 'file'],
    ['8a7874f3-948c-4dd5-bc5a-0a9451fbed7c', 'missing', 'not_open', 'only_page'],
    ['955c3e47-411e-4969-b61b-3556d1b9f879', 'missing', 'free_use_unnamed', 'only_page'],
    ['OCEANO_MODELE_HYDRODYN.xml', 'canonical', 'decree', 'only_view_service'],
    ['74ce72b9-0196-4eca-abfe-8600f69bd5c4', 'missing', 'unrecognised', 'only_view_service'],
  ])('%s : %s, %s, %s', (identifier, keyword, licence, download) => {
    const { diagnosis } = identified(identifier);
    expect([diagnosis.keyword.detail, diagnosis.licence.detail, diagnosis.download.detail]).toEqual([
      keyword,
      licence,
      download,
    ]);
  });

  it('une fiche sans identifiant, ou sans titre ni organisation, se juge aussi', () => {
    const nameless = inFile('IGNF__validator__02.xml');
    expect(nameless.record.identifier).toBeNull();
    expect(nameless.diagnosis).toMatchObject({ class: 'potential', download: { detail: 'only_page' } });
    const untitled = inFile('50aa3037-ac17-4c0d-ad15-b43a5a0929ae');
    expect(untitled.record).toMatchObject({ title: null, organisations: [] });
  });

  it('marque d’ordre des octets, ISO-8859-1, espaces de noms en double', () => {
    expect(inFile('00a743bf-cca4-4c19-a8e5-e64f7edbcadd_gemini2.x').record.title).not.toBeNull();
    expect(inFile('9250AA67-F3AC-6C12-0CB9-0662231AA181_iso').record.title).not.toBeNull();
    expect(inFile('metadataRecord_namespaceDuplicated').record.title).not.toBeNull();
  });

  it('une restriction d’accès à côté d’une licence ouverte est signalée', () => {
    const warned = judged.filter(({ diagnosis }) =>
      diagnosis.warnings.some(({ code }) => code === 'access_restricted'),
    );
    expect(warned.length).toBeGreaterThan(0);
    expect(warned.every(({ diagnosis }) => diagnosis.licence.verdict === 'yes')).toBe(true);
  });

  it('aucun mot de passe d’adresse n’est montré', () => {
    for (const { diagnosis } of judged) expect(diagnosis.download.evidence ?? '').not.toMatch(/\/\/[^/]*@/);
  });
});
