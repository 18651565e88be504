import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RegisterLoader } from './register-loader.service.js';

interface Found {
  siren: string | null;
  code: string;
  name: string;
  kind: string;
  legalCategory: string;
  department: string;
  population: { municipale: number; totale: number; year: number; totaleYear: number; source: string } | null;
  partnerId: string | null;
}

describe('registre des communes et EPCI', () => {
  let test: TestApp;
  let loaded: number[];

  beforeAll(async () => {
    test = await startTestApp();
    const loader = test.app.get(RegisterLoader);
    // Two processes starting together: one loads, the other waits and finds it done.
    loaded = await Promise.all([loader.load(), loader.load()]);
  });
  afterAll(() => test.close());

  const search = async (query: string): Promise<{ data: Found[]; total: number }> => {
    const response = await test.as('reader').get(`/api/reference/organisations?${query}`).expect(200);
    return response.body as { data: Found[]; total: number };
  };
  const first = async (q: string, more = ''): Promise<Found | undefined> =>
    (await search(`q=${encodeURIComponent(q)}${more}`)).data[0];

  it('est chargé une fois, quel que soit le nombre de processus, et ne se recharge pas', async () => {
    expect(loaded.toSorted()).toEqual([0, 36_218]);
    expect(await test.app.get(RegisterLoader).load()).toBe(0);
  });

  it('est rechargé quand la version du paquet change', async () => {
    await test.dataSource.query(`update reference_loads set version = '5.3.0'`);
    await test.dataSource.query(`delete from reference_organisations where department = '33'`);
    expect(await test.app.get(RegisterLoader).load()).toBe(36_218);
    expect((await search('department=33&kind=commune')).total).toBeGreaterThan(500);
  });

  it('donne de quoi créer un partenaire, chaque population avec son année', async () => {
    expect(await first('bordeaux')).toEqual({
      siren: '213300635',
      code: '33063',
      name: 'Bordeaux',
      kind: 'commune',
      legalCategory: '7210',
      department: '33',
      region: '75',
      population: { municipale: 267_991, totale: 268_822, year: 2023, totaleYear: 2022, source: 'INSEE' },
      partnerId: null,
    });
  });

  it.each([
    ['bord', 'Bordeaux Métropole'],
    ['bordeaux', 'Bordeaux'],
    ['BORDEAUX', 'Bordeaux'],
    ['pau', 'Pau'],
    ['la rochelle', 'La Rochelle'],
    ['rochel', 'La Rochelle'],
    ['roche', 'Roche'],
    ['st emilion', 'Saint-Émilion'],
    ['ste foy la grande', 'Sainte-Foy-la-Grande'],
    ['saint jean de luz', 'Saint-Jean-de-Luz'],
    ["l'ile-d'yeu", "L'Île-d'Yeu"],
    ['merignac', 'Mérignac'],
    ['Mairie de Talence', 'Talence'],
    ['CC lacq', 'CC de Lacq-Orthez'],
    ['CDC de Lacq Orthez', 'CC de Lacq-Orthez'],
    ['CC Lacs Orthez', 'CC de Lacq-Orthez'],
    ['communauté de communes lacq-orthez', 'CC de Lacq-Orthez'],
    ['agglo pau', 'CA Pau Béarn Pyrénées'],
    ['communauté d’agglomération pau', 'CA Pau Béarn Pyrénées'],
    ['bordeaux metropole', 'Bordeaux Métropole'],
    ['grand poitiers', 'CU du Grand Poitiers'],
    ['bordaux', 'Bordeaux'],
    ['angouleme', 'Angoulême'],
    ['perigeux', 'Périgueux'],
  ])('« %s » donne d’abord %s', async (q, expected) => expect((await first(q))?.name).toBe(expected));

  it('les quatre premières lettres des grandes villes de la région suffisent', async () => {
    const towns = ['Limoges', 'Poitiers', 'Bayonne', 'Niort', 'Angoulême', 'Pessac', 'Agen', 'Guéret', 'Dax', 'Tulle'];
    for (const town of towns) {
      const { data } = await search(`q=${encodeURIComponent(town.slice(0, 4))}&perPage=10`);
      expect(data.map(({ name }) => name)).toContain(town);
    }
  });

  it('distingue les homonymes par le département, qui se tape aussi', async () => {
    const { data } = await search('q=saint-martin&kind=commune&perPage=50');
    const namesakes = data.filter(({ name }) => name === 'Saint-Martin');
    expect(new Set(namesakes.map(({ department }) => department)).size).toBe(namesakes.length);
    expect(namesakes.length).toBeGreaterThan(2);
    expect((await search('q=saint-martin&department=32')).data.every(({ department }) => department === '32')).toBe(
      true,
    );
    expect((await first('saint martin 32'))?.department).toBe('32');
  });

  it('se cherche par SIREN ou par code INSEE', async () => {
    expect((await first('213 300 635'))?.name).toBe('Bordeaux');
    expect((await first('33063'))?.name).toBe('Bordeaux');
    expect((await first('2a004'))?.name).toBe('Ajaccio');
    expect(await search('q=999999999')).toEqual({ data: [], total: 0 });
  });

  it('ne propose que des personnes morales : ni communes déléguées, ni arrondissements', async () => {
    const { data } = await search('q=marseille&perPage=100');
    expect(data.filter(({ name }) => /Arrondissement/i.test(name))).toEqual([]);
    expect((await search('department=984')).total).toBe(0);
  });

  it('dit les années particulières : Mayotte 2017, collectivités d’outre-mer sans année', async () => {
    expect((await first('mamoudzou', '&kind=commune'))?.population?.year).toBe(2017);
    expect(await first('bora-bora')).toMatchObject({ siren: null, population: { year: null, totale: null } });
  });

  it('ne trouve rien plutôt que n’importe quoi', async () => {
    for (const q of ['zzzzzzzz', '%', '_', '\\', '🙂', 'שלום', "'; drop table partners; --zzqx"]) {
      expect(await search(`q=${encodeURIComponent(q)}`)).toEqual({ data: [], total: 0 });
    }
  });

  it('refuse un paramètre inconnu, un département inconnu, une page absurde', async () => {
    for (const query of ['nom=pau', 'department=99', 'page=0', 'perPage=201', 'kind=region']) {
      const { body } = await test.as('reader').get(`/api/reference/organisations?${query}`).expect(400);
      expect(body).toMatchObject({ code: 'invalid_input', title: 'Saisie refusée' });
    }
    await test.anonymous().get('/api/reference/organisations?q=pau').expect(401);
  });

  it('dit quel partenaire est déjà créé', async () => {
    const { body } = await test
      .as('manager')
      .post('/api/partners')
      .send({ name: 'Talence', siren: '213305220' })
      .expect(201);
    expect((await first('talence'))?.partnerId).toBe((body as { id: string }).id);
  });
});
