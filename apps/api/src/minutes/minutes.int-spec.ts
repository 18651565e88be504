import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { aPng } from '../../test/sample-minutes.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import type { MinutesView } from './minutes-lists.service.js';

let test: TestApp;
let db: DataSource;
beforeAll(async () => {
  test = await startTestApp();
  db = test.dataSource;
});
afterAll(() => test.close());

const post = (path: string, body: object) => test.as('manager').post(`/api/${path}`).send(body);
const add = async (path: string, body: object) => ((await post(path, body).expect(201)).body as { id: string }).id;
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;
const newMeeting = async (fields: object = {}) =>
  add('meetings', {
    groupId: await add('groups', { name: 'Opendata', kind: 'working_group' }),
    startsOn: '2018-05-31',
    ...fields,
  });
const begin = async (fields: object = {}): Promise<MinutesView> =>
  (await post('minutes', { meetingId: await newMeeting(fields) }).expect(201)).body as MinutesView;

const patch = (id: string, content: object, version: number, role: 'manager' | 'admin' = 'manager') =>
  test.as(role).patch(`/api/minutes/${id}`).send({ content, version });
/** The content of minutes with the text of one section changed. */
const written = ({ content }: Pick<MinutesView, 'content'>, html: string, place = 2) => ({
  ...content,
  sections: content.sections.map((section, n) => (n === place ? { ...section, html } : section)),
});
const versions = async (id: string) =>
  (
    await get<{ data: { id: string; number: number; kind: string; author: string; note: string | null }[] }>(
      `minutes/${id}/versions`,
    )
  ).data;

describe('commencer un compte rendu', () => {
  it('il est rempli de ce que la réunion sait, et dit ce qui manque', async () => {
    const meetingId = await newMeeting({
      ...{ place: 'Bordeaux', rapporteurs: ['Camille Exemple', 'Alix Garonne'] },
      ...{ nextStartsOn: '2018-11-01', nextEndsOn: '2018-12-31', nextLabel: '3ème trimestre 2018' },
    });
    await post('decisions', { meetingId, title: 'Outil', text: 'Le catalogue change.' }).expect(201);
    await post('actions', { meetingId, text: 'Envoyer les diagnostics' }).expect(201);
    const { body } = await post('minutes', { meetingId }).expect(201);
    const view = body as MinutesView;
    expect(view).toMatchObject({ state: 'draft', erratum: 0, version: 1, edition: null, updatedBy: 'Compte manager' });
    expect(view.content.followedBy).toBe('Camille Exemple et Alix Garonne');
    expect(view.facts).toMatchObject({
      ...{ place: 'Bordeaux', decisions: [{ title: 'Outil' }] },
      actions: [{ owner: 'PIGMA', due: expect.stringContaining('avant le prochain GT') }],
    });
    expect(view.outline.map(({ number, title }) => `${number ?? ''} ${title}`.trim())).toEqual(
      expect.arrayContaining(['1. Ordre du jour', '2. Compte rendu', '2.1. Introduction', '3. Relevé de décision']),
    );
    expect(view.checks.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      expect.arrayContaining(['nobody_present blocking', 'next_label_contradicts blocking', 'section_empty warning']),
    );
  });

  it('une réunion n’en a qu’un, même commencé par dix personnes à la fois', async () => {
    const meetingId = await newMeeting();
    const tries = await Promise.all(Array.from({ length: 10 }, () => post('minutes', { meetingId })));
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(9).fill(422)]);
    expect(tries.find(({ status }) => status === 422)?.body.code).toBe('minutes_exist');
  });

  it('un groupe qui n’en tient pas le refuse', async () => {
    const groupId = await add('groups', { name: 'Café', kind: 'workshop' });
    const meetingId = await add('meetings', { groupId, startsOn: '2018-05-31' });
    expect((await post('minutes', { meetingId }).expect(422)).body.code).toBe('minutes_not_kept');
    expect((await post('minutes', { meetingId: randomUUID() }).expect(404)).body.code).toBe('meeting_not_found');
  });
});

