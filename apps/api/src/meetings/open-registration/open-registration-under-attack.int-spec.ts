import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parisDay } from '#domain/calendar/paris-day.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { RegistrationsView } from './registrant-lists.service.js';

let test: TestApp;
let workshop = '';
const manager = () => test.as('manager');
const START = new Date(Date.now() + 20 * 86_400_000);

beforeAll(async () => {
  test = await startTestApp();
  const { body } = await manager().post('/api/groups').send({ name: 'Cafés-ateliers', kind: 'workshop' }).expect(201);
  workshop = body.id;
});
afterAll(() => test.close());

const opened = async (capacity: number | null = null) => {
  const fields = { title: 'Cartes', startsOn: parisDay(START), startsAt: '10:00', endsAt: '12:00' };
  const { body: event } = await manager()
    .post('/api/meetings')
    .send({ groupId: workshop, ...fields })
    .expect(201);
  const { body } = await manager()
    .put(`/api/meetings/${event.id}/registrations/opening`)
    .send({ open: true, capacity, closesOn: null, version: 1 })
    .expect(200);
  return { id: event.id as string, url: new URL(body.opening.url as string).pathname };
};
let hosts = 0;
const post = (url: string, form: object, type = 'form') =>
  test
    .anonymous()
    .post(url)
    .set('X-Forwarded-For', `10.8.${(hosts += 1) >> 8}.${hosts & 255}`)
    .set('Accept', 'text/html')
    .type(type)
    .send(form);
const person = (email: string = `${randomUUID()}@example.org`, more: object = {}) => ({
  ...{ firstName: 'Ada', lastName: 'Test', email },
  ...more,
});
const list = async (id: string) =>
  (await test.as('reader').get(`/api/meetings/${id}/registrations`).expect(200)).body as RegistrationsView;
const ownLink = async (email: string) => {
  const [mail] = await test.dataSource.query(
    `select text from mails where recipient = $1 order by created_at desc limit 1`,
    [email],
  );
  return /\/api\/event-registrants\/[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? 'none';
};
const contactOf = async (given: object) =>
  (await manager().post('/api/contacts').send(given).expect(201)).body as { id: string; version: number };
const erase = (id: string, version: number) =>
  test.as('admin').post(`/api/contacts/${id}/erase`).send({ version, reason: 'Demandé' });

describe('la page d’un événement, remplie pour nuire', () => {
  it.each<[string, object]>([
    ['un demi-caractère', { firstName: 'A\ud800' }],
    ['un demi-caractère dans l’organisme', { organisation: 'A\udc00' }],
    ['un NUL dans l’organisme', { organisation: 'A\u0000' }],
    ['une adresse au NUL', { email: 'a\u0000@example.org' }],
    ['un renversement du sens de lecture', { lastName: '\u202eA' }],
    ['rien de visible', { lastName: '\u200b' }],
    ['des objets', { lastName: { toString: 'x' }, email: ['a@example.org'] }],
  ])('%s : 422 dans la page, personne n’est inscrit', async (_, more) => {
    const event = await opened();
    const { status, text } = await post(event.url, { ...person(), ...more }, 'json');
    expect([status, text.includes('aria-invalid="true"')]).toEqual([422, true]);
    expect((await list(event.id)).registrants).toEqual([]);
  });

  it('le même formulaire 50 fois à la fois : la même page, une place, un courriel de plus au plus', async () => {
    const event = await opened(3);
    const form = person();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(event.url, form)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await list(event.id)).seats).toEqual({ taken: 1, waiting: 0, left: 2 });
    const [{ n }] = await test.dataSource.query(`select count(*)::int as n from mails where recipient = $1`, [
      form.email,
    ]);
    expect(n).toBeLessThanOrEqual(2);
  });

  it('on s’inscrit, l’équipe ferme, renouvelle l’adresse et annule à la fois : jamais une erreur du serveur', async () => {
    const event = await opened(5);
    const { version } = (await test.as('reader').get(`/api/meetings/${event.id}`).expect(200)).body;
    const answers = await Promise.all([
      ...Array.from({ length: 15 }, () => post(event.url, person())),
      manager().post(`/api/meetings/${event.id}/registrations/link`).send({ version }),
      manager().post(`/api/meetings/${event.id}/cancel`).send({ version }),
      manager().patch(`/api/meetings/${event.id}`).send({ capacity: 2, version }),
    ]);
    for (const { status } of answers) expect([200, 404, 409, 422]).toContain(status);
    expect((await list(event.id)).seats.taken).toBeLessThanOrEqual(5);
  });
});

describe('qui s’est inscrit et s’efface', () => {
  it('un contact effacé pendant qu’il s’inscrit ou annule : jamais une erreur du serveur', async () => {
    for (let round = 0; round < 5; round += 1) {
      const event = await opened(1);
      const email = `${randomUUID()}@example.org`;
      const { id, version } = await contactOf(person(email));
      const [registered, erased] = await Promise.all([post(event.url, person(email)), erase(id, version)]);
      expect(registered.status).toBe(200);
      expect([200, 422]).toContain(erased.status);
      const own = await ownLink(email);
      if (own === 'none') continue;
      const [left, again] = await Promise.all([post(own, {}), erase(id, version)]);
      expect([200, 404]).toContain(left.status);
      expect([200, 409, 422]).toContain(again.status);
    }
  });

  it('son adresse a changé depuis : sa place l’attend encore, et ce qu’il a tapé avec l’ancienne s’efface aussi', async () => {
    const [former, current] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    const { id } = await contactOf({ firstName: 'Zélie', lastName: 'Anciennement', email: former });
    const event = await opened();
    await post(event.url, person(former, { firstName: 'Zézé', lastName: 'Tapé', organisation: 'Chez Zézé' })).expect(
      200,
    );
    await manager().patch(`/api/contacts/${id}`).send({ email: current, version: 1 }).expect(200);
    expect((await erase(id, 2).expect(422)).body).toMatchObject({ code: 'contact_pending' });
    await post(await ownLink(former), {}).expect(200);
    await erase(id, 2).expect(200);
    expect((await list(event.id)).registrants).toMatchObject([{ name: 'Personne effacée', email: null }]);
    const [{ n }] = await test.dataSource.query(
      `select (select count(*) from history where changes::text like '%Zézé%' or changes::text like '%' || $1 || '%')
         + (select count(*) from mails where html like '%Zézé%' or recipient = $1 or recipient_name like '%Zézé%')
         + (select count(*) from meeting_attendance where name like '%Zézé%' or email = $1) as n`,
      [former],
    );
    expect(Number(n)).toBe(0);
  });

  it('une ancienne adresse que quelqu’un d’autre a maintenant reste à cette personne', async () => {
    const shared = `${randomUUID()}@example.org`;
    const { id } = await contactOf({ firstName: 'Paul', lastName: 'Parti', email: shared });
    await manager().patch(`/api/contacts/${id}`).send({ email: null, version: 1 }).expect(200);
    await contactOf({ firstName: 'Nadia', lastName: 'Arrivée', email: shared });
    const event = await opened();
    await post(event.url, { firstName: 'Nadia', lastName: 'Arrivée', email: shared }).expect(200);
    await erase(id, 2).expect(200);
    expect((await list(event.id)).registrants).toMatchObject([{ name: 'Nadia Arrivée', email: shared }]);
  });
});
