import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { AgendaView } from './agendas.service.js';

let test: TestApp;
let groupId = '';

const add = async (path: string, body: object) =>
  ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
const newMeeting = (more: object = {}) => add('meetings', { groupId, startsOn: '2018-05-31', ...more });
beforeAll(async () => {
  test = await startTestApp();
  groupId = await add('groups', { name: 'Open data', kind: 'working_group' });
});
afterAll(() => test.close());

const read = async (id: string) =>
  (await test.as('reader').get(`/api/meetings/${id}/agenda`).expect(200)).body as AgendaView;
const addItem = (id: string, body: object) => test.as('manager').post(`/api/meetings/${id}/agenda/items`).send(body);
const order = (id: string, ids: string[], version: number) =>
  test.as('manager').put(`/api/meetings/${id}/agenda/order`).send({ ids, version });
/** A meeting whose agenda has these titles. */
const withItems = async (...titles: string[]): Promise<AgendaView> => {
  const id = await newMeeting({ startsAt: '14:00', endsAt: '16:00' });
  for (const [n, title] of titles.entries()) {
    await addItem(id, { title, minutes: 30, version: n + 1 }).expect(201);
  }
  return read(id);
};
const titles = ({ items }: AgendaView) => items.map(({ title }) => title);

describe('l’ordre du jour', () => {
  it('se compose, avec l’heure de chaque point et ce qui déborde', async () => {
    const id = await newMeeting({ startsAt: '14:00', endsAt: '15:00' });
    const speaker = 'Séverine Exemple';
    await addItem(id, { title: 'Contexte national', minutes: 30, version: 1 }).expect(201);
    await addItem(id, { title: 'Grand Poitiers', kind: 'testimony', speaker, minutes: 45, version: 2 }).expect(201);
    const { body } = await addItem(id, { title: 'Accueil', minutes: 5, position: 1, version: 3 }).expect(201);
    expect(body).toMatchObject({ version: 4, minutes: 80, unplanned: 0, endsAt: '15:20', over: 20, openActions: [] });
    expect((body as AgendaView).items.map(({ position, startsAt, title }) => [position, startsAt, title])).toEqual([
      [1, '14:00', 'Accueil'],
      [2, '14:05', 'Contexte national'],
      [3, '14:35', 'Grand Poitiers'],
    ]);
    expect(await read(id)).toEqual(body);
    const { body: history } = await test.as('reader').get(`/api/meetings/${id}/history`).expect(200);
    expect(history.data[0]).toMatchObject({ action: 'agenda_changed' });
  });

  it('se range dans un autre ordre, se corrige, perd un point', async () => {
    const { meetingId, items, version } = await withItems('a', 'b', 'c');
    const [a, b, c] = items.map(({ id }) => id) as [string, string, string];
    const moved = (await order(meetingId, [c, a, b], version).expect(200)).body as AgendaView;
    expect(titles(moved)).toEqual(['c', 'a', 'b']);
    const path = `/api/meetings/${meetingId}/agenda/items`;
    const changed = { title: 'A', minutes: null, version: version + 1 };
    const renamed = (await test.as('manager').patch(`${path}/${a}`).send(changed).expect(200)).body as AgendaView;
    expect(renamed.items[1]).toMatchObject({ title: 'A', minutes: null, startsAt: '14:30' });
    expect(renamed.items[2]?.startsAt).toBeNull();
    const left = (
      await test
        .as('manager')
        .delete(`${path}/${c}?version=${version + 2}`)
        .expect(200)
    ).body as AgendaView;
    expect(left.items.map(({ title, position }) => [title, position])).toEqual([
      ['A', 1],
      ['b', 2],
    ]);
    await test
      .as('manager')
      .delete(`${path}/${c}?version=${version + 3}`)
      .expect(404);
  });

  it('ne se range pas à moitié, ni deux fois, ni avec le point d’une autre réunion', async () => {
    const [one, other] = [await withItems('a', 'b'), await withItems('c')];
    const [a, b] = one.items.map(({ id }) => id) as [string, string];
    for (const ids of [[a], [a, a], [a, b, other.items[0]!.id], [a, other.items[0]!.id], []]) {
      expect((await order(one.meetingId, ids, one.version).expect(422)).body).toMatchObject({
        code: 'agenda_order_incomplete',
      });
    }
    expect(titles(await read(one.meetingId))).toEqual(['a', 'b']);
  });

  it('de cinquante rangements à la fois, un seul se fait ; les autres reçoivent l’ordre du moment', async () => {
    const { meetingId, items, version } = await withItems('a', 'b', 'c');
    const ids = items.map(({ id }) => id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => order(meetingId, n % 2 ? ids : ids.toReversed(), version)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const stale = answers.filter(({ status }) => status === 409);
    expect(stale).toHaveLength(49);
    expect(stale[0]?.body.current).toMatchObject({ meetingId, version: version + 1 });
  });

  it('ne se touche plus quand la réunion est annulée', async () => {
    const id = await newMeeting();
    await test.as('manager').post(`/api/meetings/${id}/cancel`).send({ version: 1 }).expect(200);
    expect((await addItem(id, { title: 'x', version: 1 }).expect(422)).body).toMatchObject({ code: 'meeting_closed' });
  });
});

describe('un nouvel ordre du jour', () => {
  it('s’ouvre de lui-même sur les actions encore ouvertes du groupe', async () => {
    const own = await add('groups', { name: 'Formats', kind: 'working_group' });
    const first = await add('meetings', { groupId: own, startsOn: '2018-05-31' });
    expect((await read(first)).items).toEqual([]);
    const actionId = await add('actions', { meetingId: first, text: 'Envoyer le diagnostic' });
    const second = await read(await add('meetings', { groupId: own, startsOn: '2018-11-08' }));
    expect(second.items).toMatchObject([{ kind: 'actions', title: 'Suivi des actions de la réunion précédente' }]);
    expect(second.openActions).toMatchObject([{ id: actionId, deadline: '2018-11-07' }]);
    await test.as('manager').post(`/api/actions/${actionId}/state/finish`).send({ version: 1 }).expect(200);
    expect((await read(second.meetingId)).openActions).toEqual([]);
    const third = await read(await add('meetings', { groupId: own, startsOn: '2019-03-14' }));
    expect(third.items).toEqual([]);
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, string]>([
    ['un titre vide', { title: '' }, 'title'],
    ['une durée négative', { minutes: -1 }, 'minutes'],
    ['plus d’un jour', { minutes: 1441 }, 'minutes'],
    ['une sorte inconnue', { kind: 'x' }, 'kind'],
    ['un champ inconnu', { startsAt: '14:00' }, 'startsAt'],
  ])('%s', async (_case, body, field) => {
    const answer = await addItem(await newMeeting(), { title: 'a', version: 1, ...body }).expect(400);
    expect((answer.body as { errors: Record<string, string> }).errors[field]).toEqual(expect.any(String));
  });

  it('une réunion inconnue, un lecteur', async () => {
    await test.as('reader').get(`/api/meetings/${randomUUID()}/agenda`).expect(404);
    await addItem(randomUUID(), { title: 'a', version: 1 }).expect(404);
    const path = `/api/meetings/${await newMeeting()}/agenda/items`;
    await test.as('reader').post(path).send({ title: 'a', version: 1 }).expect(403);
  });
});
