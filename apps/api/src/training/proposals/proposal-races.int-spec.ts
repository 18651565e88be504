import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { InterestView } from '../interests/interest-lists.service.js';

let test: TestApp;
let [courseId, partnerId] = ['', ''];
const realNow = Clock.prototype.now;
const DAYS = [{ day: '2025-06-02', startsAt: '09:00', endsAt: '17:00' }];

const post = (path: string, body: object = {}) => test.as('manager').post(`/api/${path}`).send(body);
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;
const made = async (path: string, body: object) =>
  (await post(path, body).expect(201)).body as { id: string; version: number };
const newContact = () =>
  made('contacts', { firstName: 'Jeanne', lastName: `N${randomUUID()}`, email: `${randomUUID()}@example.org` });
const wait = async (count: number, more: object = {}) => {
  const people: InterestView[] = [];
  for (let n = 0; n < count; n += 1) {
    const body = { courseId, contactId: (await newContact()).id, partnerId, department: '33', ...more };
    people.push((await post('training/interests', body).expect(201)).body as InterestView);
  }
  return people;
};
const choose = (people: readonly InterestView[], more: object = {}, session: object = {}) =>
  post('training/proposals/choose', {
    kind: 'groups',
    session: { courseId, department: '33', days: DAYS, ...session },
    people: people.map(({ id, version }) => ({ interestId: id, version })),
    ...more,
  });
const erase = (contactId: string | null) =>
  test
    .as('admin')
    .post(`/api/contacts/${contactId ?? ''}/erase`)
    .send({ version: 1, reason: 'Demandé' });
const one = (id: string) => get<InterestView>(`training/interests/${id}`);
const alone = async (promises: PromiseLike<{ status: number }>[]) =>
  (await Promise.all(promises)).map(({ status }) => status);
const seatsOf = async (contactId: string | null): Promise<number> => {
  const [row] = await test.dataSource.query(
    `select count(*)::int as n from training_registrations where contact_id = $1 and status <> 'cancelled'`,
    [contactId],
  );
  return row.n;
};

beforeAll(async () => {
  test = await startTestApp();
  Clock.prototype.now = () => new Date('2025-01-15T10:00:00Z');
  partnerId = (await made('partners', { name: 'Communauté de communes du Haut-Béarn', department: '64' })).id;
});
beforeEach(async () => {
  courseId = (await made('training/courses', { title: 'Données', durationMinutes: 420, priceCents: 1 })).id;
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});

describe('pendant qu’une proposition est choisie', () => {
  it('une personne se retire : l’un ou l’autre, jamais les deux, jamais une erreur du serveur', async () => {
    for (let round = 0; round < 6; round += 1) {
      const people = await wait(4);
      const gone = people[round % 4]?.id ?? '';
      const [chosen, withdrawn] = await alone([
        choose(people),
        post(`training/interests/${gone}/withdraw`, { version: 1 }),
      ]);
      expect([
        [201, 409],
        [409, 200],
      ]).toContainEqual([chosen, withdrawn]);
      expect((await one(gone)).state).toBe(chosen === 201 ? 'placed' : 'withdrawn');
    }
  });

  it('une personne est effacée : ou elle a une place et reste, ou elle est effacée et rien ne se crée', async () => {
    for (let round = 0; round < 8; round += 1) {
      const people = await wait(4);
      const { contactId, id } = people[round % 4]!;
      const [chosen, erased] = await alone([choose(people), erase(contactId)]);
      expect([
        [201, 422],
        [409, 200],
        [422, 200],
      ]).toContainEqual([chosen, erased]);
      expect([await seatsOf(contactId), (await one(id)).state]).toEqual(
        chosen === 201 ? [1, 'placed'] : [0, 'withdrawn'],
      );
    }
  });

  it('un contact est archivé, modifié : la réponse est un choix ou un refus', async () => {
    for (let round = 0; round < 4; round += 1) {
      const people = await wait(4);
      const statuses = await alone([
        choose(people),
        post(`contacts/${people[1]?.contactId ?? ''}/archive`, { version: 1 }),
        test
          .as('manager')
          .patch(`/api/contacts/${people[2]?.contactId ?? ''}`)
          .send({ phone: '05 56 00 00 00', version: 1 }),
      ]);
      expect([201, 422]).toContain(statuses[0]);
      expect(statuses.slice(1)).toEqual([200, 200]);
    }
  });

  it('deux propositions partagent une personne : l’une passe, l’autre est refusée toute entière', async () => {
    const shared = await wait(1);
    const [left, right] = [await wait(3), await wait(3)];
    const statuses = await alone([choose([...left, ...shared]), choose([...shared, ...right])]);
    expect(statuses.toSorted()).toEqual([201, 409]);
    expect(await seatsOf(shared[0]?.contactId ?? null)).toBe(1);
  });

  it('la formation est archivée : 422, ou la session est faite avant', async () => {
    const people = await wait(4);
    const [chosen, archived] = await alone([
      choose(people),
      post(`training/courses/${courseId}/archive`, { version: 1 }),
    ]);
    expect([[201, 422].includes(chosen ?? 0), archived]).toEqual([true, 200]);
    const states = await Promise.all(people.map(async ({ id }) => (await one(id)).state));
    expect(new Set(states)).toEqual(new Set([chosen === 201 ? 'placed' : 'waiting']));
    await get(`training/proposals?courseId=${courseId}`);
    expect((await choose(people)).status).toBe(422);
  });
});

