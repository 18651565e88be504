import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { InterestRetention } from './interest-retention.service.js';
import type { InterestView } from './interest-lists.service.js';

let test: TestApp;
let courseId = '';
const realNow = Clock.prototype.now;
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};
const START = '2025-01-15T10:00:00Z';

const send = (path: string, body: object = {}) => test.as('manager').post(`/api/${path}`).send(body);
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;
const newCourse = async (title = 'Ouvrir ses données') =>
  ((await send('training/courses', { title, durationMinutes: 420, priceCents: 1 }).expect(201)).body as { id: string })
    .id;
const contact = async (more: object = {}) => {
  const body = { firstName: 'Jeanne', lastName: 'Lafitte', email: `${randomUUID()}@example.org`, ...more };
  return (await send('contacts', body).expect(201)).body as { id: string; version: number; email: string };
};
const noted = async (more: object): Promise<InterestView> =>
  (await send('training/interests', { courseId, department: '33', ...more }).expect(201)).body as InterestView;
const address = async (id = courseId) =>
  new URL((await test.as('manager').get(`/api/training/interests/public-link/${id}`).expect(200)).body.url).pathname;
const person = (more: object = {}) => ({
  ...{ firstName: 'Alix', lastName: 'Dupin', email: `${randomUUID()}@example.org`, department: '33' },
  ...more,
});
let hosts = 0;
const post = (path: string, body: object | string, type = 'form') =>
  test
    .anonymous()
    .post(path)
    .set('X-Forwarded-For', `10.7.${(hosts += 1) >> 8}.${hosts & 255}`)
    .set('Accept', 'text/html')
    .type(type)
    .send(body);
const textTo = async (email: string) => {
  const [mail]: { text: string }[] = await test.dataSource.query(
    `select text from mails where recipient = $1 order by created_at desc limit 1`,
    [email],
  );
  return mail?.text ?? '';
};
const ownPath = async (email: string) =>
  /\/api\/training\/own-interests\/[\w.-]+/.exec(await textTo(email))?.[0] ?? 'none';
/** The interest of somebody who filled the public page, and their own link. */
const filled = async (more: object = {}, id = courseId) => {
  const form = person(more);
  await post(await address(id), form).expect(200);
  const [{ id: interestId }] = await test.dataSource.query(
    `select id from training_interests where email = $1 and course_id = $2`,
    [form.email, id],
  );
  return { ...form, id: interestId as string, own: await ownPath(form.email) };
};
const stateOf = async (id: string): Promise<string | null> => {
  const [row]: { state: string }[] = await test.dataSource.query(`select state from training_interests where id = $1`, [
    id,
  ]);
  return row?.state ?? null;
};
const answer = (own: string, what: string) => post(own, { answer: what });
/** Holds the pool while `work` begins, does `meanwhile`, and lets it end. */
async function between<T>(work: () => PromiseLike<T>, meanwhile: (manager: EntityManager) => Promise<unknown>) {
  return test.dataSource.transaction(async (manager) => {
    await manager.query(`select 1 from training_courses where id = $1 for no key update`, [courseId]);
    const running = Promise.resolve(work());
    await new Promise((resolve) => setTimeout(resolve, 300));
    await meanwhile(manager);
    return { running };
  });
}

beforeAll(async () => {
  test = await startTestApp();
  itIs(START);
});
afterEach(() => {
  itIs(START);
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});
beforeAll(async () => {
  courseId = await newCourse();
});

