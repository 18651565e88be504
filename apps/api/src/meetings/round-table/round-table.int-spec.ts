import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SYSTEM } from '#platform/auth/actor.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { FollowUps, type PartnerOpenData } from './follow-ups.service.js';
import type { RoundTableView } from './round-tables.service.js';

let test: TestApp;
let [groupId, host, poitiers, pau] = ['', '', '', ''];

const add = async (path: string, body: object) =>
  ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
beforeAll(async () => {
  test = await startTestApp();
  host = await add('partners', { name: 'GIP ATGeRI' });
  poitiers = await add('partners', { name: 'Grand Poitiers' });
  pau = await add('partners', { name: 'Pau' });
  groupId = await add('groups', { name: 'Open data', kind: 'working_group' });
});
afterAll(() => test.close());

const newMeeting = (startsOn = '2018-05-31') => add('meetings', { groupId, startsOn, hostPartnerId: host });
const path = (id: string, rest = '') => `/api/meetings/${id}/round-table${rest}`;
const say = (id: string, body: object) => test.as('manager').post(path(id)).send(body);
const said = async (id: string, body: object) => (await say(id, body).expect(201)).body as RoundTableView;
const read = async (id: string) => (await test.as('reader').get(path(id)).expect(200)).body as RoundTableView;
const attend = (id: string, ...partnerIds: string[]) =>
  test
    .as('manager')
    .post(`/api/meetings/${id}/attendance`)
    .send({ people: partnerIds.map((partnerId) => ({ partnerId, name: 'Quelqu’un' })), source: 'guest' })
    .expect(201);
const known = async (partnerId: string) =>
  (await test.as('reader').get(`/api/partners/${partnerId}/open-data`).expect(200)).body as PartnerOpenData;
const follow = (id: string) =>
  test.dataSource.transaction((manager) => test.app.get(FollowUps).apply(manager, id, SYSTEM));
const withdraw = (id: string) =>
  test.dataSource.transaction((manager) => test.app.get(FollowUps).withdraw(manager, id, SYSTEM));