describe('pendant qu’une session est annulée', () => {
  it('l’équipe note de nouveau les mêmes personnes : une fois chacune dans le vivier', async () => {
    for (let round = 0; round < 4; round += 1) {
      const people = await wait(5);
      const { body: session } = await choose(people).expect(201);
      const again = ({ contactId }: InterestView) =>
        post('training/interests', { courseId, contactId, department: '33' });
      const statuses = await alone([
        post(`training/sessions/${session.id}/cancel`, { version: session.version, reason: 'salle fermée' }),
        ...people.map(again),
      ]);
      expect(statuses[0]).toBe(200);
      for (const status of statuses.slice(1)) expect([201, 409]).toContain(status);
      const rows = await test.dataSource.query(
        `select count(*)::int as n from training_interests where contact_id = any($1) and state = 'waiting'
         group by contact_id`,
        [people.map(({ contactId }) => contactId)],
      );
      expect(rows).toEqual(Array(5).fill({ n: 1 }));
    }
  });

  it('une personne qui attend est effacée à la fois : l’un après l’autre, sans erreur du serveur', async () => {
    for (let round = 0; round < 4; round += 1) {
      const people = await wait(9);
      const { body: session } = await choose(people, { kind: 'wait', notify: true }).expect(201);
      const { registrations } = await get<{ registrations: { contactId: string; status: string }[] }>(
        `training/sessions/${session.id}/registrations`,
      );
      const last = registrations.find(({ status }) => status === 'waitlisted')!;
      const statuses = await alone([
        erase(last.contactId),
        post(`training/sessions/${session.id}/cancel`, { version: session.version, reason: 'salle fermée' }),
      ]);
      expect(statuses).toEqual([200, 200]);
    }
  });

  it('une personne est effacée en liste d’attente : elle ne revient pas dans le vivier', async () => {
    const people = await wait(9);
    const { body: session } = await choose(people, { kind: 'wait' }).expect(201);
    const last = people.toSorted((a, b) => a.id.localeCompare(b.id))[8]!;
    await erase(last.contactId).expect(200);
    await post(`training/sessions/${session.id}/cancel`, { version: session.version, reason: 'x' }).expect(200);
    const { data } = await get<{ data: InterestView[] }>(`training/interests?courseId=${courseId}&state=waiting`);
    expect(data.map(({ contactId }) => contactId)).not.toContain(last.contactId);
    expect(data).toHaveLength(8);
    const names = (await get<{ leftOut: { name: string }[] }>(`training/proposals?courseId=${courseId}`)).leftOut;
    expect(names.map(({ name }) => name)).not.toContain('Personne effacée');
  });
});

