import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { CourseView } from '../courses/course-lists.service.js';
import { storeRegistration } from '../testing/training-rows.js';
import type { SessionView } from './session-lists.service.js';

let test: TestApp;
let course: CourseView;
const realNow = Clock.prototype.now;

/** A past year, so that the accounts of the test are signed in whatever the hour. */
beforeAll(async () => {
  test = await startTestApp();
  Clock.prototype.now = () => new Date('2025-01-15T10:00:00Z');
  course = await addCourse();
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});

const addCourse = async (more: object = {}): Promise<CourseView> => {
  const body = { title: 'Ouvrir ses données', durationMinutes: 420, priceCents: 66_667, ...more };
  return (await test.as('manager').post('/api/training/courses').send(body).expect(201)).body as CourseView;
};
const on = (day: string, startsAt = '09:00', endsAt = '17:00') => ({ day, startsAt, endsAt });
const post = (body: object = {}) =>
  test
    .as('manager')
    .post('/api/training/sessions')
    .send({ courseId: course.id, department: '33', days: [on('2025-06-02')], ...body });
const create = async (body: object = {}): Promise<SessionView> => (await post(body).expect(201)).body as SessionView;
const patch = (id: string, body: object) => test.as('manager').patch(`/api/training/sessions/${id}`).send(body);
const one = async (id: string) =>
  (await test.as('reader').get(`/api/training/sessions/${id}`).expect(200)).body as SessionView;
const list = async (query: string) =>
  (await test.as('reader').get(`/api/training/sessions?${query}`).expect(200)).body as {
    data: SessionView[];
    total: number;
  };
const setState = (id: string, state: string) =>
  test.dataSource.query(`update training_sessions set state = $2 where id = $1`, [id, state]);
