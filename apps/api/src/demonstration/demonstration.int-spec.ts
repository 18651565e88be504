import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RegisterLoader } from '../reference/register-loader.service.js';
import { Demonstration } from './demonstration.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ embedded: true });
  await test.app.get(RegisterLoader).load();
  await test.app.get(Demonstration).loadOnFirstStart();
});
afterAll(() => test.close());

const total = async (path: string) => (await test.as('admin').get(`/api/${path}`).expect(200)).body.total;

describe('démonstration', () => {
  it('montre les 17 organismes du compte rendu et l’hôte, avec SIREN et population du registre', async () => {
    expect(await total('partners')).toBe(18);
    const { body } = await test.as('reader').get('/api/partners?q=la rochelle').expect(200);
    expect(body.data[0]).toMatchObject({ siren: '211703004', legalCategory: '7210', department: '17' });
    expect(body.data[0].population.municipale).toBeGreaterThan(70_000);
    expect((await test.anonymous().get('/api/instance').expect(200)).body).toMatchObject({
      demonstration: true,
      embeddedInbox: true,
    });
  });

  it('montre chaque statut d’obligation et chaque classe de fiche', async () => {
    for (const status of ['obligated', 'exempt', 'undetermined'])
      expect(await total(`partners?status=${status}`)).toBeGreaterThan(0);
    for (const wanted of ['strict', 'potential', 'none'])
      expect(await total(`catalogue/records?class=${wanted}`)).toBeGreaterThan(0);
    expect(await total('catalogue/records?claimed=false')).toBe(2);
    expect(await total('catalogue/records?inScope=false')).toBe(1);
  });

  it('toutes les personnes ont une adresse à example.org', async () => {
    const { body } = await test.as('admin').get('/api/contacts?perPage=200').expect(200);
    expect(body.total).toBeGreaterThan(10);
    for (const { email } of body.data) expect(email).toMatch(/^[a-z.-]+@example\.org$/);
  });

  it('un second démarrage ne charge rien de plus', async () => {
    await test.app.get(Demonstration).loadOnFirstStart();
    expect(await total('partners')).toBe(18);
  });

  it('se vide sans toucher à ce qui a été saisi, et ne revient pas', async () => {
    await test.as('manager').post('/api/partners').send({ name: 'Saisi à la main' }).expect(201);
    await test.as('manager').post('/api/demonstration/empty').expect(403);
    await test.as('admin').post('/api/demonstration/empty').expect(204);
    expect(await total('partners')).toBe(1);
    expect(await total('contacts')).toBe(0);
    expect(await total('catalogue/records')).toBe(0);
    await test.as('admin').post('/api/demonstration/empty').expect(204);
    await test.app.get(Demonstration).loadOnFirstStart();
    expect(await total('partners')).toBe(1);
    expect((await test.anonymous().get('/api/instance')).body.demonstration).toBe(false);
  });
});
