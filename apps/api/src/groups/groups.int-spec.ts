import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import type { GroupView } from './group-lists.service.js';
import { GroupMembers } from './group-members.service.js';

let test: TestApp;
let [pau, lacq, jeanne, alix] = ['', '', '', ''];

beforeAll(async () => {
  test = await startTestApp();
  const add = async (path: string, body: object) =>
    ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
  pau = await add('partners', { name: 'Pau' });
  lacq = await add('partners', { name: 'CC de Lacq-Orthez' });
  jeanne = await add('contacts', { firstName: 'Jeanne', lastName: 'Lafitte', email: 'jeanne@example.org' });
  alix = await add('contacts', { firstName: 'Alix', lastName: 'Garonne' });
});
afterAll(() => test.close());

const create = async (body: object = {}): Promise<GroupView> => {
  const all = { name: 'Open data', kind: 'working_group', ...body };
  return (await test.as('manager').post('/api/groups').send(all).expect(201)).body as GroupView;
};
const patch = (id: string, body: object) => test.as('manager').patch(`/api/groups/${id}`).send(body);
const addMembers = (group: GroupView, ...members: object[]) =>
  test.as('manager').post(`/api/groups/${group.id}/members`).send({ members, version: group.version });
const list = async (query: string) =>
  (await test.as('reader').get(`/api/groups?${query}`).expect(200)).body as { data: GroupView[]; total: number };

