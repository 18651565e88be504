import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { CourseView } from './course-lists.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const FIRST = { title: 'Ouvrir ses données', durationMinutes: 420, priceCents: 66_667 };
const post = (body: object) =>
  test
    .as('manager')
    .post('/api/training/courses')
    .send({ ...FIRST, ...body });
const create = async (body: object = {}): Promise<CourseView> => (await post(body).expect(201)).body as CourseView;
const patch = (id: string, body: object) => test.as('manager').patch(`/api/training/courses/${id}`).send(body);
const list = async (query: string) =>
  (await test.as('reader').get(`/api/training/courses?${query}`).expect(200)).body as { data: CourseView[] };

describe('une formation', () => {
  it('prend les bornes et la TVA habituelles, et un surcoût inconnu qui n’est jamais 0', async () => {
    const made = await create({ provider: 'Open Data France', objectives: 'Savoir publier\nSavoir décrire' });
    expect(made).toMatchObject({
      ...{ lowerBound: 4, upperBound: 8, surchargeCents: null, vatRule: 'rate', vatBasisPoints: 2000 },
      ...{ sessions: { all: 0, held: 0, nextDay: null }, waiting: 0, archivedAt: null, version: 1, programme: null },
    });
    expect((await test.as('reader').get(`/api/training/courses/${made.id}`).expect(200)).body).toEqual(made);
  });

  it('exonérée n’a pas de taux ; taxée de nouveau, elle a le taux habituel', async () => {
    const { id } = await create({ vatRule: 'exempt', vatBasisPoints: 2000 });
    expect((await list(`ids=${id}`)).data[0]).toMatchObject({ vatRule: 'exempt', vatBasisPoints: null });
    const { body } = await patch(id, { vatRule: 'rate', version: 1 }).expect(200);
    expect(body).toMatchObject({ vatRule: 'rate', vatBasisPoints: 2000 });
  });

  it('se cherche, s’archive, ne se modifie plus, et se restaure ; son histoire le dit', async () => {
    const { id } = await create({ title: 'Publier en SCDL', provider: 'OpenDataFrance' });
    const finds = async (query: string) => (await list(query)).data.some((course) => course.id === id);
    expect([await finds('q=scdl'), await finds('q=opendatafrance'), await finds('q=autre')]).toEqual([
      true,
      true,
      false,
    ]);
    const act = (verb: string, version: number) =>
      test.as('manager').post(`/api/training/courses/${id}/${verb}`).send({ version });
    await act('restore', 1).expect(422);
    await act('archive', 1).expect(200);
    expect([await finds('q=scdl'), await finds('q=scdl&archived=true')]).toEqual([false, true]);
    expect((await patch(id, { title: 'x', version: 2 }).expect(422)).body).toMatchObject({ code: 'course_archived' });
    await act('restore', 2).expect(200);
    const { body } = await test.as('reader').get(`/api/training/courses/${id}/history`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action)).toEqual(['restored', 'archived', 'created']);
  });

  it('de cinquante enregistrements de la même version, un seul passe', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => patch(id, { title: `n° ${n}`, version: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(49);
    expect(refused[0]?.body).toMatchObject({ code: 'stale_course', current: { id, version: 2 } });
  });
});

describe('ce qui est refusé, en français', () => {
  it.each<[string, object, number, string, RegExp]>([
    ['un prix négatif', { priceCents: -1 }, 400, 'priceCents', /ne peut pas être négatif/],
    ['un prix de trois décimales', { priceCents: 66_666.7 }, 400, 'priceCents', /deux décimales au plus/],
    ['un prix démesuré', { priceCents: 2_147_483_648 }, 400, 'priceCents', /trop grand/],
    ['pas de prix', { priceCents: null }, 400, 'priceCents', /./],
    ['un surcoût négatif', { surchargeCents: -5 }, 400, 'surchargeCents', /négatif/],
    ['un titre vide', { title: ' ' }, 400, 'title', /vide/],
    ['une durée nulle', { durationMinutes: 0 }, 400, 'durationMinutes', /15/],
    ['un taux de plus de 100 %', { vatBasisPoints: 10_001 }, 400, 'vatBasisPoints', /10\s?000/],
    ['un régime inconnu', { vatRule: 'none' }, 400, 'vatRule', /inconnue/],
    ['un minimum au-dessus du maximum', { lowerBound: 9 }, 422, 'upperBound', /\(9\) dépasse .* \(8\)/],
    ['un groupe de personne', { lowerBound: 0 }, 400, 'lowerBound', /1/],
  ])('%s', async (_case, body, status, field, sentence) => {
    const { body: problem } = await post(body).expect(status);
    expect((problem as { errors: Record<string, string> }).errors[field]).toMatch(sentence);
  });

  it('un lecteur n’ajoute rien', async () => {
    await test.as('reader').post('/api/training/courses').send(FIRST).expect(403);
  });
});
