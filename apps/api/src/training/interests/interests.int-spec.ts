import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { InterestRetention } from './interest-retention.service.js';
import type { InterestView } from './interest-lists.service.js';

let test: TestApp;
let [courseId, partnerId] = ['', ''];
const realNow = Clock.prototype.now;
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};
const START = '2025-01-15T10:00:00Z';

const post = (path: string, body: object = {}) => test.as('manager').post(`/api/${path}`).send(body);
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;
const contact = async (more: object = {}) => {
  const body = { firstName: 'Jeanne', lastName: 'Lafitte', email: `${randomUUID()}@example.org`, ...more };
  return ((await post('contacts', body).expect(201)).body as { id: string }).id;
};
const create = (more: object = {}) => post('training/interests', { courseId, partnerId, ...more });
const created = async (more: object = {}): Promise<InterestView> =>
  (await create({ contactId: await contact(), ...more }).expect(201)).body as InterestView;
const person = (more: object = {}) => ({
  ...{ firstName: 'Alix', lastName: 'Dupin', email: `${randomUUID()}@example.org`, ...more },
});
const newCourse = async (more: object = {}) =>
  (
    (
      await post('training/courses', {
        title: 'Ouvrir ses données',
        durationMinutes: 420,
        priceCents: 66_667,
        ...more,
      }).expect(201)
    ).body as {
      id: string;
    }
  ).id;

beforeAll(async () => {
  test = await startTestApp();
  itIs(START);
  courseId = await newCourse();
  const partner = { name: 'Communauté de communes du Haut-Béarn', department: '64' };
  partnerId = ((await post('partners', partner).expect(201)).body as { id: string }).id;
});
afterEach(() => {
  itIs(START);
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});

