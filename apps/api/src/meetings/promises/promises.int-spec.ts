import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { ActionView } from './action-lists.service.js';
import { ActionLists } from './action-lists.service.js';
import { ActionReminders } from './action-reminders.service.js';
import type { DecisionView } from './decisions.service.js';

let test: TestApp;
let [pau, lacq, jeanne, colleague] = ['', '', '', ''];

const add = async (path: string, body: object) =>
  ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
const newGroup = () => add('groups', { name: 'Open data', kind: 'working_group' });
const newMeeting = (groupId: string, startsOn: string) => add('meetings', { groupId, startsOn });
beforeAll(async () => {
  test = await startTestApp();
  pau = await add('partners', { name: 'Pau' });
  lacq = await add('partners', { name: 'CC de Lacq-Orthez' });
  jeanne = await add('contacts', { firstName: 'Jeanne', lastName: 'Lafitte', email: 'jeanne@example.org' });
  const { body } = await test.as('reader').get('/api/team').expect(200);
  colleague = (body.data as { id: string; name: string }[]).find(({ name }) => name === 'Compte manager')?.id ?? '';
});
afterAll(() => test.close());
/** The product believes it is noon in Paris, that day. */
const today = (day: string) => {
  test.app.get(Clock).now = () => new Date(`${day}T10:00:00Z`);
};
afterEach(() => {
  delete (test.app.get(Clock) as Partial<Clock>).now;
});

const post = (path: string, body: object) => test.as('manager').post(`/api/${path}`).send(body);
const promise = async (body: object): Promise<ActionView> =>
  (await post('actions', { text: 'Envoyer le diagnostic', ...body }).expect(201)).body as ActionView;
const decide = async (body: object): Promise<DecisionView> =>
  (await post('decisions', { text: 'PIGMA accompagne ses partenaires.', ...body }).expect(201)).body as DecisionView;
const read = async (id: string) => (await test.as('reader').get(`/api/actions/${id}`).expect(200)).body as ActionView;
const ids = async (path: string) =>
  ((await test.as('manager').get(`/api/${path}`).expect(200)).body as { data: { id: string }[] }).data.map(
    ({ id }) => id,
  );