describe('écrire à deux', () => {
  it('le second reçoit le texte du premier, et rien n’est enregistré par-dessus', async () => {
    const view = await begin();
    await patch(view.id, written(view, '<p>Premier</p>'), 1).expect(200);
    const { body } = await patch(view.id, written(view, '<p>Second</p>'), 1, 'admin').expect(409);
    expect(body).toMatchObject({
      ...{ code: 'stale_minutes', detail: expect.stringContaining('Compte manager') },
      current: { version: 2, updatedBy: 'Compte manager' },
    });
    expect((body.current as MinutesView).content.sections[2]?.html).toBe('<p>Premier</p>');
    const merged = written(body.current as MinutesView, '<p>Second</p>', 3);
    await patch(view.id, merged, 2, 'admin').expect(200);
    const after = await get<MinutesView>(`minutes/${view.id}`);
    expect(after.content.sections.slice(2, 4).map(({ html }) => html)).toEqual(['<p>Premier</p>', '<p>Second</p>']);
  });

  it('cinquante enregistrements à la fois : un passe, les autres reçoivent son texte', async () => {
    const view = await begin();
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => patch(view.id, written(view, `<p>Texte ${n}</p>`), 1)),
    );
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(tries.filter(({ status, body }) => status === 409 && body.current.version === 2)).toHaveLength(49);
  });

  it('le même texte deux fois ne change rien', async () => {
    const view = await begin();
    await patch(view.id, written(view, '<p>Un</p>'), 1).expect(200);
    expect((await patch(view.id, written(view, '<p>Un</p>'), 2).expect(200)).body.version).toBe(2);
  });
});

describe('versions', () => {
  it('une main qui succède à une autre laisse une version, dix minutes aussi, un mot de plus non', async () => {
    const view = await begin();
    await patch(view.id, written(view, '<p>A</p>'), 1).expect(200);
    await patch(view.id, written(view, '<p>AB</p>'), 2).expect(200);
    expect((await versions(view.id)).map(({ author }) => author)).toEqual(['Compte manager']);
    await patch(view.id, written(view, '<p>ABC</p>'), 3, 'admin').expect(200);
    expect(await versions(view.id)).toHaveLength(2);
    await patch(view.id, written(view, '<p>ABCD</p>'), 4, 'admin').expect(200);
    expect(await versions(view.id)).toHaveLength(2);
    const later = new Date(Date.now() + 11 * 60_000);
    const clock = jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(later);
    try {
      await patch(view.id, written(view, '<p>ABCDE</p>'), 5, 'admin').expect(200);
    } finally {
      clock.mockRestore();
    }
    expect((await versions(view.id)).map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '3 kept',
      '2 kept',
      '1 kept',
    ]);
  });

  it('on garde une version sous un nom, on la relit, on la reprend, et celle d’avant reste', async () => {
    const view = await begin();
    await patch(view.id, written(view, '<p>Bon</p>'), 1).expect(200);
    await post(`minutes/${view.id}/versions`, { note: 'Avant relecture', version: 2 }).expect(201);
    await patch(view.id, written(view, '<p>Mauvais</p>'), 2).expect(200);
    const named = (await versions(view.id)).find(({ kind }) => kind === 'named')!;
    expect(named.note).toBe('Avant relecture');
    const read = await get<MinutesView>(`minutes/${view.id}/versions/${named.id}`);
    expect(read.content.sections[2]?.html).toBe('<p>Bon</p>');
    const { body } = await post(`minutes/${view.id}/versions/${named.id}/restore`, { version: 3 }).expect(200);
    expect((body as MinutesView).content.sections[2]?.html).toBe('<p>Bon</p>');
    const [last] = await versions(view.id);
    const kept = await get<MinutesView>(`minutes/${view.id}/versions/${last!.id}`);
    expect(kept.content.sections[2]?.html).toBe('<p>Mauvais</p>');
    const elsewhere = await begin();
    await post(`minutes/${elsewhere.id}/versions/${named.id}/restore`, { version: 1 }).expect(404);
  });
});