describe('le vivier, tenu par l’équipe', () => {
  it('un intérêt prend la zone de son organisme, et se retrouve par son nom', async () => {
    const contactId = await contact({ lastName: 'Etcheverry' });
    const { id, ...one } = await created({ contactId, wishedFrom: '2025-03-01', wishedTo: '2025-06-30' });
    expect(one).toMatchObject({
      ...{ contactId, name: 'Jeanne Etcheverry', department: '64', source: 'staff', state: 'waiting' },
      ...{ receivedOn: '2025-01-15', partnerName: 'Communauté de communes du Haut-Béarn', version: 1 },
    });
    for (const filter of ['q=etchev', 'department=64&q=etcheverry', `contactId=${contactId}`, 'q=etcheverry%20bearn']) {
      const { data } = await get<{ data: InterestView[] }>(`training/interests?${filter}`);
      expect(data.map((found) => found.id)).toEqual([id]);
    }
  });

  it('une personne qui n’est pas un contact s’écrit par son nom et son adresse ; son homonyme de même adresse est reconnu', async () => {
    const typed = person({ lastName: 'Berger', organisation: 'Mairie de Nérac' });
    const one = (await create({ person: typed, partnerId: null, department: '47' }).expect(201)).body as InterestView;
    expect(one).toMatchObject({
      contactId: null,
      name: 'Alix Berger',
      email: typed.email,
      organisation: 'Mairie de Nérac',
    });
    const email = `${randomUUID()}@example.org`;
    const known = await contact({ firstName: 'Zoé', lastName: 'Martin', email });
    const same = person({ firstName: 'ZOE', lastName: 'martin', email });
    expect((await create({ person: same }).expect(201)).body).toMatchObject({ contactId: known, email });
    const colleague = person({ firstName: 'Paul', lastName: 'Martin', email });
    expect((await create({ person: colleague }).expect(201)).body).toMatchObject({ contactId: null });
  });

  it('la même personne n’attend pas deux fois : 409, avec celui qui existe', async () => {
    const one = await created();
    const { body } = await create({ contactId: one.contactId }).expect(409);
    expect(body).toMatchObject({ code: 'already_waiting', interestId: one.id });
    expect(body.detail).toContain('15/01/2025');
    const typed = person();
    await create({ person: typed }).expect(201);
    await create({ person: typed }).expect(409);
    await create({ contactId: one.contactId, courseId: await newCourse() }).expect(201);
  });

  it('à 50 en même temps pour la même personne, un seul intérêt', async () => {
    const contactId = await contact();
    const answers = await Promise.all(Array.from({ length: 50 }, () => create({ contactId })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(49).fill(409)]);
  });

  it.each<[string, object, number, string | null, RegExp]>([
    ['ni personne ni contact', { contactId: null }, 400, 'contactId', /Choisissez une personne/],
    ['les deux', { person: { firstName: 'A', lastName: 'B', email: 'a@example.org' } }, 400, 'contactId', /Choisissez/],
    [
      'une adresse fausse',
      { contactId: null, person: { firstName: 'A', lastName: 'B', email: 'x' } },
      400,
      'person.email',
      /pas valable/,
    ],
    ['un contact inconnu', { contactId: randomUUID() }, 422, 'contactId', /inconnue/],
    ['une formation inconnue', { courseId: randomUUID() }, 422, 'courseId', /inconnue/],
    ['un organisme inconnu', { partnerId: randomUUID() }, 422, 'partnerId', /inconnu/],
    ['sans organisme ni zone', { partnerId: null }, 422, 'department', /département/],
    ['un département inconnu', { department: '99' }, 400, 'department', /n’existe pas/],
    ['une période finie hier', { wishedTo: '2025-01-14' }, 422, 'wishedTo', /s’est terminée le 14\/01\/2025/],
    [
      'une période à l’envers',
      { wishedFrom: '2025-06-02', wishedTo: '2025-06-01' },
      422,
      'wishedTo',
      /avant son début/,
    ],
    ['reçu demain', { receivedOn: '2025-01-16' }, 422, 'receivedOn', /aujourd’hui/],
    ['venu d’un courriel qui n’existe pas', { source: 'mail', sourceId: randomUUID() }, 422, 'sourceId', /Introuvable/],
    ['venu d’une réunion sans dire laquelle', { source: 'meeting' }, 400, 'sourceId', /dit lequel/],
    ['la page publique, par l’équipe', { source: 'form', sourceId: randomUUID() }, 400, 'source', /.+/],
  ])('refuse %s', async (_, more, status, field, sentence) => {
    const { body } = await create({ contactId: 'contactId' in more ? null : await contact(), ...more }).expect(status);
    expect(body.errors?.[field ?? '']).toMatch(sentence);
  });

  it('un contact archivé, une formation archivée : 422', async () => {
    const contactId = await contact();
    await post(`contacts/${contactId}/archive`, { version: 1 }).expect(200);
    expect((await create({ contactId }).expect(422)).body.code).toBe('person_archived');
    const old = await newCourse({ title: 'Ancienne' });
    await post(`training/courses/${old}/archive`, { version: 1 }).expect(200);
    expect((await create({ contactId: await contact(), courseId: old }).expect(422)).body.code).toBe('archived_course');
  });

  it('se modifie, se retire avec son motif, se remet ; une version ancienne est refusée', async () => {
    const { id } = await created();
    const patch = (body: object) => test.as('manager').patch(`/api/training/interests/${id}`).send(body);
    expect((await patch({ department: '40', note: 'le mardi', version: 1 }).expect(200)).body.version).toBe(2);
    expect((await patch({ department: '33', version: 1 }).expect(409)).body.current).toMatchObject({
      department: '40',
    });
    await post(`training/interests/${id}/withdraw`, { version: 2, reason: 'change de poste' }).expect(200);
    expect((await patch({ department: '33', version: 3 }).expect(422)).body.code).toBe('interest_closed');
    await post(`training/interests/${id}/withdraw`, { version: 3 }).expect(422);
    const { body } = await post(`training/interests/${id}/restore`, { version: 3 }).expect(200);
    expect(body).toMatchObject({ state: 'waiting', withdrawReason: null });
    const { data } = await get<{ data: { action: string }[] }>(`training/interests/${id}/history`);
    expect(data.map(({ action }) => action).toSorted()).toEqual([
      ...['created', 'interest_restore', 'interest_withdraw', 'updated'],
    ]);
  });

  it('on ne remet pas dans le vivier qui y attend déjà', async () => {
    const one = await created();
    await post(`training/interests/${one.id}/withdraw`, { version: 1 }).expect(200);
    await create({ contactId: one.contactId }).expect(201);
    expect((await post(`training/interests/${one.id}/restore`, { version: 2 }).expect(409)).body.code).toBe(
      'already_waiting',
    );
  });

  it('une personne saisie devient un contact, ou se rattache à l’un d’eux', async () => {
    const typed = person({ lastName: 'Nouvelle' });
    const one = (await create({ person: typed }).expect(201)).body as InterestView;
    const { body } = await post(`training/interests/${one.id}/identify`, { version: 1 }).expect(200);
    const made = await get<{ memberships: { partnerId: string }[]; email: string }>(`contacts/${body.contactId}`);
    expect(made).toMatchObject({ email: typed.email, memberships: [{ partnerId }] });
    await post(`training/interests/${one.id}/identify`, { version: 2 }).expect(422);
    const other = (await create({ person: person() }).expect(201)).body as InterestView;
    const known = await contact();
    await post(`training/interests/${other.id}/identify`, { version: 1, contactId: known }).expect(200);
    const third = (await create({ person: person() }).expect(201)).body as InterestView;
    expect(
      (await post(`training/interests/${third.id}/identify`, { version: 1, contactId: known }).expect(409)).body.code,
    ).toBe('already_waiting');
  });

  it('les chiffres du vivier, et ses fichiers', async () => {
    const fresh = await newCourse({ title: 'Métadonnées' });
    await created({ courseId: fresh });
    await created({ courseId: fresh, department: '33', receivedOn: '2024-12-02' });
    const { id } = await created({ courseId: fresh, department: '33' });
    await post(`training/interests/${id}/withdraw`, { version: 1 }).expect(200);
    expect(await get(`training/interests/figures?courseId=${fresh}`)).toEqual({
      ...{ waiting: 2, unconfirmed: 0, placed: 0, withdrawn: 1, oldest: '2024-12-02' },
      departments: [
        { department: '33', waiting: 1, unconfirmed: 0, placed: 0, withdrawn: 1 },
        { department: '64', waiting: 1, unconfirmed: 0, placed: 0, withdrawn: 0 },
      ],
      sources: [{ source: 'staff', waiting: 2, unconfirmed: 0, placed: 0, withdrawn: 1 }],
      months: [
        { month: '2025-01', received: 2 },
        { month: '2024-12', received: 1 },
      ],
    });
    const csv = await test.as('reader').get(`/api/training/interests/export.csv?courseId=${fresh}`).expect(200);
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(4);
    await test.as('reader').get(`/api/training/interests/export.xlsx?courseId=${fresh}`).expect(200);
  });
});