describe('une page publique remplie pour nuire', () => {
  it.each<[string, object]>([
    ['un demi-caractère', { firstName: 'A\ud800' }],
    ['un NUL', { lastName: 'A\u0000B' }],
    ['un saut de ligne', { lastName: 'A\nBcc: x@example.org' }],
    ['un renversement du sens de lecture', { organisation: '\u202eA' }],
    ['un demi-caractère dans la précision', { note: 'x\udfff' }],
    ['un NUL dans la précision', { note: 'x\u0000' }],
    ['deux adresses', { email: 'a@example.org, b@example.org' }],
    ['une adresse au NUL', { email: 'a\u0000@example.org' }],
    ['un département hérité', { department: '__proto__' }],
    ['un département en méthode', { department: 'constructor' }],
    ['une date avant l’histoire', { wishedFrom: '0000-01-01' }],
    ['une date infinie', { wishedTo: 'infinity' }],
    ['des listes', { firstName: ['a', 'b'], email: { $ne: 1 } }],
    ['une précision de 1 001 lettres', { note: 'x'.repeat(1001) }],
  ])('%s : 422 dans la page, rien n’est gardé', async (_, more) => {
    const path = await address();
    const count = async () => (await test.dataSource.query(`select count(*)::int as n from training_interests`))[0].n;
    const before = await count();
    const { status, text } = await post(path, person(more), 'json');
    expect([status, text.includes('<form')]).toEqual([422, true]);
    expect(await count()).toBe(before);
  });

  it('un corps énorme : 413 ; un corps mal codé, un jeton à octets nuls : jamais une erreur du serveur', async () => {
    const path = await address();
    await post(path, person({ note: 'x'.repeat(2_000_000) })).expect(413);
    await post(path, 'firstName=%ED%A0%80&lastName=%00&email=%ff%fe').expect(422);
    await post(path, 'firstName[]=a&firstName[x]=b&__proto__[x]=1').expect(422);
    await post(path, '{"firstName":', 'json').expect(400);
    for (const kind of ['interest-forms', 'own-interests']) {
      for (const token of ['%00', '%ED%A0%80', 'x'.repeat(120), `${randomUUID()}.${'A'.repeat(43)}`]) {
        const { status } = await post(`/api/training/${kind}/${token}`, {});
        expect([token, [400, 404].includes(status)]).toEqual([token, true]);
      }
      await post(`/api/training/${kind}/${'x'.repeat(121)}`, {}).expect(400);
    }
  });

  it('du HTML dans un nom reste du texte dans la page et le courriel ; une formule n’en est pas une', async () => {
    const evil = { firstName: '<img src=x onerror=alert(1)>', lastName: '=1+1', organisation: '@SUM(1)' };
    const one = await filled({ ...evil, note: '<script>alert(1)</script>' });
    const [{ html, subject }] = await test.dataSource.query(`select html, subject from mails where recipient = $1`, [
      one.email,
    ]);
    expect(html).not.toContain('<img src=x');
    expect(subject).not.toContain('<');
    expect((await test.anonymous().get(one.own).expect(200)).text).not.toContain('<img src=x');
    const csv = (await test.as('reader').get(`/api/training/interests/export.csv?courseId=${courseId}`)).text;
    const cells = csv.split('\r\n').flatMap((line) => line.split(';'));
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
    expect(csv).toContain('=1+1');
    await test.as('reader').get(`/api/training/interests/export.xlsx?courseId=${courseId}`).expect(200);
  });

  it('des recherches, des ids et des listes hostiles : 400 ou rien, jamais une erreur du serveur', async () => {
    const asked = [
      'q=%00',
      'q=%25_%5C',
      `q=${'x'.repeat(201)}`,
      'q=%ED%A0%80',
      'department=%00',
      'contactId=1',
      'ids=x',
      'page=0',
      'page=1e9',
      'sort=searchText',
      'over=1',
      'state=',
      "sourceId='",
    ];
    for (const query of asked) {
      for (const path of ['training/interests', 'training/interests/export.csv', 'training/interests/export.xlsx']) {
        const { status } = await test.as('reader').get(`/api/${path}?${query}`);
        expect([path, query, [200, 400].includes(status)]).toEqual([path, query, true]);
      }
    }
    await test.as('reader').get('/api/training/interests/figures?courseId=%00').expect(400);
    for (const note of ['a\u0000', 'a\ud800']) {
      await send('training/interests', { courseId, contactId: (await contact()).id, department: '33', note }).expect(
        400,
      );
    }
  });

  it('un lecteur lit, n’écrit pas ; sans compte, rien que les pages', async () => {
    const { id } = await filled();
    const writes = [
      ['interests', {}],
      [`interests/${id}/withdraw`, { version: 1 }],
      [`interests/${id}/restore`, { version: 1 }],
      [`interests/${id}/confirm`, { version: 1 }],
      [`interests/${id}/identify`, { version: 1 }],
      ['proposals/choose', {}],
    ] as const;
    for (const [path, body] of writes) {
      await test.as('reader').post(`/api/training/${path}`).send(body).expect(403);
      await test.anonymous().post(`/api/training/${path}`).send(body).expect(401);
    }
    for (const path of [`interests/public-link/${courseId}`]) {
      await test.as('reader').get(`/api/training/${path}`).expect(403);
    }
    for (const path of ['interests', `interests/${id}`, 'interests/export.csv', `proposals?courseId=${courseId}`]) {
      await test.anonymous().get(`/api/training/${path}`).expect(401);
    }
    expect(await stateOf(id)).toBe('unconfirmed');
  });
});