describe('texte hostile', () => {
  it('un script, une image d’ailleurs, un lien qui s’exécute sont retirés, le reste reste', async () => {
    const view = await begin();
    const html =
      '<p onclick="x()">Bonjour<script>alert(1)</script></p><img src="https://example.org/p.gif"><a href="javascript:x()">ici</a>';
    const { body } = await patch(view.id, written(view, html), 1).expect(200);
    expect((body as MinutesView).content.sections[2]?.html).toBe('<p>Bonjour</p>ici');
  });

  it.each([
    ['un caractère nul', '<p>a\u0000b</p>', '<p>ab</p>'],
    ['une moitié de caractère', '<p>a\ud83d b</p>', '<p>a\ufffd b</p>'],
  ])('%s ne casse rien', async (_, html, kept) => {
    const view = await begin();
    const { body } = await patch(view.id, written(view, html), 1).expect(200);
    expect((body as MinutesView).content.sections[2]?.html).toBe(kept);
  });

  it.each<[string, (view: MinutesView) => object, number]>([
    ['une section de 200 001 signes', (view) => written(view, 'x'.repeat(200_001)), 400],
    [
      'plus de 600 000 signes',
      ({ content }) => ({ ...content, sections: content.sections.map((s) => ({ ...s, html: 'x'.repeat(99_000) })) }),
      413,
    ],
    [
      'deux fois la même section',
      ({ content }) => ({ ...content, sections: [content.sections[0], content.sections[0]] }),
      400,
    ],
    ['aucune section', ({ content }) => ({ ...content, sections: [] }), 400],
    [
      'une sorte de section inconnue',
      ({ content }) => ({ ...content, sections: [{ ...content.sections[0], kind: 'pirate' }] }),
      400,
    ],
    ['une image inconnue', (view) => written(view, `<img src="/api/minutes/images/${randomUUID()}" alt="x">`), 422],
  ])('%s est refusé avec une phrase', async (_, content, status) => {
    const view = await begin();
    const { body } = await patch(view.id, content(view), 1).expect(status);
    expect(String(body.detail).length).toBeGreaterThan(10);
    expect((await get<MinutesView>(`minutes/${view.id}`)).version).toBe(1);
  });
});