describe('la page publique d’une formation', () => {
  const anybody = () => request(test.app.getHttpServer());
  const address = async (id = courseId) => {
    const { body } = await test.as('manager').get(`/api/training/interests/public-link/${id}`).expect(200);
    return new URL((body as { url: string }).url).pathname;
  };
  const form = (more: object = {}) => ({ ...person(), department: '33', ...more });
  const send = async (body: object, path?: string) =>
    anybody()
      .post(path ?? (await address()))
      .set('Accept', 'text/html')
      .type('form')
      .send(body);
  const mailsTo = async (email: string): Promise<{ text: string }[]> =>
    test.dataSource.query(`select text from mails where recipient = $1 order by created_at`, [email]);
  const ownPath = async (email: string) => {
    const [mail] = await mailsTo(email);
    return new URL(/https?:\S+own-interests\/\S+/.exec(mail?.text ?? '')?.[0] ?? '').pathname;
  };
  const stateOf = async (email: string) => {
    const [row]: { state: string; contact_id: string | null }[] = await test.dataSource.query(
      `select state, contact_id from training_interests where email = $1
         or contact_id in (select id from contacts where email = $1)`,
      [email],
    );
    return row?.state ?? null;
  };

  it('la regarder ne change rien ; l’envoyer demande une confirmation, qui seule compte', async () => {
    const path = await address();
    expect((await anybody().get(path).expect(200)).text).toContain('Ouvrir ses données');
    const filled = form({ wishedFrom: '2025-03-01', wishedTo: '', organisation: 'Mairie <b>de</b> Dax' });
    expect((await send(filled)).status).toBe(200);
    expect(await stateOf(filled.email)).toBe('unconfirmed');
    const own = await ownPath(filled.email);
    await anybody().get(own).expect(200);
    expect(await stateOf(filled.email)).toBe('unconfirmed');
    await anybody().post(own).type('form').send({}).expect(422);
    expect((await anybody().post(own).type('form').send({ answer: 'confirm' }).expect(200)).text).toContain('confirmé');
    await anybody().post(own).type('form').send({ answer: 'confirm' }).expect(200);
    expect(await stateOf(filled.email)).toBe('waiting');
    await anybody().post(own).type('form').send({ answer: 'withdraw' }).expect(200);
    expect(await stateOf(filled.email)).toBe('withdrawn');
  });

  it('la même adresse deux fois : même réponse, un seul intérêt, un seul courriel par jour', async () => {
    const filled = form();
    const first = await send(filled);
    const second = await send({ ...filled, firstName: 'Autre' });
    expect(second.text).toBe(first.text);
    expect(await mailsTo(filled.email)).toHaveLength(1);
    itIs('2025-01-16T10:00:00Z');
    await send(filled);
    expect(await mailsTo(filled.email)).toHaveLength(2);
  });

  it('un contact de même nom et de même adresse est reconnu quand il confirme, pas avant', async () => {
    const email = `${randomUUID()}@example.org`;
    const contactId = await contact({ firstName: 'Inès', lastName: 'Roux', email });
    await send(form({ firstName: 'Inès', lastName: 'Roux', email }));
    const found = () => get<{ total: number }>(`training/interests?contactId=${contactId}`);
    expect((await found()).total).toBe(0);
    await anybody()
      .post(await ownPath(email))
      .type('form')
      .send({ answer: 'confirm' })
      .expect(200);
    expect((await found()).total).toBe(1);
  });

  it.each<[string, object, RegExp]>([
    ['sans nom', { lastName: ' ' }, /Indiquez le nom/],
    ['une publicité pour nom', { firstName: 'Gagnez https://example.org' }, /pas d’adresse web/],
    ['une adresse fausse', { email: 'pas une adresse' }, /pas valable/],
    ['sans département', { department: '' }, /Choisissez un département/],
    ['une date qui n’existe pas', { wishedFrom: '2025-02-30' }, /pas valable/],
    ['une période passée', { wishedTo: '2025-01-14' }, /terminée le 14\/01\/2025/],
    ['un nom de 5 000 lettres', { lastName: 'x'.repeat(5000) }, /100/],
  ])('%s : 422 dans la page, ce qui est saisi est gardé', async (_, more, sentence) => {
    const { status, text } = await send(form({ organisation: 'Mairie "de" Dax', ...more }));
    expect(status).toBe(422);
    expect(text).toMatch(sentence);
    expect(text).toContain('value="Mairie &quot;de&quot; Dax"');
  });

  it('un jeton inventé, celui d’une autre page : 404 ; une formation archivée : 409', async () => {
    const path = await address();
    await anybody()
      .get(`${path.slice(0, -3)}abc`)
      .expect(404);
    await anybody().get(path.replace('interest-forms', 'own-interests')).expect(404);
    const old = await newCourse({ title: 'Ancienne page' });
    const page = await address(old);
    await post(`training/courses/${old}/archive`, { version: 1 }).expect(200);
    expect((await send(form(), page)).status).toBe(409);
  });

  it('trente formulaires d’une même adresse, et le suivant attend', async () => {
    const path = await address();
    await test.dataSource.query(`delete from login_attempts`);
    const answers: number[] = [];
    for (let n = 0; n < 31; n += 1) answers.push((await send({}, path)).status);
    expect(answers).toEqual([...Array<number>(30).fill(422), 429]);
    await test.dataSource.query(`delete from login_attempts`);
  });

  it('ce qui n’est pas confirmé s’efface au bout de sept jours, sa trace aussi', async () => {
    const filled = form();
    await send(filled);
    const purge = () => test.app.get(InterestRetention).purge();
    itIs('2025-01-22T09:59:59Z');
    await purge();
    expect(await stateOf(filled.email)).toBe('unconfirmed');
    itIs('2025-01-22T10:00:00Z');
    await purge();
    expect(await stateOf(filled.email)).toBeNull();
    const traces = await test.dataSource.query(`select 1 from history where changes::text like $1`, [
      `%${filled.email}%`,
    ]);
    expect(traces).toEqual([]);
  });
});