describe('une personne effacée en liste d’attente', () => {
  it('n’attend plus : la place qui se libère va à la suivante, qui est prévenue', async () => {
    const people = await wait(10);
    const { body: session } = await choose(people, { kind: 'wait' }).expect(201);
    const queue = async () =>
      (
        await get<{
          registrations: { id: string; contactId: string; status: string; version: number; note: string }[];
        }>(`training/sessions/${session.id}/registrations`)
      ).registrations;
    const [first, second] = (await queue()).filter(({ status }) => status === 'waitlisted');
    const seated = (await queue()).find(({ status }) => status === 'registered')!;
    await test
      .as('manager')
      .patch(`/api/training/registrations/${first!.id}`)
      .send({ note: 'vient en fauteuil roulant', version: first!.version })
      .expect(200);
    await erase(first!.contactId).expect(200);
    const leave = { version: seated.version, reason: 'person', notify: false, keepInterest: false };
    await post(`training/registrations/${seated.id}/cancel`, leave).expect(200);
    const after = new Map((await queue()).map(({ contactId, status }) => [contactId, status]));
    expect([after.get(first!.contactId), after.get(second!.contactId)]).toEqual(['cancelled', 'offered']);
    const [{ n }] = await test.dataSource.query(
      `select count(*)::int as n from history where changes::text like '%fauteuil%'`,
    );
    expect(n).toBe(0);
  });
});

describe('ce qu’une proposition choisie reçoit de faux', () => {
  it('des ids d’autre chose, des listes trop longues, des textes hostiles : 400, 409 ou 422, et rien n’est créé', async () => {
    const people = await wait(4);
    const other = (await newContact()).id;
    const chosen = people.map(({ id, version }) => ({ interestId: id, version }));
    const cases: [number, object, object][] = [
      [409, { people: [{ interestId: other, version: 1 }] }, {}],
      [409, { people: [{ interestId: courseId, version: 1 }] }, {}],
      [409, { people: [...chosen.slice(1), { ...chosen[0]!, version: 7 }] }, {}],
      [400, { people: [] }, {}],
      [400, { people: Array.from({ length: 201 }, () => chosen[0]) }, {}],
      [400, { people: [{ interestId: 'x', version: 1 }] }, {}],
      [409, { people: [{ interestId: other, version: 2 ** 40 }] }, {}],
      [400, { people: [{ interestId: other, version: 1.5 }] }, {}],
      [400, { kind: '__proto__' }, {}],
      [400, { as: ['seat'] }, {}],
      [422, {}, { courseId: other }],
      [400, {}, { place: 'a\u0000' }],
      [400, {}, { place: 'a\ud800' }],
      [400, {}, { department: 'constructor' }],
    ];
    for (const [status, more, session] of cases) {
      const answer = await choose(people, more, session);
      expect([more, session, answer.status]).toEqual([more, session, status]);
    }
    expect((await get<{ total: number }>(`training/sessions?courseId=${courseId}`)).total).toBe(0);
    for (const bad of ['', 'x', '%00', `${courseId}&courseId=${courseId}`]) {
      await test.as('reader').get(`/api/training/proposals?courseId=${bad}`).expect(400);
    }
  });

  it('l’organisme archivé depuis : la personne garde sa place au nom de cet organisme', async () => {
    const partner = await made('partners', { name: `P ${randomUUID()}`, department: '33' });
    const people = [...(await wait(3)), ...(await wait(1, { partnerId: partner.id }))];
    const person = { firstName: 'Alix', lastName: 'Dupin', email: `${randomUUID()}@example.org` };
    const typed = (await post('training/interests', { courseId, person, partnerId: partner.id, department: '33' }))
      .body as InterestView;
    await post(`partners/${partner.id}/archive`, { version: partner.version }).expect(200);
    await get(`training/proposals?courseId=${courseId}`);
    await choose([...people, typed]).expect(201);
  });

  it('un contact du même nom et de la même adresse créé depuis : c’est lui qui est inscrit, sans doublon', async () => {
    const person = { firstName: 'Zélie', lastName: 'Doublon', email: `${randomUUID()}@example.org` };
    const typed = (await post('training/interests', { courseId, person, department: '33' }).expect(201))
      .body as InterestView;
    const { id } = await made('contacts', person);
    await choose([...(await wait(3)), typed]).expect(201);
    expect((await one(typed.id)).contactId).toBe(id);
    expect(await seatsOf(id)).toBe(1);
  });
});