describe('images', () => {
  const upload = (id: string, content: Buffer, filename = 'plan.png') =>
    test.as('manager').post(`/api/minutes/${id}/images`).attach('file', content, filename);

  it('une image se garde, se montre, s’insère et s’imprime', async () => {
    const view = await begin();
    const { body } = await upload(view.id, aPng(60, 30)).expect(201);
    expect(body).toMatchObject({ width: 60, height: 30, url: expect.stringContaining(body.id as string) });
    const shown = await test
      .as('reader')
      .get(body.url as string)
      .expect(200);
    expect(shown.headers['content-type']).toBe('image/png');
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
    await patch(view.id, written(view, `<p>Voici</p><img src="${body.url}" alt="Plan du site">`), 1).expect(200);
    for (const format of ['pdf', 'docx']) {
      const file = await test.as('reader').get(`/api/minutes/${view.id}/document/${format}`).expect(200);
      expect(file.headers['content-disposition']).toContain('Projet');
    }
  });

  it.each([
    ['30 Mo', Buffer.concat([aPng(1, 1), Buffer.alloc(30_000_000)]), 413],
    ['un texte nommé .png', Buffer.from('<script>alert(1)</script>'), 422],
    ['un SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 422],
    ['un PNG tronqué', aPng(60, 30).subarray(0, 12), 422],
    ['un fichier vide', Buffer.alloc(0), 422],
  ])('%s est refusé, en disant pourquoi', async (_, content, status) => {
    const view = await begin();
    const { body } = await upload(view.id, content).expect(status);
    expect(String(body.detail)).toMatch(/5 Mo|PNG/);
    const [row]: { n: number }[] = await db.query(
      `select count(*)::int as n from minutes_images where minutes_id = $1`,
      [view.id],
    );
    expect(row?.n).toBe(0);
  });

  it('une image minuscule qui se déplie en gigaoctets est refusée', async () => {
    const view = await begin();
    const bomb = aPng(1, 1);
    bomb.writeUInt32BE(50_000, 16);
    bomb.writeUInt32BE(50_000, 20);
    expect((await upload(view.id, bomb).expect(413)).body.detail).toContain('10 000 pixels');
  });

  it('sans fichier, dit ce qu’il faut joindre', async () => {
    const view = await begin();
    const { body } = await test.as('manager').post(`/api/minutes/${view.id}/images`).send({}).expect(422);
    expect(body.code).toBe('image_missing');
  });
});

describe('chiffres à insérer', () => {
  it('portent leur jour, et un texte qui l’a perdu est signalé', async () => {
    const { data } = await get<{ data: { code: string; text: string; on: string }[] }>('minutes/figures');
    const [figure] = data;
    const [year, month, day] = figure!.on.split('-');
    expect(figure!.text).toContain(`au ${day}/${month}/${year}`);
    const view = await begin();
    const span = (text: string) => `<p><span data-figure="${figure!.code}" data-on="${figure!.on}">${text}</span></p>`;
    const codes = ({ checks }: MinutesView) => checks.map(({ code }) => code);
    const dated = (await patch(view.id, written(view, span(figure!.text)), 1).expect(200)).body as MinutesView;
    expect(codes(dated)).not.toContain('figure_without_date');
    const bare = (await patch(view.id, written(view, span('12 partenaires')), 2).expect(200)).body as MinutesView;
    expect(codes(bare)).toContain('figure_without_date');
  });
});

describe('ce que la réunion sait de ceux qui sont venus', () => {
  it('présences et tour de table s’y impriment ; valider met à jour le suivi des partenaires, retirer le défait', async () => {
    const partnerId = await add('partners', { name: `Ville d’Essai ${randomUUID()}` });
    const silent = await add('partners', { name: `Bourg muet ${randomUUID()}` });
    const meetingId = await newMeeting({ nextStartsOn: '2018-11-05' });
    const people = [
      { partnerId, name: 'Sacha Essai', attendance: 'present' },
      { partnerId: silent, name: 'Lou Muet', attendance: 'present' },
      { partnerId: silent, name: 'Noa Absent', attendance: 'absent' },
    ];
    await post(`meetings/${meetingId}/attendance`, { people, source: 'guest' }).expect(201);
    const said = { partnerId, maturity: 'started', openDatasets: 12, quote: 'Nous avons commencé.' };
    await post(`meetings/${meetingId}/round-table`, said).expect(201);
    const { body } = await post('minutes', { meetingId }).expect(201);
    const view = body as MinutesView;
    expect(
      view.facts.attendance.flatMap((one) => one.people.map(({ name, presence }) => `${name} ${presence}`)),
    ).toEqual(expect.arrayContaining(['Sacha Essai present', 'Lou Muet present', 'Noa Absent absent']));
    expect(view.facts.statements).toMatchObject([
      { partnerId, quote: 'Nous avons commencé.', facts: ['engagé', '12 jeux de données ouverts'] },
    ]);
    const codes = view.checks.map(({ code }) => code);
    expect(codes).not.toContain('nobody_present');
    expect(codes.filter((code) => code === 'statement_missing')).toHaveLength(1);

    const known = async () =>
      (await get<{ current: { openDatasets: unknown } }>(`partners/${partnerId}/open-data`)).current;
    expect(await known()).toMatchObject({ openDatasets: null });
    const accepted = view.checks.map(({ key }) => key);
    const { body: valid } = await post(`minutes/${view.id}/validate`, { accepted, version: 1 }).expect(200);
    expect(await known()).toMatchObject({ openDatasets: { value: 12, meetingId }, maturity: { value: 'started' } });
    await post(`minutes/${view.id}/withdraw`, { reason: 'Une erreur', version: valid.version }).expect(200);
    expect(await known()).toMatchObject({ openDatasets: null, maturity: null });
  });
});
