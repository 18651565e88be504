import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { OfferAnswers } from '../registrations/offer-answers.service.js';
import type { SessionView } from './session-lists.service.js';

let test: TestApp;
let courseId = '';
const realNow = Clock.prototype.now;
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};
const START = '2025-05-01T10:00:00Z';

const post = (path: string, body: object = {}) => test.as('manager').post(`/api/${path}`).send(body);
const get = async (path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body;
const contact = async (more: object = {}) => {
  const body = { firstName: 'Jeanne', lastName: 'Lafitte', email: `${randomUUID()}@example.org`, ...more };
  return ((await post('contacts', body).expect(201)).body as { id: string }).id;
};
interface Person {
  id: string;
  status: string;
  version: number;
}
const people = async (id: string) => (await get(`training/sessions/${id}/registrations`)).registrations as Person[];
/** An open session of 2 June 2025 unless `more` says otherwise, with people in it. */
const opened = async (count: number, more: object = {}) => {
  const days = [{ day: '2025-06-02', startsAt: '09:00', endsAt: '17:00' }];
  const { body } = await post('training/sessions', { courseId, department: '33', days, ...more }).expect(201);
  const { id } = body as { id: string };
  await post(`training/sessions/${id}/open`, { version: 1 }).expect(200);
  for (let n = 0; n < count; n += 1) await register(id, await contact()).expect(201);
  return id;
};
const register = (id: string, contactId: string) =>
  post(`training/sessions/${id}/registrations`, { people: [{ contactId }] });
const act = (person: Person, verb: string) =>
  post(`training/registrations/${person.id}/${verb}`, { version: person.version }).expect(200);
const confirm = async (id: string) => {
  const { version } = await get(`training/sessions/${id}`);
  await post(`training/sessions/${id}/confirm`, { version }).expect(200);
};
/** The sessions that wait for this; the dashboard counts as many. */
const waiting = async (todo: string): Promise<string[]> => {
  const { data } = await get(`training/sessions?todo=${todo}&perPage=200`);
  const { todo: lines } = await get('dashboard');
  const line = (lines as { code: string; count: number }[]).find(({ code }) => code === `sessions_to_${todo}`);
  expect(line?.count).toBe(data.length);
  return (data as SessionView[]).map(({ id }) => id);
};

beforeAll(async () => {
  test = await startTestApp();
  itIs(START);
  const course = { title: 'Ouvrir ses données', durationMinutes: 420, priceCents: 66_667 };
  courseId = ((await post('training/courses', course).expect(201)).body as { id: string }).id;
});
afterEach(() => {
  itIs(START);
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});

describe('la liste de travail', () => {
  it('est vide quand il n’y a pas de session, et l’accueil le dit', async () => {
    for (const todo of ['decide', 'answer', 'call', 'close']) expect(await waiting(todo)).toEqual([]);
    expect(await get('dashboard')).toMatchObject({ nextSessions: [], sessionsToDecide: [] });
  });

  it('montre une place dont la réponse tarde : un jour avant la fin, puis sept jours après le silence', async () => {
    const id = await opened(9);
    await act((await people(id))[0]!, 'cancel');
    expect(await waiting('answer')).not.toContain(id);
    itIs('2025-05-02T09:59:59Z');
    expect(await waiting('answer')).not.toContain(id);
    itIs('2025-05-02T10:00:00Z');
    expect(await waiting('answer')).toContain(id);
    itIs('2025-05-03T10:00:00Z');
    await test.app.get(OfferAnswers).tick();
    const silent = (await people(id))[8]!;
    expect(silent.status).toBe('cancelled');
    expect(await waiting('answer')).toContain(id);
    itIs('2025-05-10T10:00:01Z');
    expect(await waiting('answer')).not.toContain(id);
    itIs('2025-05-04T10:00:00Z');
    await act(silent, 'restore');
    expect(await waiting('answer')).not.toContain(id);
  });

  it('une réponse donnée la retire aussitôt', async () => {
    const id = await opened(9);
    await act((await people(id))[0]!, 'cancel');
    itIs('2025-05-03T08:00:00Z');
    expect(await waiting('answer')).toContain(id);
    await act((await people(id))[8]!, 'accept');
    expect(await waiting('answer')).not.toContain(id);
  });

  it('montre à dix jours une session confirmée dont les convocations ne sont pas parties, ou dont le lieu a changé', async () => {
    const id = await opened(4);
    await confirm(id);
    const call = () => post(`training/sessions/${id}/convocations`).expect(202);
    itIs('2025-05-22T10:00:00Z');
    expect(await waiting('call')).not.toContain(id);
    itIs('2025-05-23T10:00:00Z');
    expect(await waiting('call')).toContain(id);
    await call();
    expect(await waiting('call')).not.toContain(id);
    const { version } = await get(`training/sessions/${id}`);
    await test.as('manager').patch(`/api/training/sessions/${id}`).send({ place: 'Pessac', version }).expect(200);
    expect(await waiting('call')).toContain(id);
    await call();
    expect(await waiting('call')).not.toContain(id);
    // Called off and put back before the mail left: nobody told them.
    await act((await people(id))[0]!, 'cancel');
    await act((await people(id))[0]!, 'restore');
    expect(await waiting('call')).toContain(id);
    await call();
    expect(await waiting('call')).not.toContain(id);
  });

  it('ne garde pas pour toujours une session dont il reste à convoquer qui n’a pas d’adresse, ou un contact archivé', async () => {
    const id = await opened(2);
    await register(id, await contact({ email: null })).expect(201);
    const gone = await contact();
    await register(id, gone).expect(201);
    await confirm(id);
    itIs('2025-05-23T10:00:00Z');
    expect(await waiting('call')).toContain(id);
    await test.dataSource.query(`update contacts set archived_at = now() where id = $1`, [gone]);
    await post(`training/sessions/${id}/convocations`).expect(202);
    expect(await waiting('call')).not.toContain(id);
  });

  it('dit à l’accueil ce qui manque dans chaque zone, et les cinq prochaines sessions, celles annulées à part', async () => {
    const day = (on: string) => ({ days: [{ day: on, startsAt: '09:00', endsAt: '17:00' }] });
    const near = await opened(3, { ...day('2025-05-14'), department: '64' });
    const cancelled = await opened(0, day('2025-05-13'));
    const { version } = await get(`training/sessions/${cancelled}`);
    await post(`training/sessions/${cancelled}/cancel`, { version, reason: 'Formateur malade' }).expect(200);
    for (const on of ['2025-05-20', '2025-05-21', '2025-05-22']) await opened(0, day(on));
    const { nextSessions, sessionsToDecide } = await get('dashboard');
    expect(nextSessions).toHaveLength(5);
    const days = (nextSessions as SessionView[]).map(({ firstDay }) => firstDay);
    expect(days).toEqual(days.toSorted());
    expect((nextSessions as SessionView[]).map(({ id }) => id)).not.toContain(cancelled);
    expect(nextSessions[0]).toMatchObject({ id: near, state: 'open', seats: { taken: 3, capacity: 8 } });
    expect(sessionsToDecide[0]).toMatchObject({ id: near, department: '64', seats: { missing: 1 } });
    expect(await waiting('decide')).toEqual([near]);
  });
});
