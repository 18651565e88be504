import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { InterestView } from '../interests/interest-lists.service.js';
import type { proposals as schema } from './proposals.schemas.js';

type Proposals = z.infer<typeof schema>;

let test: TestApp;
let [courseId, partnerId] = ['', ''];
const realNow = Clock.prototype.now;
const START = '2025-01-15T10:00:00Z';
const DAYS = [{ day: '2025-06-02', startsAt: '09:00', endsAt: '17:00' }];

const post = (path: string, body: object = {}) => test.as('manager').post(`/api/${path}`).send(body);
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;
const add = async (path: string, body: object) => ((await post(path, body).expect(201)).body as { id: string }).id;
const read = () => get<Proposals>(`training/proposals?courseId=${courseId}`);
/** So many people who wait there, the first to come first. */
const wait = async (count: number, department: string, more: object = {}) => {
  const made: InterestView[] = [];
  for (let n = 0; n < count; n += 1) {
    const email = `${randomUUID()}@example.org`;
    const contactId = await add('contacts', { firstName: 'Jeanne', lastName: `N${department}-${n}`, email });
    const receivedOn = `2025-01-${String(n + 1).padStart(2, '0')}`;
    const body = { courseId, contactId, partnerId, department, receivedOn, ...more };
    made.push((await post('training/interests', body).expect(201)).body as InterestView);
  }
  return made;
};
const chosen = (people: { interestId: string; version: number }[]) =>
  people.map(({ interestId, version }) => ({ interestId, version }));
const choose = (people: { interestId: string; version: number }[], more: object = {}, session: object = {}) =>
  post('training/proposals/choose', {
    kind: 'groups',
    session: { courseId, department: '33', days: DAYS, ...session },
    people: chosen(people),
    ...more,
  });
const asChosen = (made: InterestView[]) => made.map(({ id, version }) => ({ interestId: id, version }));
const stateOf = async (id: string) => (await get<InterestView>(`training/interests/${id}`)).state;

beforeAll(async () => {
  test = await startTestApp();
  Clock.prototype.now = () => new Date(START);
  const partner = { name: 'Communauté de communes du Haut-Béarn', department: '64' };
  partnerId = ((await post('partners', partner).expect(201)).body as { id: string }).id;
});
beforeEach(async () => {
  courseId = await add('training/courses', { title: 'Ouvrir ses données', durationMinutes: 420, priceCents: 66_667 });
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});

describe('propositions', () => {
  it('sans personne, rien à proposer ; une formation inconnue : 422', async () => {
    expect(await read()).toMatchObject({ waiting: 0, placed: 0, exact: true, proposals: [], leftOut: [] });
    await test.as('reader').get(`/api/training/proposals?courseId=${randomUUID()}`).expect(422);
  });

  it('9 dans une zone : trois façons, chacune à son prix ; sans le surcoût, la seconde n’en a pas et dit pourquoi', async () => {
    await wait(9, '33');
    const { proposals, placed } = await read();
    expect(placed).toBe(9);
    expect(await get(`training/courses/${courseId}`)).toMatchObject({ waiting: 9 });
    const [two, trainer, waiting] = proposals[0]?.options ?? [];
    expect(two).toMatchObject({ kind: 'groups', netCents: 600_003, grossCents: 720_004, blocked: null });
    expect(two?.sessions.map(({ people }) => people.length)).toEqual([5, 4]);
    expect(trainer).toMatchObject({ kind: 'second_trainer', netCents: null, sessions: [{ price: null }] });
    expect(trainer?.blocked).toContain('son coût n’est pas renseigné');
    expect(waiting).toMatchObject({ netCents: 533_336, sessions: [{ price: { headFromCents: 66_667 } }] });
    expect(waiting?.sessions[0]?.waiting).toMatchObject([{ name: 'Jeanne N33-8' }]);
  });

  it('le surcoût connu, il se partage entre les neuf, au centime', async () => {
    const id = courseId;
    await test
      .as('manager')
      .patch(`/api/training/courses/${id}`)
      .send({ surchargeCents: 10_000, version: 1 })
      .expect(200);
    await wait(9, '33');
    const option = (await read()).proposals[0]?.options[1];
    expect(option).toMatchObject({ netCents: 610_003, blocked: null });
    expect(option?.sessions[0]?.price).toMatchObject({
      surchargeCents: 10_000,
      headFromCents: 67_778,
      headToCents: 67_779,
    });
  });

  it('qui reste dit qui manque ; un contact archivé n’est pas proposé', async () => {
    const made = await wait(4, '23');
    const { contactId } = made[3] ?? {};
    await post(`contacts/${contactId ?? ''}/archive`, { version: 1 }).expect(200);
    const { leftOut, proposals } = await read();
    expect(proposals).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['too_few', 'too_few', 'too_few', 'archived']);
    expect(leftOut[0]?.sentence).toMatch(/^Manque 1 pour ouvrir \(Creuse et alentours\)/);
  });
});

