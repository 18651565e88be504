import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { parisDay } from '#domain/calendar/paris-day.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import type { MeetingView } from './meeting-lists.service.js';

let test: TestApp;
let [group, workshop, pau] = ['', '', ''];

const today = parisDay(new Date());
const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const add = async (path: string, body: object) =>
  ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
const newGroup = (kind = 'working_group') => add('groups', { name: 'Open data', kind });
beforeAll(async () => {
  test = await startTestApp();
  pau = await add('partners', { name: 'Pau' });
  [group, workshop] = [await newGroup(), await newGroup('workshop')];
});
afterAll(() => test.close());

const post = (body: object) =>
  test
    .as('manager')
    .post('/api/meetings')
    .send({ groupId: group, startsOn: '2018-05-31', ...body });
const create = async (body: object = {}): Promise<MeetingView> => (await post(body).expect(201)).body as MeetingView;
const patch = (id: string, body: object) => test.as('manager').patch(`/api/meetings/${id}`).send(body);
const act = (id: string, verb: string, version: number) =>
  test.as('manager').post(`/api/meetings/${id}/${verb}`).send({ version });
const list = async (query: string) =>
  (await test.as('reader').get(`/api/meetings?${query}`).expect(200)).body as { data: MeetingView[]; total: number };

describe('une réunion', () => {
  it('a un numéro, un nom, un lieu, des heures, un hôte et des rapporteurs', async () => {
    const groupId = await newGroup();
    const created = await create({
      groupId,
      startsAt: '14:00',
      endsAt: '16:30',
      place: 'Bordeaux',
      videoUrl: 'https://visio.example.org/gt',
      hostPartnerId: pau,
      rapporteurs: ['Camille Exemple', 'Claude Chalosse'],
    });
    expect(created).toMatchObject({
      groupName: 'Open data',
      number: 1,
      startsOn: '2018-05-31',
      endsOn: '2018-05-31',
      hostPartnerName: 'Pau',
      state: 'planned',
      clashes: [],
      nextFaults: [],
      changedSinceAnnounced: false,
      version: 1,
    });
    expect(created.name).toMatch(/^Open data – réunion n°.1$/);
    expect(created.when).toMatch(/^jeudi 31 mai 2018, de 14.h à 16.h.30$/);
    expect((await test.as('reader').get(`/api/meetings/${created.id}`).expect(200)).body).toEqual(created);
    expect((await test.as('reader').get(`/api/groups/${groupId}`).expect(200)).body.lastMeeting).toMatchObject({
      id: created.id,
      number: 1,
    });
  });

  it('cinquante créées à la fois ont les numéros de 1 à 50', async () => {
    const groupId = await newGroup();
    const made = await Promise.all(Array.from({ length: 50 }, () => create({ groupId })));
    expect(made.map(({ number }) => number).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
  });

  it('peut porter un numéro choisi, qu’aucune autre du groupe ne porte', async () => {
    const groupId = await newGroup();
    expect((await create({ groupId, number: 7 })).number).toBe(7);
    const next = await create({ groupId });
    expect(next.number).toBe(8);
    const taken = (await patch(next.id, { number: 7, version: 1 }).expect(422)).body;
    expect(taken).toMatchObject({ code: 'number_taken', errors: { number: 'Ce numéro est déjà pris.' } });
    await post({ groupId, number: 7 }).expect(422);
    await patch(next.id, { number: 9, version: 1 }).expect(200);
  });

  it('d’un café-atelier n’a pas de numéro', async () => {
    const made = await create({ groupId: workshop, title: 'Les formats' });
    expect(made).toMatchObject({ number: null, groupKind: 'workshop', name: 'Open data – Les formats' });
    expect((await post({ groupId: workshop, number: 1 }).expect(422)).body).toMatchObject({ code: 'no_number_here' });
    await patch(made.id, { number: 1, version: 1 }).expect(422);
  });

  it('déplacée d’un jour à un autre, reste d’un jour ; ses changements ont une histoire', async () => {
    const { id } = await create({ groupId: await newGroup() });
    const moved = (await patch(id, { startsOn: '2018-06-12', version: 1 }).expect(200)).body as MeetingView;
    expect(moved).toMatchObject({ startsOn: '2018-06-12', endsOn: '2018-06-12', version: 2 });
    const { body } = await test.as('reader').get(`/api/meetings/${id}/history`).expect(200);
    expect(body.data[0].changes).toEqual([{ field: 'when', before: 'jeudi 31 mai 2018', after: 'mardi 12 juin 2018' }]);
    expect((await patch(id, { place: 'x', version: 1 }).expect(409)).body).toMatchObject({
      code: 'stale_meeting',
      current: { id, startsOn: '2018-06-12' },
    });
  });
});

describe('la prochaine réunion', () => {
  it('« 3ème trimestre (courant novembre-décembre) » est signalé, jamais refusé', async () => {
    const { id } = await create({ groupId: await newGroup() });
    const next = { nextStartsOn: '2018-11-01', nextEndsOn: '2018-12-31' };
    const label = '3ème trimestre 2018 (courant novembre-décembre)';
    const flagged = (await patch(id, { ...next, nextLabel: label, version: 1 }).expect(200)).body as MeetingView;
    expect(flagged.nextFaults).toEqual([expect.stringMatching(/c’est le 4e trimestre\.$/)]);
    const right = (await patch(id, { nextLabel: label.replace('3ème', '4ème'), version: 2 }).expect(200)).body;
    expect(right.nextFaults).toEqual([]);
  });
});

describe('des réunions qui se chevauchent', () => {
  it('du même groupe, ou au même endroit, sont signalées de part et d’autre, sauf annulées', async () => {
    const [one, two] = [await newGroup(), await newGroup()];
    const when = { startsOn: '2019-03-14', startsAt: '09:00', endsAt: '12:00', place: 'Salle Garonne' };
    const first = await create({ groupId: one, ...when });
    const same = await create({ groupId: one, ...when, startsAt: '11:59', place: null });
    const room = await create({ groupId: two, ...when, startsAt: null, endsAt: '09:01', place: 'salle garonne' });
    const after = await create({ groupId: two, ...when, startsAt: '12:00', endsAt: null });
    const read = async (id: string) =>
      ((await test.as('reader').get(`/api/meetings/${id}`)).body as MeetingView).clashes.map(
        ({ meetingId, reason }) => [meetingId, reason],
      );
    expect(await read(first.id)).toEqual(
      expect.arrayContaining([
        [same.id, 'group'],
        [room.id, 'place'],
      ]),
    );
    expect(await read(first.id)).toHaveLength(2);
    expect(await read(after.id)).toEqual([]);
    expect(room.clashes[0]?.sentence).toMatch(/même endroit/);
    expect(same.clashes[0]?.sentence).toMatch(/même moment .* : les membres du groupe ne peuvent pas être aux deux/);
    await act(same.id, 'cancel', 1).expect(200);
    expect(await read(first.id)).toEqual([[room.id, 'place']]);
    expect(await read(same.id)).toEqual([]);
  });
});

describe('ce qu’elle devient', () => {
  it('tenue à partir de son jour, pas avant', async () => {
    const groupId = await newGroup();
    const future = await create({ groupId, startsOn: inDays(1) });
    expect((await act(future.id, 'hold', 1).expect(422)).body).toMatchObject({ code: 'meeting_not_yet' });
    const now = await create({ groupId, startsOn: today });
    expect((await act(now.id, 'hold', 1).expect(200)).body).toMatchObject({ state: 'held', version: 2 });
    expect((await act(now.id, 'cancel', 2).expect(422)).body).toMatchObject({ code: 'meeting_state' });
    expect((await act(now.id, 'reopen', 2).expect(200)).body).toMatchObject({ state: 'planned', number: 2 });
  });

  it('annulée, elle rend son numéro ; rouverte, elle prend le suivant', async () => {
    const groupId = await newGroup();
    const first = await create({ groupId });
    const { body } = await test
      .as('manager')
      .post(`/api/meetings/${first.id}/cancel`)
      .send({ version: 1, reason: 'Grève des trains' })
      .expect(200);
    expect(body).toMatchObject({ state: 'cancelled', number: null, cancelReason: 'Grève des trains' });
    expect((await patch(first.id, { title: 'x', version: 2 }).expect(422)).body).toMatchObject({
      code: 'meeting_closed',
    });
    expect((await create({ groupId })).number).toBe(1);
    expect((await act(first.id, 'reopen', 2).expect(200)).body).toMatchObject({ number: 2, cancelReason: null });
  });

  it('de cinquante annulations à la fois, une seule se fait', async () => {
    const { id } = await create({ groupId: await newGroup() });
    const answers = await Promise.all(Array.from({ length: 50 }, () => act(id, 'cancel', 1)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });

  it('créée par erreur, elle se supprime ; le groupe s’en souvient', async () => {
    const groupId = await newGroup();
    const { id } = await create({ groupId });
    await test.as('manager').delete(`/api/meetings/${id}?version=2`).expect(409);
    await test.as('manager').delete(`/api/meetings/${id}?version=1`).expect(204);
    await test.as('reader').get(`/api/meetings/${id}`).expect(404);
    const { body } = await test.as('reader').get(`/api/groups/${groupId}/history`).expect(200);
    expect(body.data[0]).toMatchObject({ action: 'meeting_removed' });
    const held = await create({ groupId });
    await act(held.id, 'hold', 1).expect(200);
    expect((await test.as('manager').delete(`/api/meetings/${held.id}?version=2`).expect(422)).body).toMatchObject({
      code: 'meeting_known_outside',
    });
  });
});

describe('la liste', () => {
  it('se filtre par groupe, sorte, état et moment, et se trie', async () => {
    const groupId = await newGroup();
    const past = await create({ groupId, startsOn: inDays(-1) });
    const next = await create({ groupId, startsOn: today, title: 'Formats et structuration' });
    const ids = async (query: string) => (await list(`groupId=${groupId}&${query}`)).data.map(({ id }) => id);
    expect(await ids('')).toEqual([next.id, past.id]);
    expect(await ids('sort=number&order=asc')).toEqual([past.id, next.id]);
    expect(await ids('sort=group')).toHaveLength(2);
    expect(await ids('upcoming=true')).toEqual([next.id]);
    expect(await ids('upcoming=false')).toEqual([past.id]);
    expect(await ids('unsettled=true')).toEqual([past.id]);
    expect(await ids('unsettled=false')).toEqual([next.id]);
    expect(await ids('q=structuration')).toEqual([next.id]);
    expect(await ids('q=open')).toHaveLength(2);
    expect(await ids('kind=workshop')).toEqual([]);
    await act(past.id, 'hold', 1).expect(200);
    expect(await ids('state=held')).toEqual([past.id]);
    expect(await ids('unsettled=true')).toEqual([]);
    expect((await list(`ids=${past.id}`)).data.map(({ id }) => id)).toEqual([past.id]);
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, string, RegExp]>([
    ['un lien qui n’est pas du web', { videoUrl: 'javascript:alert(1)' }, 'videoUrl', /adresse web/],
    ['un lien d’un autre protocole', { videoUrl: 'ftp://example.org/x' }, 'videoUrl', /adresse web/],
    ['un lien avec un mot de passe', { videoUrl: 'https://a:b@example.org/' }, 'videoUrl', /identifiant/],
    ['une heure qui n’existe pas', { startsAt: '24:00' }, 'startsAt', /heure n’est pas valable/],
    ['un jour qui n’existe pas', { startsOn: '2018-02-30' }, 'startsOn', /date/],
    ['un retour à la ligne dans le lieu', { place: 'Bordeaux\r\nBcc: x' }, 'place', /caractères de contrôle/],
    ['un champ inconnu', { state: 'held' }, 'state', /inconnu/],
  ])('%s', async (_case, body, field, sentence) => {
    const response = await post(body).expect(400);
    expect((response.body as { errors: Record<string, string> }).errors[field]).toMatch(sentence);
  });

  it.each<[string, object, string, string]>([
    ['une fin avant le début', { endsOn: '2018-05-30' }, 'schedule_out_of_order', 'endsOn'],
    ['une fin à la même heure', { startsAt: '14:00', endsAt: '14:00' }, 'schedule_out_of_order', 'endsAt'],
    ['une réunion de plus d’un mois', { endsOn: '2018-07-02' }, 'schedule_out_of_order', 'endsOn'],
    [
      'une prochaine réunion à l’envers',
      { nextStartsOn: '2018-12-01', nextEndsOn: '2018-11-01' },
      'next_out_of_order',
      'nextEndsOn',
    ],
    ['une prochaine réunion sans début', { nextEndsOn: '2018-11-01' }, 'next_out_of_order', 'nextEndsOn'],
    [
      'une prochaine réunion de deux ans',
      { nextStartsOn: '2018-11-01', nextEndsOn: '2020-11-01' },
      'next_out_of_order',
      'nextEndsOn',
    ],
  ])('%s', async (_case, body, code, field) => {
    const response = (await post(body).expect(422)).body as { code: string; errors: Record<string, string> };
    expect(response.code).toBe(code);
    expect(response.errors[field]).toEqual(expect.any(String));
  });

  it('un groupe inconnu ou archivé, un hôte inconnu, un lecteur', async () => {
    await post({ groupId: randomUUID() }).expect(404);
    expect((await post({ hostPartnerId: randomUUID() }).expect(422)).body).toMatchObject({ code: 'unknown_host' });
    const archived = await newGroup();
    await test.as('manager').post(`/api/groups/${archived}/archive`).send({ version: 1 }).expect(200);
    expect((await post({ groupId: archived }).expect(422)).body).toMatchObject({ code: 'group_is_archived' });
    await test.as('reader').post('/api/meetings').send({ groupId: group, startsOn: today }).expect(403);
  });
});