const seat = async (id: string, people: number) => {
  for (let n = 0; n < people; n += 1) await storeRegistration(test, id, { partnerId: null }, { status: 'registered' });
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('une session', () => {
  it('reprend le prix, la TVA, les bornes et le surcoût de sa formation, puis les siens', async () => {
    const own = await addCourse({ priceCents: 50_000, lowerBound: 5, surchargeCents: 40_000 });
    const made = await create({ courseId: own.id, upperBound: 10 });
    expect(made).toMatchObject({
      ...{ priceCents: 50_000, vatBasisPoints: 2000, lowerBound: 5, upperBound: 10, surchargeCents: 40_000 },
      ...{ state: 'draft', offerHours: 48, registerBy: null, sequence: 0, version: 1, conflicts: [], statements: 0 },
      seats: { taken: 0, capacity: 20, missing: 5, waiting: 0, invited: 0, attended: 0, absent: 0 },
      name: 'Ouvrir ses données – Gironde, 02/06/2025',
    });
    await test.as('manager').patch(`/api/training/courses/${own.id}`).send({ priceCents: 1, version: 1 }).expect(200);
    expect(await one(made.id)).toMatchObject({ priceCents: 50_000 });
  });

  it('a ses jours dans l’ordre, et les dit en français', async () => {
    const made = await create({ days: [on('2025-06-03', '09:00', '12:30'), on('2025-06-02')] });
    expect(made.days.map(({ day }) => day)).toEqual(['2025-06-02', '2025-06-03']);
    expect([made.firstDay, made.lastDay]).toEqual(['2025-06-02', '2025-06-03']);
    expect(plain(made.when)).toContain('lundi 2 juin 2025 et mardi 3 juin 2025');
  });

  it('le 31 décembre, le jour du passage à l’heure d’été ou d’hiver, se prennent comme d’autres', async () => {
    const made = await create({ days: [on('2025-12-31'), on('2025-03-30'), on('2025-10-26')] });
    expect(made.days.map(({ day }) => day)).toEqual(['2025-03-30', '2025-10-26', '2025-12-31']);
    expect((await list('year=2025')).data.map(({ id }) => id)).toContain(made.id);
    expect((await list('year=2026')).data.map(({ id }) => id)).not.toContain(made.id);
  });

  it('changer ses jours, ses horaires ou son lieu renouvelle son événement ; ses notes, non', async () => {
    const { id } = await create();
    const steps: [object, number][] = [
      [{ notes: 'vidéoprojecteur' }, 0],
      [{ place: 'Maison de la région' }, 1],
      [{ place: 'Maison de la région', department: '64' }, 1],
      [{ days: [on('2025-06-02')] }, 1],
      [{ days: [on('2025-06-02', '09:30')] }, 2],
      [{ days: [on('2025-06-04')], registerBy: '2025-05-20' }, 3],
    ];
    for (const [n, [body, sequence]] of steps.entries()) {
      const answer = await patch(id, { ...body, version: n + 1 }).expect(200);
      expect(answer.body).toMatchObject({ sequence });
    }
    const { body } = await test.as('reader').get(`/api/training/sessions/${id}/history`).expect(200);
    expect(body.total).toBe(6);
    const fields = (body.data as { changes: { field: string }[] }[]).map(({ changes }) =>
      changes.map(({ field }) => field),
    );
    expect(fields).toContainEqual(['when', 'registerBy']);
  });

  it('dit aux gens déjà convoqués ce qui a changé : la page des courriels les attend', async () => {
    const { id } = await create({ place: 'Bordeaux' });
    await setState(id, 'confirmed');
    await storeRegistration(test, id, { partnerId: null }, { status: 'confirmed' });
    await test.as('manager').post(`/api/training/sessions/${id}/convocations`).send({}).expect(202);
    const due = async () => (await test.as('reader').get(`/api/training/sessions/${id}/papers`).expect(200)).body.due;
    expect(await due()).toMatchObject({ updates: 0, convocations: 0 });
    await patch(id, { place: 'Pessac', version: 1 }).expect(200);
    expect(await due()).toMatchObject({ updates: 1 });
  });

  it('de cinquante enregistrements de la même version, un seul passe', async () => {
    const { id } = await create();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => patch(id, { room: `n° ${n}`, version: 1 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(49);
    expect(refused[0]?.body).toMatchObject({ code: 'stale_session', current: { id, version: 2 } });
  });

  it('se filtre par état, département, formation, période, et se cherche', async () => {
    const own = await addCourse({ title: 'Publier en SCDL' });
    const { id } = await create({
      courseId: own.id,
      department: '87',
      trainer: 'Zoé Limousin',
      days: [on('2026-02-02')],
    });
    for (const [query, found] of [
      ['state=draft', true],
      ['state=open', false],
      ['department=87', true],
      ['department=86', false],
      [`courseId=${own.id}`, true],
      ['year=2026', true],
      ['upcoming=true', true],
      ['upcoming=false', false],
      ['from=2026-02-02&to=2026-02-28', true],
      ['from=2026-02-03', false],
      ['to=2026-02-01', false],
      ['q=scdl', true],
      ['q=zoe', true],
      ['q=haute-vienne', true],
      ['q=25%25', false],
    ] as const) {
      const { data } = await list(`${query}&perPage=200`);
      expect([query, data.some((session) => session.id === id)]).toEqual([query, found]);
    }
    const csv = await test.as('reader').get(`/api/training/sessions/export.csv?courseId=${own.id}`).expect(200);
    expect(csv.text).toContain('Publier en SCDL');
    expect(csv.text.split('\r\n')).toHaveLength(3);
    await test.as('reader').get(`/api/training/sessions/export.xlsx?courseId=${own.id}`).expect(200);
  });
});

describe('ses places', () => {
  it('un maximum ne passe pas sous les places prises, un surcoût ne se retire pas sous elles', async () => {
    const { id } = await create({ surchargeCents: 30_000 });
    await seat(id, 9);
    const { body } = await patch(id, { surchargeCents: null, version: 1 }).expect(422);
    expect(body).toMatchObject({ code: 'bounds_below_seats' });
    expect(body.detail).toMatch(/^9 personnes ont déjà une place/);
    await patch(id, { upperBound: 4, version: 1 }).expect(422);
    await patch(id, { upperBound: 5, version: 1 }).expect(200);
    await setState(id, 'confirmed');
    const refused = await patch(id, { lowerBound: 10, upperBound: 20, version: 2 }).expect(422);
    expect(refused.body).toMatchObject({ code: 'bounds_above_seats' });
    await patch(id, { lowerBound: 9, upperBound: 20, version: 2 }).expect(200);
  });

  it('annulée ne se modifie plus ; tenue, ses jours restent passés', async () => {
    const { id } = await create();
    await setState(id, 'cancelled');
    expect((await patch(id, { notes: 'x', version: 1 }).expect(422)).body).toMatchObject({ code: 'session_cancelled' });
    await setState(id, 'held');
    const to = (day: string) => patch(id, { days: [on(day)], version: 1 });
    expect((await to('2025-01-16').expect(422)).body).toMatchObject({ code: 'session_held_to_come' });
    await to('2025-01-14').expect(200);
  });
});

describe('ses conflits', () => {
  it('même formateur, même salle, jour férié, fin de semaine : dits avant d’enregistrer, et rien n’est bloqué', async () => {
    const first = await create({
      days: [on('2025-09-08')],
      trainer: 'Ada Formatrice',
      place: 'Maison',
      room: 'Épicéa',
    });
    const form = { place: 'maison', room: 'epicea', trainer: 'Bob', secondTrainer: 'ada  formatrice' };
    const check = async (body: object) =>
      (
        await test
          .as('manager')
          .post('/api/training/sessions/conflicts')
          .send({ ...form, ...body })
          .expect(200)
      ).body.conflicts as SessionView['conflicts'];
    const kinds = (conflicts: SessionView['conflicts']) => conflicts.map(({ kind }) => kind);
    expect(kinds(await check({ days: [on('2025-09-08')] }))).toEqual(['trainer', 'room']);
    expect(await check({ days: [on('2025-09-08', '17:00', '18:00')] })).toEqual([]);
    expect(await check({ days: [on('2025-09-08')], id: first.id })).toEqual([]);
    expect(kinds(await check({ days: [on('2025-05-29'), on('2025-05-31')] }))).toEqual(['day_off', 'day_off']);
    const longer = await check({ days: [on('2025-09-07'), on('2025-09-08'), on('2025-09-09')] });
    expect(longer.map(({ kind, days }) => [kind, days])).toEqual([
      ['trainer', ['2025-09-08']],
      ['room', ['2025-09-08']],
      ['day_off', ['2025-09-07']],
    ]);
    const second = await create({ ...form, days: [on('2025-09-08', '14:00')] });
    expect(second.conflicts.map(({ sessionId }) => sessionId)).toEqual([first.id, first.id]);
    expect(kinds((await one(first.id)).conflicts)).toEqual(['trainer', 'room']);
    await setState(second.id, 'cancelled');
    expect((await one(first.id)).conflicts).toEqual([]);
    expect((await one(second.id)).conflicts).toEqual([]);
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, number, string, string, RegExp]>([
    ['un jour passé', { days: [on('2025-01-14')] }, 422, 'session_in_the_past', 'days', /14\/01\/2025 est passé/],
    [
      'le même jour deux fois',
      { days: [on('2025-06-02'), on('2025-06-02', '18:00', '19:00')] },
      422,
      'session_day_twice',
      'days',
      /deux fois/,
    ],
    [
      'une fin avant le début',
      { days: [on('2025-06-02', '14:00', '09:00')] },
      422,
      'session_hours_out_of_order',
      'days',
      /doit venir après/,
    ],
    [
      'une heure que l’heure d’été saute',
      { days: [on('2025-03-30', '02:30', '09:00')] },
      422,
      'session_hour_skipped',
      'days',
      /n’existe pas/,
    ],
    [
      'une limite après la session',
      { registerBy: '2025-06-03' },
      422,
      'deadline_after_session',
      'registerBy',
      /03\/06\/2025/,
    ],
    ['un minimum au-dessus du maximum', { lowerBound: 9 }, 422, 'bounds_out_of_order', 'upperBound', /dépasse/],
    ['une formation inconnue', { courseId: randomUUID() }, 422, 'unknown_course', 'courseId', /inconnue/],
    ['un département inconnu', { department: '99' }, 400, 'invalid_input', 'department', /n’existe pas/],
    ['aucun jour', { days: [] }, 400, 'invalid_input', 'days', /au moins un jour/],
    ['le 30 février', { days: [on('2025-02-30')] }, 400, 'invalid_input', 'days.0.day', /./],
    ['25 heures', { days: [on('2025-06-02', '09:00', '25:00')] }, 400, 'invalid_input', 'days.0.endsAt', /HH:MM/],
    ['un prix négatif', { priceCents: -1 }, 400, 'invalid_input', 'priceCents', /négatif/],
    ['un prix de trois décimales', { priceCents: 0.5 }, 400, 'invalid_input', 'priceCents', /deux décimales/],
    ['un délai de réponse sans fin', { offerHours: 721 }, 400, 'invalid_input', 'offerHours', /720/],
    ['un état à la main', { state: 'confirmed' }, 400, 'invalid_input', 'state', /inconnu/],
  ])('%s', async (_case, body, status, code, field, sentence) => {
    const { body: problem } = await post(body).expect(status);
    expect(problem).toMatchObject({ code });
    expect((problem as { errors: Record<string, string> }).errors[field]).toMatch(sentence);
  });

  it('une formation archivée n’a plus de nouvelle session', async () => {
    const { id } = await addCourse();
    await test.as('manager').post(`/api/training/courses/${id}/archive`).send({ version: 1 }).expect(200);
    expect((await post({ courseId: id }).expect(422)).body).toMatchObject({ code: 'archived_course' });
  });

  it('un jour passé ne s’ajoute pas, mais une session commencée se corrige encore', async () => {
    const { id } = await create({ days: [on('2025-06-02'), on('2025-06-03')] });
    await test.dataSource.query(
      `update training_session_days set day = '2025-01-14' where session_id = $1 and day = '2025-06-02'`,
      [id],
    );
    await patch(id, { days: [on('2025-01-14'), on('2025-06-04')], version: 1 }).expect(200);
    await patch(id, { days: [on('2025-01-13'), on('2025-06-04')], version: 2 }).expect(422);
  });

  it('un lecteur ne change rien', async () => {
    await test.as('reader').post('/api/training/sessions').send({}).expect(403);
  });
});

describe('les chiffres', () => {
  it('comptent les sessions tenues, les personnes une fois, les absents à part, et le remplissage sur les places tenues', async () => {
    const made = await create({ days: [on('2025-02-03')] });
    await setState(made.id, 'held');
    for (const [status, department] of [
      ['attended', '33'],
      ['attended', '33'],
      ['attended', '64'],
      ['absent', '40'],
    ] as const) {
      await storeRegistration(test, made.id, { partnerId: null }, { status, department });
    }
    // Moved by hand to a year of its own.
    await test.dataSource.query(
      `update training_sessions set first_day = '2019-02-03', last_day = '2019-02-03' where id = $1`,
      [made.id],
    );
    const { body } = await test.as('reader').get('/api/training/sessions/figures').expect(200);
    expect(body.years.at(-1)).toEqual({
      ...{ year: 2019, held: 1, toCome: 0, cancelled: 0, people: 3, partners: 0, departments: 2 },
      ...{ attended: 3, absent: 1, unmarked: 0, seatsTaken: 4, seats: 8, billedCents: null },
    });
    const csv = await test.as('reader').get('/api/training/sessions/figures.csv').expect(200);
    expect(csv.text.split('\r\n')).toContain('2019;1;0;0;3;0;2;3;1;0;4;8;50;');
  });

  it('ne prennent pas ce que personne n’a noté pour un zéro', async () => {
    const made = await create({ days: [on('2025-02-04')] });
    await storeRegistration(test, made.id, { partnerId: null }, { status: 'confirmed' });
    await test.dataSource.query(
      `update training_sessions set first_day = '2018-02-04', last_day = '2018-02-04', state = 'held' where id = $1`,
      [made.id],
    );
    const { body } = await test.as('reader').get('/api/training/sessions/figures').expect(200);
    expect(body.years.at(-1)).toMatchObject({
      ...{ year: 2018, held: 1, people: null, partners: null, departments: null, attended: null, absent: null },
      ...{ unmarked: 1, seatsTaken: 1, seats: 8, billedCents: null },
    });
    const csv = await test.as('reader').get('/api/training/sessions/figures.csv').expect(200);
    expect(csv.text.split('\r\n')).toContain('2018;1;0;0;;;;;;1;1;8;12,5;');
  });

  it('rangent une session du 31 décembre, et ce qu’elle facture, dans son année, même facturée le 1er janvier', async () => {
    const partner = { name: 'Ville d’Orthez', department: '64' };
    const { body: payer } = await test.as('manager').post('/api/partners').send(partner).expect(201);
    const made = await create({ days: [on('2025-12-31')], surchargeCents: 0 });
    for (let n = 0; n < 4; n += 1) {
      await storeRegistration(test, made.id, { partnerId: payer.id as string }, { status: 'confirmed' });
    }
    await setState(made.id, 'confirmed');
    Clock.prototype.now = () => new Date('2025-12-31T23:30:00Z');
    try {
      const path = `/api/training/sessions/${made.id}/statements`;
      const { body: sent } = await test.as('manager').post(path).send({}).expect(201);
      expect(sent.statements).toMatchObject([{ reference: 'EC-2026-0001', issuedOn: '2026-01-01' }]);
      const { body } = await test.as('reader').get('/api/training/sessions/figures').expect(200);
      const of = (year: number) =>
        (body.years as { year: number; billedCents: number | null }[]).find((one) => one.year === year);
      expect(of(2025)).toMatchObject({ billedCents: 266_668 });
      expect(of(2026)?.billedCents ?? null).toBeNull();
    } finally {
      Clock.prototype.now = () => new Date('2025-01-15T10:00:00Z');
    }
  });
});