describe('tous en même temps', () => {
  it('50 envois du même formulaire : la même page à chacun, un intérêt, un courriel', async () => {
    const path = await address();
    const form = person();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(path, form)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const count = (sql: string) => test.dataSource.query(`select count(*)::int as n from ${sql}`, [form.email]);
    expect(await count('training_interests where email = $1')).toEqual([{ n: 1 }]);
    expect(await count('mails where recipient = $1')).toEqual([{ n: 1 }]);
  });

  it('confirmer dix fois à la fois confirme une fois, et dit oui à chacun', async () => {
    const { id, own } = await filled();
    const answers = await Promise.all(Array.from({ length: 10 }, () => answer(own, 'confirm')));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const { data } = await get<{ data: { action: string }[] }>(`training/interests/${id}/history`);
    expect(data.map(({ action }) => action).toSorted()).toEqual(['created', 'interest_confirm']);
    const gone = await Promise.all(Array.from({ length: 10 }, () => answer(own, 'withdraw')));
    expect(gone.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('effacée pendant qu’elle confirme : lien inconnu', async () => {
    const { id, own } = await filled();
    const { running } = await between(
      () => answer(own, 'confirm'),
      (manager) => manager.query(`delete from training_interests where id = $1`, [id]),
    );
    expect((await running).status).toBe(404);
    await send(`training/interests/${id}/withdraw`, { version: 1 }).expect(404);
  });

  it('la formation archivée pendant qu’un formulaire arrive : rien n’est gardé, la page le dit', async () => {
    const form = person();
    const path = await address();
    const { running } = await between(
      () => post(path, form),
      (manager) => manager.query(`update training_courses set archived_at = now() where id = $1`, [courseId]),
    );
    const { status, text } = await running;
    await test.dataSource.query(`update training_courses set archived_at = null where id = $1`, [courseId]);
    expect([status, text.includes('n’est plus proposée')]).toEqual([409, true]);
    expect(await textTo(form.email)).toBe('');
  });
});

describe('ce qui change entre le formulaire et la réponse', () => {
  it('la formation archivée, on ne confirme ni ne remet : 422 qui le dit ; se retirer reste possible', async () => {
    const old = await newCourse('Bientôt archivée');
    const one = await filled({}, old);
    const other = await filled({}, old);
    await answer(other.own, 'withdraw').expect(200);
    await send(`training/courses/${old}/archive`, { version: 1 }).expect(200);
    const { text } = await answer(one.own, 'confirm').expect(422);
    expect(text).toContain('archivée');
    await send(`training/interests/${one.id}/confirm`, { version: 1 }).expect(422, /archived_course/);
    await send(`training/interests/${other.id}/restore`, { version: 2 }).expect(422, /archived_course/);
    expect((await test.anonymous().get(one.own).expect(200)).text).toContain('Retirer ma demande');
    await answer(one.own, 'withdraw').expect(200);
  });

  it('l’équipe l’a rattachée et notée entre-temps : confirmer ne fait pas un second intérêt, et dit que c’est noté', async () => {
    const { id } = await contact();
    const one = await filled();
    await send(`training/interests/${one.id}/identify`, { version: 1, contactId: id }).expect(200);
    await noted({ contactId: id });
    const { text } = await answer(one.own, 'confirm').expect(409);
    expect(text).toContain('déjà noté');
    expect(text).not.toContain('modifiez');
    await send(`training/interests/${one.id}/confirm`, { version: 2 }).expect(409, /already_waiting/);
    expect(await stateOf(one.id)).toBe('unconfirmed');
  });

  it('un contact archivé n’est pas reconnu ; un organisme archivé n’empêche ni de voir, ni de proposer', async () => {
    const email = `${randomUUID()}@example.org`;
    const known = await contact({ firstName: 'Alix', lastName: 'Dupin', email });
    await send(`contacts/${known.id}/archive`, { version: 1 }).expect(200);
    const one = await filled({ email });
    await answer(one.own, 'confirm').expect(200);
    expect(await get(`training/interests/${one.id}`)).toMatchObject({ contactId: null, state: 'waiting' });
    const { body: partner } = await send('partners', { name: `P ${randomUUID()}`, department: '33' }).expect(201);
    const mine = await noted({ contactId: (await contact()).id, partnerId: partner.id });
    await send(`partners/${partner.id}/archive`, { version: partner.version }).expect(200);
    expect(await get(`training/interests/${mine.id}`)).toMatchObject({ partnerName: partner.name });
    await get(`training/proposals?courseId=${courseId}`);
  });
});

describe('les données de personnes', () => {
  /** Columns where a text stands, anywhere in the base. */
  const placesOf = async (text: string): Promise<string[]> => {
    const columns: { table: string; column: string }[] = await test.dataSource.query(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type in ('text', 'jsonb')`,
    );
    const places = [];
    for (const { table, column } of columns) {
      const [row] = await test.dataSource.query(
        `select count(*)::int as n from "${table}" where "${column}"::text ilike $1`,
        [`%${text}%`],
      );
      if (row.n > 0) places.push(`${table}.${column}`);
    }
    return places;
  };

  it('sept jours sans réponse, tout s’efface : la demande, sa trace, et le courriel', async () => {
    const one = await filled({ lastName: 'Zwyxolog', organisation: 'Mairie de Zwyxolog' });
    expect(await placesOf('Zwyxolog')).not.toEqual([]);
    itIs('2025-01-22T10:00:00Z');
    await test.app.get(InterestRetention).purge();
    expect(await placesOf('Zwyxolog')).toEqual([]);
    expect(await placesOf(one.email)).toEqual([]);
    await test.anonymous().get(one.own).expect(404);
  });

  it('« ce n’est pas moi » : sept jours après le retrait, tout est effacé aussi ; un contact retiré reste', async () => {
    const one = await filled({ lastName: 'Pasmoilog' });
    const { id } = await noted({ contactId: (await contact()).id });
    await answer(one.own, 'withdraw').expect(200);
    await send(`training/interests/${id}/withdraw`, { version: 1 }).expect(200);
    const purge = () => test.app.get(InterestRetention).purge();
    itIs('2025-01-22T09:59:59Z');
    await purge();
    expect(await stateOf(one.id)).toBe('withdrawn');
    itIs('2025-01-22T10:00:00Z');
    await purge();
    expect(await placesOf('Pasmoilog')).toEqual([]);
    expect(await placesOf(one.email)).toEqual([]);
    expect(await stateOf(id)).toBe('withdrawn');
  });

  it('un contact effacé pendant qu’il attend : il n’est plus proposé, ne se remet pas, rien ne reste de lui', async () => {
    const known = await contact({ firstName: 'Ysoldine', lastName: 'Fichéelog' });
    const one = await filled({
      ...{ firstName: 'Ysolog', lastName: 'Tapéelog', organisation: 'Chez Ysolog', note: 'Ysolog le mardi' },
    });
    await send(`training/interests/${one.id}/identify`, { version: 1, contactId: known.id }).expect(200);
    await answer(one.own, 'confirm').expect(200);
    // Another name with the address that is on the record.
    const other = await newCourse('Autre');
    await filled({ firstName: 'Ysolog', lastName: 'Encorelog', email: known.email }, other);
    await test
      .as('admin')
      .post(`/api/contacts/${known.id}/erase`)
      .send({ version: known.version, reason: 'Demandé' })
      .expect(200);
    for (const text of ['Ysolog', 'Ysoldine', 'Tapéelog', 'Encorelog', 'Fichéelog', one.email, known.email]) {
      expect([text, await placesOf(text)]).toEqual([text, []]);
    }
    expect(await get(`training/interests/${one.id}`)).toMatchObject({ state: 'withdrawn', note: null });
    const { data } = await get<{ data: InterestView[] }>(`training/interests?courseId=${courseId}&state=waiting`);
    expect(data.map(({ id }) => id)).not.toContain(one.id);
    await get(`training/proposals?courseId=${courseId}`);
    await get(`training/interests/${one.id}/history`);
    const { version } = await get<InterestView>(`training/interests/${one.id}`);
    await send(`training/interests/${one.id}/restore`, { version }).expect(422, /person_archived/);
    await test.anonymous().get(one.own).expect(404);
    await answer(one.own, 'confirm').expect(404);
    await test.as('reader').get(`/api/training/interests/export.xlsx?courseId=${courseId}`).expect(200);
  });
});
