import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RegisterLoader } from '../reference/register-loader.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('essayer des faits sans rien enregistrer', () => {
  const evaluate = (facts: object) => test.as('reader').post('/api/obligation/evaluate').send(facts);

  it('une commune de 12 000 habitants et 62 ETP est obligée, et la phrase dit pourquoi', async () => {
    const { body } = await evaluate({
      legalCategory: '7210',
      publicServiceMission: 'yes',
      population: { municipale: 11_800, totale: 12_000, year: 2023 },
      staff: [{ kind: 'fte', value: 62, year: 2024 }],
    }).expect(200);
    expect(body).toEqual({
      status: 'obligated',
      certainty: 'certain',
      reasons: ['thresholds_reached'],
      missing: [],
      nearThreshold: false,
      asOf: 2023,
      sentence: expect.stringMatching(
        /^Obligée : commune de 12\s000 habitants \(population totale 2023\) et 62 ETP \(2024\)/,
      ),
      question: null,
    });
  });

  it('rien de connu est une question, pas un zéro', async () => {
    const { body } = await evaluate({}).expect(200);
    expect(body).toMatchObject({ status: 'undetermined', missing: ['legalCategory', 'staff'] });
  });

  it('une tranche hors liste est un effectif inconnu', async () => {
    const { body } = await evaluate({ legalCategory: '7346', staff: [{ kind: 'sireneBand', value: '99' }] }).expect(
      200,
    );
    expect(body).toMatchObject({ status: 'undetermined', missing: ['staff'] });
  });

  it.each<[string, object | string, string, RegExp]>([
    ['une population négative', { population: { totale: -1 } }, 'population.totale', /au moins 0/],
    ['NaN en texte', { population: { totale: 'NaN' } }, 'population.totale', /Attendu : un nombre/],
    ['un nombre trop grand pour être fini', '{"population":{"municipale":1e999}}', 'population.municipale', /./],
    ['un ETP négatif', { staff: [{ kind: 'fte', value: -0.5 }] }, 'staff.0.value', /au moins 0/],
    ['un ETP infini', '{"staff":[{"kind":"fte","value":1e999}]}', 'staff.0.value', /./],
    ['une tranche en nombre', { staff: [{ kind: 'sireneBand', value: 12 }] }, 'staff.0.value', /Attendu : un texte/],
    ['un genre d’effectif inconnu', { staff: [{ kind: 'people', value: 12 }] }, 'staff.0.kind', /./],
    ['une catégorie en toutes lettres', { legalCategory: 'commune' }, 'legalCategory', /quatre chiffres/],
    ['un champ inconnu', { habitants: 12_000 }, 'habitants', /inconnu/],
    ['un champ inconnu plus profond', { population: { total: 12_000 } }, 'population.total', /inconnu/],
  ])('%s est refusé en nommant le champ', async (_case, body, field, sentence) => {
    const response = await test
      .as('reader')
      .post('/api/obligation/evaluate')
      .type('application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body))
      .expect(400)
      .expect('content-type', /application\/problem\+json/);
    const problem = response.body as { code: string; detail: string; errors: Record<string, string> };
    expect(problem.code).toBe('invalid_input');
    expect(problem.detail).toMatch(/à corriger/);
    expect(problem.errors[field]).toMatch(sentence);
  });

  it('il faut être connu pour essayer', () => test.anonymous().post('/api/obligation/evaluate').send({}).expect(401));
});

describe('tableau d’une région', () => {
  interface Row {
    category: string;
    total: number;
    overPopulation: number;
    overMunicipale: number;
    partners: number;
    obligated: number;
    exempt: number;
    undetermined: number;
  }
  const summary = async (query = '?region=75') => {
    const { body } = await test.as('reader').get(`/api/obligation/region-summary${query}`).expect(200);
    return body as { region: string; rows: Row[]; totals: Row; sources: string[] };
  };

  beforeAll(async () => {
    await test.app.get(RegisterLoader).load();
  });

  it('compte la Nouvelle-Aquitaine : 1 métropole, 2 CU, 24 CA, 127 CC, 4 293 communes', async () => {
    const { rows, totals } = await summary();
    expect(rows.map(({ category, total }) => [category, total])).toEqual([
      ['metropole', 1],
      ['cu', 2],
      ['ca', 24],
      ['cc', 127],
      ['commune', 4293],
    ]);
    expect(totals.total).toBe(4447);
  });

  it('290 communes ont une population municipale d’au moins 3 500, 298 une population totale', async () => {
    const communes = (await summary()).rows.find(({ category }) => category === 'commune');
    expect(communes).toMatchObject({ overMunicipale: 290, overPopulation: 298 });
  });

  it('aucun EPCI n’est arrêté par le seuil de population', async () => {
    const { rows } = await summary();
    for (const { category, total, overPopulation } of rows)
      if (category !== 'commune') expect(overPopulation).toBe(total);
  });

  it('compte les partenaires par statut, décision à la main comprise, archivés exclus', async () => {
    const add = async (siren: string, more: object = {}) => {
      const body = { name: siren, siren, legalCategory: '7210', ...more };
      const response = await test.as('manager').post('/api/partners').send(body).expect(201);
      return response.body as { id: string; version: number };
    };
    const big = { population: { totale: 80_000, year: 2022, source: 'INSEE' } };
    await add('213300635', { ...big, staff: [{ kind: 'fte', value: 4000, year: 2024, source: 'déclaré' }] });
    const pau = await add('216404459', big);
    const talence = await add('213305220', { population: { totale: 900, year: 2022, source: 'INSEE' } });
    await test.as('manager').post(`/api/partners/${talence.id}/archive`).send({ version: 1 }).expect(200);
    const communes = async () => (await summary()).rows.find(({ category }) => category === 'commune');
    expect(await communes()).toMatchObject({ partners: 2, obligated: 1, exempt: 0, undetermined: 1 });
    await test
      .as('manager')
      .put(`/api/partners/${pau.id}/obligation-override`)
      .send({ status: 'exempt', reason: 'essai', version: 1 })
      .expect(200);
    expect(await communes()).toMatchObject({ partners: 2, obligated: 1, exempt: 1, undetermined: 0 });
  });

  it('existe en CSV pour un Excel français', async () => {
    const response = await test.as('reader').get('/api/obligation/region-summary.csv?region=75').expect(200);
    expect(response.headers['content-type']).toMatch(/^text\/csv/);
    expect(response.headers['content-disposition']).toContain('obligation-region-75.csv');
    const lines = response.text.replace(/^\ufeff/, '').split('\r\n');
    expect(lines[0]).toMatch(/^Catégorie;Organismes;/);
    expect(lines[5]).toMatch(/^Communes;4293;298;290;/);
    expect(lines[6]).toMatch(/^Ensemble;4447;/);
  });

  it('vaut pour toute région ; sans région c’est la Nouvelle-Aquitaine ; une région inconnue est refusée', async () => {
    expect((await summary('?region=53')).rows[0]?.total).toBe(2);
    expect((await summary('')).region).toBe('75');
    const { body } = await test.as('reader').get('/api/obligation/region-summary?region=99').expect(400);
    expect((body as { errors: Record<string, string> }).errors.region).toBe('Ce code de région n’existe pas.');
  });

  it('dit ses sources et leurs années', async () => {
    const { sources } = await summary();
    expect(sources.join(' ')).toMatch(/decoupage-administratif 6\.0\.0.*totale 2022.*municipale 2023/);
  });
});