describe('le tour de table', () => {
  it('a une parole par organisme représenté, les témoignages d’abord ; dit qui manque, sauf l’hôte', async () => {
    const id = await newMeeting();
    await attend(id, host, poitiers, pau);
    expect((await read(id)).missing.map(({ name }) => name)).toEqual(['Grand Poitiers', 'Pau']);
    await said(id, { partnerId: pau, maturity: 'thinking', text: 'Démarche récente.' });
    const table = await said(id, {
      partnerId: poitiers,
      kind: 'testimony',
      speaker: 'Séverine Exemple',
      maturity: 'portal',
      openDatasets: 167,
      portal: 'data.grandpoitiers.fr',
      portalUrl: 'https://data.example.org',
      software: 'Opendatasoft',
      needs: 'Garder la dynamique',
    });
    expect(table.missing).toEqual([]);
    expect(table.statements.map(({ organisation, kind }) => [organisation, kind])).toEqual([
      ['Grand Poitiers', 'testimony'],
      ['Pau', 'statement'],
    ]);
    expect(table.maturities).toMatchObject({ portal: 1, thinking: 1, unknown: 0 });
    expect(table.openDatasets).toEqual({ known: 1, total: 167 });
    expect(table.applied).toBe(false);
  });

  it('un nombre inconnu n’est pas zéro', async () => {
    const id = await newMeeting();
    const table = await said(id, { partnerId: pau, openDatasets: 0 });
    expect(table.openDatasets).toEqual({ known: 1, total: 0 });
    const [one] = table.statements;
    const silent = { openDatasets: null, version: 1 };
    const after = await test
      .as('manager')
      .patch(path(id, `/${one!.id}`))
      .send(silent)
      .expect(200);
    expect(after.body.openDatasets).toEqual({ known: 0, total: null });
  });

  it('un organisme parle une fois, partenaire ou non, même à cinquante en même temps', async () => {
    const id = await newMeeting();
    const answers = await Promise.all(Array.from({ length: 50 }, () => say(id, { partnerId: pau })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 422);
    expect(refused?.body).toMatchObject({ code: 'statement_taken' });
    expect(refused?.body.detail).toMatch(/^« Pau » a déjà/);
    await said(id, { organisation: 'Office de tourisme imaginaire' });
    await say(id, { organisation: 'OFFICE DE TOURISME IMAGINAIRE' }).expect(422);
  });

  it('se corrige, se range, se retire, avec une histoire', async () => {
    const id = await newMeeting();
    const [a] = (await said(id, { partnerId: pau })).statements;
    const table = await said(id, { partnerId: poitiers });
    const ids = table.statements.map((one) => one.id);
    const ordered = await test.as('manager').put(path(id, '/order')).send({ ids: ids.toReversed() }).expect(200);
    expect((ordered.body as RoundTableView).statements.map((one) => one.id)).toEqual(ids.toReversed());
    await test
      .as('manager')
      .put(path(id, '/order'))
      .send({ ids: [ids[0]] })
      .expect(422);
    const patch = (body: object) =>
      test
        .as('manager')
        .patch(path(id, `/${a!.id}`))
        .send(body);
    await patch({ quote: 'Ce n’est pas la priorité.', version: 1 }).expect(200);
    expect((await patch({ quote: 'x', version: 1 }).expect(409)).body).toMatchObject({
      code: 'stale_statement',
      current: { quote: 'Ce n’est pas la priorité.' },
    });
    const { body } = await test.as('reader').get(`/api/meetings/${id}/history?perPage=1`).expect(200);
    expect(body.data[0]).toMatchObject({ action: 'statement_changed', changes: [{ field: 'Pau' }] });
    await test
      .as('manager')
      .delete(path(id, `/${a!.id}?version=2`))
      .expect(200);
    await test
      .as('manager')
      .delete(path(id, `/${a!.id}?version=2`))
      .expect(404);
  });
});

describe('le suivi des partenaires', () => {
  it('est écrit par les comptes rendus validés, et défait exactement, même après une réunion plus récente', async () => {
    const [may, november] = [await newMeeting(), await newMeeting('2018-11-08')];
    await said(may, { partnerId: poitiers, maturity: 'started', openDatasets: 150, licence: 'Licence Ouverte' });
    await said(november, { partnerId: poitiers, maturity: 'portal', openDatasets: null });
    expect((await known(poitiers)).entries).toEqual([]);
    expect(await follow(may)).toBe(1);
    const before = await known(poitiers);
    expect(before.current).toMatchObject({
      maturity: { value: 'started', observedOn: '2018-05-31', meetingId: may },
      openDatasets: { value: 150 },
      portal: null,
    });
    expect((await read(may)).applied).toBe(true);
    await follow(november);
    expect((await known(poitiers)).current).toMatchObject({
      maturity: { value: 'portal', observedOn: '2018-11-08' },
      openDatasets: { value: 150, observedOn: '2018-05-31' },
    });
    await withdraw(may);
    expect((await known(poitiers)).current).toMatchObject({ maturity: { value: 'portal' }, openDatasets: null });
    await follow(may);
    await withdraw(november);
    expect((await known(poitiers)).current).toEqual(before.current);
    await withdraw(november);
    await withdraw(may);
    expect(await known(poitiers)).toMatchObject({ entries: [], current: { maturity: null } });
  });

  it('un erratum remplace ce que la réunion avait dit ; qui n’a rien dit n’a pas de suivi', async () => {
    const id = await newMeeting('2019-01-10');
    const table = await said(id, { partnerId: pau, maturity: 'thinking' });
    await said(id, { partnerId: poitiers, text: 'Présent, sans rien à signaler.' });
    await said(id, { organisation: 'Office de tourisme imaginaire', maturity: 'portal' });
    expect(await follow(id)).toBe(1);
    const [one] = table.statements;
    await test
      .as('manager')
      .patch(path(id, `/${one!.id}`))
      .send({ maturity: 'started', version: 1 })
      .expect(200);
    expect((await known(pau)).current.maturity).toMatchObject({ value: 'thinking' });
    await follow(id);
    await follow(id);
    expect((await known(pau)).current.maturity).toMatchObject({ value: 'started' });
    expect((await known(pau)).entries).toHaveLength(1);
    expect((await known(poitiers)).entries).toEqual([]);
    const { body } = await test.as('reader').get(`/api/partners/${pau}/history`).expect(200);
    const lines = (body.data as { action: string; reason: string }[]).filter(
      ({ action }) => action === 'open_data_followed',
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]?.reason).toMatch(/^Open data – réunion n°/);
  });

  it('si la transaction des minutes échoue, rien n’est écrit', async () => {
    const id = await newMeeting('2019-02-10');
    await said(id, { partnerId: host, maturity: 'portal' });
    const failing = test.dataSource.transaction(async (manager) => {
      await test.app.get(FollowUps).apply(manager, id, SYSTEM);
      throw new Error('validation refusée');
    });
    await expect(failing).rejects.toThrow('validation refusée');
    expect((await known(host)).entries).toEqual([]);
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, string]>([
    ['personne', {}, 'partnerId'],
    ['un nombre négatif', { organisation: 'x', openDatasets: -1 }, 'openDatasets'],
    ['un nombre à virgule', { organisation: 'x', openDatasets: 1.5 }, 'openDatasets'],
    ['un portail qui n’est pas du web', { organisation: 'x', portalUrl: 'javascript:alert(1)' }, 'portalUrl'],
    ['un degré inconnu', { organisation: 'x', maturity: 'finished' }, 'maturity'],
  ])('%s', async (_case, body, field) => {
    const answer = await say(await newMeeting(), body).expect(400);
    expect((answer.body as { errors: Record<string, string> }).errors[field]).toEqual(expect.any(String));
  });

  it('un partenaire inconnu, une réunion inconnue ou annulée, un lecteur', async () => {
    const id = await newMeeting();
    expect((await say(id, { partnerId: randomUUID() }).expect(422)).body).toMatchObject({
      code: 'unknown_speaking_partner',
    });
    await say(randomUUID(), { partnerId: pau }).expect(404);
    await test.as('reader').post(path(id)).send({ partnerId: pau }).expect(403);
    await test.as('manager').post(`/api/meetings/${id}/cancel`).send({ version: 1 }).expect(200);
    expect((await say(id, { partnerId: pau }).expect(422)).body).toMatchObject({ code: 'meeting_closed' });
    await test.as('reader').get(`/api/partners/${randomUUID()}/open-data`).expect(404);
  });
});