describe('un groupe', () => {
  it('prend les habitudes de sa sorte, sauf avis contraire', async () => {
    expect(await create()).toMatchObject({ numbered: true, keepsMinutes: true, open: false, version: 1, members: [] });
    expect(await create({ kind: 'workshop' })).toMatchObject({ numbered: false, keepsMinutes: false, open: true });
    const outside = await create({ kind: 'outside', organiser: 'AFIGEO', keepsMinutes: true });
    expect(outside).toMatchObject({ numbered: false, keepsMinutes: true, open: false, organiser: 'AFIGEO' });
    expect((await test.as('reader').get(`/api/groups/${outside.id}`).expect(200)).body).toEqual(outside);
  });

  it('se cherche par son nom ou son organisateur, se filtre, s’archive et se restaure', async () => {
    const { id } = await create({ name: 'Événement national', kind: 'outside', organiser: 'Afigéo' });
    const finds = async (query: string) => (await list(query)).data.some((group) => group.id === id);
    expect(await finds('q=evenement')).toBe(true);
    expect(await finds('q=afigeo')).toBe(true);
    expect(await finds('q=autre')).toBe(false);
    expect(await finds('kind=outside')).toBe(true);
    expect(await finds('kind=workshop')).toBe(false);
    await test.as('manager').post(`/api/groups/${id}/archive`).send({ version: 1 }).expect(200);
    expect(await finds('kind=outside')).toBe(false);
    expect(await finds('archived=true')).toBe(true);
    expect((await patch(id, { name: 'x', version: 2 }).expect(422)).body).toMatchObject({ code: 'group_archived' });
    await test.as('manager').post(`/api/groups/${id}/restore`).send({ version: 2 }).expect(200);
    await test.as('manager').post(`/api/groups/${id}/restore`).send({ version: 3 }).expect(422);
    const { body } = await test.as('reader').get(`/api/groups/${id}/history`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual(['restored', 'archived', 'created']);
  });

  it('de cinquante enregistrements de la même version, un seul passe', async () => {
    const { id } = await create();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => patch(id, { name: `n° ${n}`, version: 1 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(49);
    expect(refused[0]?.body).toMatchObject({ code: 'stale_group', current: { id, version: 2 } });
  });
});

describe('ses membres', () => {
  it('un partenaire, et les personnes qui y siègent pour lui', async () => {
    const group = await create();
    const { body } = await addMembers(
      group,
      { partnerId: pau },
      { partnerId: lacq, contactId: jeanne, startedOn: '2018-05-31' },
    ).expect(201);
    expect(body).toMatchObject({ version: 2, counts: { partners: 2, people: 1 } });
    expect(body.members.map(({ id: _, ...rest }: { id: string }) => rest)).toEqual([
      {
        partnerId: lacq,
        partnerName: 'CC de Lacq-Orthez',
        contactId: jeanne,
        contactName: 'Jeanne Lafitte',
        email: 'jeanne@example.org',
        startedOn: '2018-05-31',
        endedOn: null,
        current: true,
      },
      {
        partnerId: pau,
        partnerName: 'Pau',
        contactId: null,
        contactName: null,
        email: null,
        startedOn: null,
        endedOn: null,
        current: true,
      },
    ]);
    expect((await list(`partnerId=${lacq}`)).data.map(({ id }) => id)).toContain(group.id);
  });

  it('qui est parti reste à sa place, ne compte plus, et n’y siège plus après son dernier jour', async () => {
    const group = (await addMembers(await create(), { partnerId: pau, contactId: jeanne }).expect(201))
      .body as GroupView;
    const seat = group.members[0]!;
    const path = `/api/groups/${group.id}/members/${seat.id}`;
    const left = (await test.as('manager').patch(path).send({ endedOn: '2020-06-30', version: 2 }).expect(200))
      .body as GroupView;
    expect(left.members).toEqual([{ ...seat, endedOn: '2020-06-30', current: false }]);
    expect(left.counts).toEqual({ partners: 0, people: 0 });
    const members = test.app.get(GroupMembers);
    const on = async (day: string) => (await members.on(test.dataSource.manager, group.id, day)).length;
    expect(await on('2020-06-30')).toBe(1);
    expect(await on('2020-07-01')).toBe(0);
    expect((await list(`partnerId=${pau}`)).data.map(({ id }) => id)).not.toContain(group.id);
    await addMembers(left, { partnerId: pau, contactId: jeanne, startedOn: '2020-07-01' }).expect(201);
  });

  it('une même place n’est pas tenue deux fois au même moment', async () => {
    const group = (await addMembers(await create(), { partnerId: pau, contactId: jeanne }).expect(201))
      .body as GroupView;
    const { body } = await addMembers(group, { partnerId: pau, contactId: jeanne }).expect(422);
    expect(body).toMatchObject({ code: 'seat_taken' });
    expect(body.detail).toMatch(/^Jeanne Lafitte \(Pau\) siège déjà/);
    await addMembers(group, { partnerId: pau, contactId: alix }, { partnerId: pau, contactId: alix }).expect(422);
    const ok = (await addMembers(group, { partnerId: pau, contactId: alix }).expect(201)).body as GroupView;
    const seat = ok.members.find(({ contactId }) => contactId === alix)!;
    await test
      .as('manager')
      .patch(`/api/groups/${group.id}/members/${seat.id}`)
      .send({ contactId: jeanne, version: 3 })
      .expect(422);
  });

  it('se retire quand il a été ajouté par erreur', async () => {
    const group = (await addMembers(await create(), { partnerId: pau }).expect(201)).body as GroupView;
    const path = `/api/groups/${group.id}/members/${group.members[0]?.id}`;
    expect((await test.as('manager').delete(`${path}?version=1`).expect(409)).body).toMatchObject({
      code: 'stale_group',
    });
    expect((await test.as('manager').delete(`${path}?version=2`).expect(200)).body).toMatchObject({ members: [] });
    expect((await test.as('manager').delete(`${path}?version=3`).expect(404)).body).toMatchObject({
      code: 'unknown_member',
    });
  });

  it('cinquante ajouts de la même place à la fois n’en font qu’une', async () => {
    const group = await create();
    const answers = await Promise.all(Array.from({ length: 50 }, () => addMembers(group, { partnerId: pau })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, string, RegExp]>([
    ['un nom vide', { name: ' ' }, 'name', /vide/],
    ['une sorte inconnue', { kind: 'club' }, 'kind', /Valeur inconnue/],
    ['un nom sans fin', { name: 'x'.repeat(201) }, 'name', /Au plus 200/],
    ['une moitié de caractère', { name: 'a\ud800' }, 'name', /incomplet/],
    ['un champ inconnu', { state: 'x' }, 'state', /inconnu/],
  ])('%s', async (_case, body, field, sentence) => {
    const all = { name: 'Open data', kind: 'working_group', ...body };
    const response = await test.as('manager').post('/api/groups').send(all).expect(400);
    expect((response.body as { errors: Record<string, string> }).errors[field]).toMatch(sentence);
  });

  it('un membre qui n’est ni partenaire ni personne, inconnu, ou parti avant d’arriver', async () => {
    const group = await create();
    const errors = async (member: object, status: number) => (await addMembers(group, member).expect(status)).body;
    expect((await errors({}, 400)).errors['members.0.partnerId']).toMatch(/Choisissez/);
    expect(await errors({ partnerId: randomUUID() }, 422)).toMatchObject({ code: 'unknown_seat_holder' });
    expect(await errors({ contactId: randomUUID() }, 422)).toMatchObject({ code: 'unknown_seat_holder' });
    const days = { partnerId: pau, startedOn: '2020-02-02', endedOn: '2020-02-01' };
    expect((await errors(days, 400)).errors['members.0.endedOn']).toMatch(/précéder/);
    const started = (await addMembers(group, { partnerId: pau, startedOn: '2020-02-02' }).expect(201))
      .body as GroupView;
    const path = `/api/groups/${group.id}/members/${started.members[0]?.id}`;
    const { body } = await test.as('manager').patch(path).send({ endedOn: '2020-02-01', version: 2 }).expect(422);
    expect(body.errors.endedOn).toMatch(/précéder/);
    await test.as('reader').post(`/api/groups/${group.id}/members`).send({ members: [], version: 2 }).expect(403);
  });
});