describe('le relevé de décision', () => {
  it('se numérote dans chaque réunion, se déplace, et reste au registre', async () => {
    const meetingId = await newMeeting(await newGroup(), '2018-05-31');
    const [first, second, third] = [
      await decide({ meetingId, title: 'Accompagnement' }),
      await decide({ meetingId, text: 'Le catalogue passe à CKAN.' }),
      await decide({ meetingId }),
    ];
    expect([first, second, third].map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(first).toMatchObject({ groupName: 'Open data', decidedOn: '2018-05-31', endedOn: null });
    await test.as('manager').patch(`/api/decisions/${third.id}`).send({ position: 1, version: 1 }).expect(200);
    const order = async () =>
      (await test.as('reader').get(`/api/decisions?meetingId=${meetingId}`)).body.data.map(
        ({ id, position }: DecisionView) => [id, position],
      );
    expect(await order()).toEqual([
      [third.id, 1],
      [first.id, 2],
      [second.id, 3],
    ]);
    await test.as('manager').delete(`/api/decisions/${first.id}?version=2`).expect(409);
    await test.as('manager').delete(`/api/decisions/${first.id}?version=1`).expect(204);
    expect(await order()).toEqual([
      [third.id, 1],
      [second.id, 2],
    ]);
    expect(await ids(`decisions?meetingId=${meetingId}&q=ckan`)).toEqual([second.id]);
  });

  it('une décision qui n’est plus en vigueur garde sa place, avec son motif', async () => {
    const { id, meetingId } = await decide({ meetingId: await newMeeting(await newGroup(), '2018-05-31') });
    const body = { endedOn: '2019-01-31', endReason: 'Remplacée', version: 1 };
    await test.as('manager').patch(`/api/decisions/${id}`).send(body).expect(200);
    expect(await ids(`decisions?meetingId=${meetingId}&inForce=true`)).toEqual([]);
    expect(await ids(`decisions?meetingId=${meetingId}&inForce=false`)).toEqual([id]);
    const { body: history } = await test.as('reader').get(`/api/decisions/${id}/history`).expect(200);
    expect(history.data[0].changes.map(({ field }: { field: string }) => field)).toEqual(['endedOn', 'endReason']);
  });

  it('cinquante écrites à la fois ont les places de 1 à 50', async () => {
    const meetingId = await newMeeting(await newGroup(), '2018-05-31');
    const made = await Promise.all(Array.from({ length: 50 }, () => decide({ meetingId })));
    expect(made.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
  });
});

describe('une action', () => {
  it('revient à PIGMA et se fait avant le prochain GT, sauf avis contraire', async () => {
    const groupId = await newGroup();
    const meetingId = await newMeeting(groupId, '2018-05-31');
    const action = await promise({ meetingId });
    expect(action).toMatchObject({
      ownerSide: 'pigma',
      owner: 'PIGMA',
      dueKind: 'next_meeting',
      deadline: null,
      due: 'avant le prochain GT',
      decidedOn: '2018-05-31',
      late: false,
      state: 'open',
    });
    const next = { nextStartsOn: '2018-11-01', nextEndsOn: '2018-12-31', version: 1 };
    await test.as('manager').patch(`/api/meetings/${meetingId}`).send(next).expect(200);
    expect((await read(action.id)).deadline).toBe('2018-12-31');
    const following = await newMeeting(groupId, '2018-11-08');
    expect(await read(action.id)).toMatchObject({
      deadline: '2018-11-07',
      due: 'avant le prochain GT (au plus tard le 07/11/2018)',
      late: true,
    });
    await post(`meetings/${following}/cancel`, { version: 1 }).expect(200);
    expect((await read(action.id)).deadline).toBe('2018-12-31');
  });

  it('est reportée à chaque réunion tant qu’elle n’est pas close', async () => {
    const groupId = await newGroup();
    const [first, second] = [await newMeeting(groupId, '2018-05-31'), await newMeeting(groupId, '2018-11-08')];
    const [kept, done] = [await promise({ meetingId: first }), await promise({ meetingId: first })];
    const own = await promise({ meetingId: second });
    const lists = test.app.get(ActionLists);
    const carried = async (meetingId: string) =>
      (await lists.carriedInto(test.dataSource.manager, meetingId)).map(({ id }) => id);
    expect(await carried(second)).toEqual([kept.id, done.id]);
    expect(await carried(first)).toEqual([]);
    const finished = { version: 1, outcome: 'Envoyé à tous' };
    expect((await post(`actions/${done.id}/state/finish`, finished).expect(200)).body).toMatchObject({
      state: 'done',
      outcome: 'Envoyé à tous',
      closedOn: expect.any(String),
    });
    expect(await carried(second)).toEqual([kept.id]);
    const third = await newMeeting(groupId, '2019-03-14');
    expect(await carried(third)).toEqual([kept.id, own.id]);
    expect((await lists.ofMeeting(test.dataSource.manager, first)).map(({ id }) => id)).toEqual([kept.id, done.id]);
  });

  it('suit la table de ses états', async () => {
    const { id } = await promise({ groupId: await newGroup() });
    const act = (verb: string, version: number) => post(`actions/${id}/state/${verb}`, { version });
    expect((await act('reopen', 1).expect(422)).body).toMatchObject({ code: 'action_state' });
    await act('start', 1).expect(200);
    await act('abandon', 2).expect(200);
    expect((await act('finish', 3).expect(422)).body.detail).toMatch(/« Abandonnée » ne peut pas être dite faite/);
    const closed = await test.as('manager').patch(`/api/actions/${id}`).send({ text: 'x', version: 3 }).expect(422);
    expect(closed.body).toMatchObject({ code: 'action_closed' });
    expect((await act('reopen', 3).expect(200)).body).toMatchObject({ state: 'open', closedOn: null });
    const { body } = await test.as('reader').get(`/api/actions/${id}/history`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
      'reopened',
      'action_abandoned',
      'action_started',
      'created',
    ]);
  });

  it('se promet dans les deux sens, et se lit du côté du partenaire', async () => {
    const groupId = await newGroup();
    await post(`groups/${groupId}/members`, { members: [{ partnerId: pau }], version: 1 }).expect(201);
    const theirs = await promise({ groupId, ownerPartnerId: pau, ownerContactId: jeanne, dueOn: '2018-06-30' });
    expect(theirs).toMatchObject({ owner: 'Pau – Jeanne Lafitte', due: 'pour le 30/06/2018', late: true });
    const toAll = await promise({ groupId, ownerAccountId: colleague });
    expect(toAll.owner).toBe('PIGMA – Compte manager');
    const toLacq = await promise({ groupId, towardsPartnerId: lacq });
    const of = (query: string) => ids(`actions?groupId=${groupId}&${query}`);
    expect(await of(`promisedBy=${pau}`)).toEqual([theirs.id]);
    expect(await of(`promisedTo=${pau}`)).toEqual([toAll.id]);
    expect(await of(`promisedTo=${lacq}`)).toEqual([toLacq.id]);
    expect(await of('mine=true')).toEqual([toAll.id]);
    expect(await of('late=true')).toEqual([theirs.id]);
    expect(await of('late=false')).toHaveLength(2);
    expect(await of('ownerSide=partner')).toEqual([theirs.id]);
    expect(await of('sort=deadline')).toHaveLength(3);
    expect((await of('sort=state&open=true'))[0]).toBeDefined();
    expect(await of('state=done')).toEqual([]);
  });

  it('change de responsable sans garder la personne de l’autre bord', async () => {
    const action = await promise({ groupId: await newGroup(), ownerPartnerId: pau, ownerContactId: jeanne });
    const patch = async (body: object, status = 200) =>
      (await test.as('manager').patch(`/api/actions/${action.id}`).send(body).expect(status)).body as ActionView;
    expect(await patch({ ownerSide: 'pigma', ownerAccountId: colleague, version: 1 })).toMatchObject({
      ownerPartnerId: null,
      ownerContactId: null,
      owner: 'PIGMA – Compte manager',
    });
    expect(await patch({ ownerPartnerId: lacq, version: 2 })).toMatchObject({
      ownerSide: 'partner',
      owner: 'CC de Lacq-Orthez',
    });
    expect(await patch({ ownerContactId: randomUUID(), version: 3 }, 422)).toMatchObject({ code: 'unknown_owner' });
    expect(await patch({ dueKind: 'date', version: 3 }, 422)).toMatchObject({ code: 'due_missing' });
  });

  it('s’exporte, formules neutralisées', async () => {
    const groupId = await newGroup();
    await promise({ groupId, text: '=HYPERLINK("http://x")' });
    const { text } = await test.as('reader').get(`/api/actions/export.csv?groupId=${groupId}`).expect(200);
    expect(text).toContain('Responsable');
    expect(text).not.toMatch(/;=HYPERLINK/);
    expect(text).toContain(`'=HYPERLINK`);
    const register = await test.as('reader').get('/api/decisions/export.csv').expect(200);
    expect(register.text).toContain('En vigueur jusqu’au');
  });
});

describe('les rappels', () => {
  const mails = async (actionId: string) =>
    test.dataSource.query<{ recipient: string; subject: string }[]>(
      `select recipient, subject from mails where cause_id = $1 order by created_at`,
      [actionId],
    );
  const remindAll = () => test.app.get(ActionReminders).remindAll();

  it('partent sept jours avant, puis le lendemain de l’échéance, une fois chacun, même lancés ensemble', async () => {
    const { id } = await promise({
      groupId: await newGroup(),
      ownerPartnerId: pau,
      ownerContactId: jeanne,
      dueOn: '2030-06-30',
    });
    for (const [day, count] of [
      ['2030-06-22', 0],
      ['2030-06-23', 1],
      ['2030-06-24', 1],
      ['2030-06-30', 1],
      ['2030-07-01', 2],
    ] as const) {
      today(day);
      await Promise.all([remindAll(), remindAll()]);
      expect({ day, sent: (await mails(id)).length }).toEqual({ day, sent: count });
    }
    expect(await mails(id)).toEqual([
      { recipient: 'jeanne@example.org', subject: 'Action à faire – Open data' },
      { recipient: 'jeanne@example.org', subject: 'Action en retard – Open data' },
    ]);
    today(new Date().toISOString().slice(0, 10));
    await post(`actions/${id}/state/finish`, { version: 1 }).expect(200);
    today('2030-07-20');
    await remindAll();
    expect(await mails(id)).toHaveLength(2);
  });

  it('sans personne nommée, vont à ceux qui siègent pour le partenaire ; pour PIGMA, au collègue', async () => {
    const groupId = await newGroup();
    const members = [
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq, contactId: await add('contacts', { firstName: 'Noa', lastName: 'Luy' }) },
    ];
    await post(`groups/${groupId}/members`, { members, version: 1 }).expect(201);
    const partner = await promise({ groupId, ownerPartnerId: pau });
    expect((await post(`actions/${partner.id}/remind`, {}).expect(202)).body).toEqual({ mails: 1 });
    expect((await post(`actions/${partner.id}/remind`, {}).expect(422)).body).toMatchObject({ code: 'reminded_today' });
    const ours = await promise({ groupId, ownerAccountId: colleague });
    await post(`actions/${ours.id}/remind`, {}).expect(202);
    expect((await mails(ours.id))[0]?.recipient).toBe('manager@example.org');
    const silent = await promise({ groupId, ownerPartnerId: lacq });
    const refused = (await post(`actions/${silent.id}/remind`, {}).expect(422)).body;
    expect(refused).toMatchObject({ code: 'nobody_to_remind' });
    expect(await read(silent.id)).toMatchObject({ remindedOn: null });
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, number, string]>([
    ['une action sans groupe', {}, 400, 'groupId'],
    ['une action vide', { text: ' ' }, 400, 'text'],
    ['un champ inconnu', { owner: 'x' }, 400, 'owner'],
  ])('%s', async (_case, body, status, field) => {
    const answer = (await post('actions', { text: 'x', ...body }).expect(status)).body;
    expect(answer.errors[field]).toEqual(expect.any(String));
  });

  it('un partenaire qui manque, un collègue chez un partenaire, un inconnu, un lecteur', async () => {
    const groupId = await newGroup();
    const code = async (body: object) => (await post('actions', { text: 'x', groupId, ...body }).expect(422)).body.code;
    expect(await code({ ownerSide: 'partner' })).toBe('owner_missing');
    expect(await code({ ownerPartnerId: pau, ownerAccountId: colleague })).toBe('owner_missing');
    expect(await code({ ownerSide: 'pigma', ownerContactId: jeanne })).toBe('owner_missing');
    expect(await code({ ownerPartnerId: randomUUID() })).toBe('unknown_owner');
    expect(await code({ towardsPartnerId: randomUUID() })).toBe('unknown_owner');
    expect(await code({ dueKind: 'date' })).toBe('due_missing');
    await post('actions', { text: 'x', groupId: randomUUID() }).expect(404);
    await post('decisions', { text: 'x', meetingId: randomUUID() }).expect(404);
    await test.as('reader').post('/api/actions').send({ text: 'x', groupId }).expect(403);
  });

  it('de cinquante changements d’état de la même version, un seul passe', async () => {
    const { id } = await promise({ groupId: await newGroup() });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(`actions/${id}/state/finish`, { version: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });
});