describe('choisir une proposition', () => {
  it('la session s’ouvre, chacun y est inscrit dans l’ordre d’arrivée, le vivier est vide, sans aucun courriel', async () => {
    const made = await wait(5, '33', { note: 'plutôt le mardi' });
    const people = (await read()).proposals[0]?.options[0]?.sessions[0]?.people ?? [];
    const { body: session } = await choose(people, {}, { place: 'Bordeaux' }).expect(201);
    expect(session).toMatchObject({ state: 'open', seats: { taken: 5, waiting: 0, missing: 0 }, place: 'Bordeaux' });
    const { registrations } = await get<{ registrations: { name: string; origin: string; note: string }[] }>(
      `training/sessions/${session.id}/registrations`,
    );
    expect(registrations.map(({ name, origin }) => [name, origin])).toEqual(made.map(({ name }) => [name, 'pool']));
    expect(registrations[0]?.note).toBe('plutôt le mardi');
    const one = await get<InterestView>(`training/interests/${made[0]?.id ?? ''}`);
    expect(one).toMatchObject({ state: 'placed', session: { id: session.id } });
    expect(await read()).toMatchObject({ waiting: 0 });
    expect(await test.dataSource.query(`select 1 from mails where cause_id = $1`, [session.id])).toEqual([]);
  });

  it('« prévenir » écrit à chacun ; « demander » ne donne pas de place avant la réponse', async () => {
    const { body: told } = await choose(asChosen(await wait(4, '33')), { notify: true }).expect(201);
    expect(await test.dataSource.query(`select 1 from mails where cause_id = $1`, [told.id])).toHaveLength(4);
    const { body: asked } = await choose(asChosen(await wait(4, '33')), { as: 'invitation' }).expect(201);
    expect(asked.seats).toMatchObject({ taken: 0, invited: 4 });
  });

  it('« 8 et une en attente » : la neuvième arrivée est en liste d’attente', async () => {
    const { body } = await choose(asChosen(await wait(9, '33')), { kind: 'wait' }).expect(201);
    expect(body.seats).toMatchObject({ taken: 8, waiting: 1 });
  });

  it('à 9 sans surcoût : 422, et rien n’a bougé ; avec, neuf places', async () => {
    const made = await wait(9, '33');
    const { body } = await choose(asChosen(made), { kind: 'second_trainer' }).expect(422);
    expect(body.code).toBe('surcharge_unknown');
    expect(await stateOf(made[0]?.id ?? '')).toBe('waiting');
    const { data } = await get<{ data: unknown[] }>(`training/sessions?courseId=${courseId}`);
    expect(data).toEqual([]);
    const helped = await choose(asChosen(made), { kind: 'second_trainer' }, { surchargeCents: 50_000 }).expect(201);
    expect(helped.body.seats).toMatchObject({ taken: 9, capacity: 16 });
  });

  it('un second formateur pour 8 personnes n’a pas de sens : 422', async () => {
    const people = asChosen(await wait(8, '33'));
    const { body } = await choose(people, { kind: 'second_trainer' }, { surchargeCents: 1 }).expect(422);
    expect(body.code).toBe('second_trainer_needed');
  });

  it('une personne retirée ou modifiée depuis : 409 qui la nomme, et rien n’est créé', async () => {
    const made = await wait(5, '33');
    await post(`training/interests/${made[1]?.id ?? ''}/withdraw`, { version: 1 }).expect(200);
    await test
      .as('manager')
      .patch(`/api/training/interests/${made[2]?.id ?? ''}`)
      .send({ note: 'x', version: 1 })
      .expect(200);
    const { body } = await choose(asChosen(made)).expect(409);
    expect(body).toMatchObject({ code: 'pool_moved' });
    expect(body.detail).toContain('Jeanne N33-1, Jeanne N33-2');
    expect((await get<{ total: number }>(`training/sessions?courseId=${courseId}`)).total).toBe(0);
    expect(
      (await choose([...asChosen(made.slice(3)), { interestId: randomUUID(), version: 1 }]).expect(409)).body.detail,
    ).toContain('une personne');
  });

  it('deux fois la même, une autre formation, une date passée : 422, et rien n’est créé', async () => {
    const made = asChosen(await wait(4, '33'));
    expect((await choose([...made, ...made.slice(0, 1)]).expect(422)).body.code).toBe('person_chosen_twice');
    const other = await add('training/courses', { title: 'Autre', durationMinutes: 420, priceCents: 1 });
    expect((await choose(made, {}, { courseId: other }).expect(422)).body.code).toBe('other_course');
    const past = [{ day: '2025-01-14', startsAt: '09:00', endsAt: '17:00' }];
    expect((await choose(made, {}, { days: past }).expect(422)).body.code).toBe('session_in_the_past');
    expect((await read()).waiting).toBe(4);
  });

  it('qui vient de la page publique devient un contact, dans la même transaction', async () => {
    const made = await wait(3, '33');
    const person = { firstName: 'Alix', lastName: 'Dupin', email: `${randomUUID()}@example.org` };
    const typed = (await post('training/interests', { courseId, person, department: '33' }).expect(201))
      .body as InterestView;
    await choose(asChosen([...made, typed])).expect(201);
    const placed = await get<InterestView>(`training/interests/${typed.id}`);
    expect(placed).toMatchObject({ state: 'placed', name: 'Alix Dupin', email: person.email });
    expect(placed.contactId).not.toBeNull();
  });

  it('à 20 en même temps sur la même proposition : une session, les autres refusées, personne en double', async () => {
    const made = asChosen(await wait(6, '33'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => choose(made)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(19).fill(409)]);
    expect((await get<{ total: number }>(`training/sessions?courseId=${courseId}`)).total).toBe(1);
    const [row] = await test.dataSource.query(
      `select count(*)::int as n from training_registrations r join training_sessions s on s.id = r.session_id where s.course_id = $1`,
      [courseId],
    );
    expect(row).toEqual({ n: 6 });
  });

  it('la session annulée, chacun retourne dans le vivier et se propose de nouveau', async () => {
    const made = asChosen(await wait(4, '33'));
    const { body } = await choose(made).expect(201);
    await post(`training/sessions/${body.id}/cancel`, { version: body.version, reason: 'salle fermée' }).expect(200);
    expect(await read()).toMatchObject({ waiting: 4, placed: 4 });
  });
});
