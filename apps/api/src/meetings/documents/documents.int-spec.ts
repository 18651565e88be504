import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { aZip } from '../../catalogue/reading/fixtures/a-zip.js';
import { DocumentStore, type DocumentView } from './document-store.service.js';

let test: TestApp;
let meeting = '';

const add = async (path: string, body: object) =>
  ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
const newMeeting = async () =>
  add('meetings', { groupId: await add('groups', { name: 'g', kind: 'working_group' }), startsOn: '2018-05-31' });
beforeAll(async () => {
  test = await startTestApp();
  meeting = await newMeeting();
});
afterAll(() => test.close());

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
const types = (part: string) => `<?xml version="1.0"?><Types><Override ContentType="${part}.main+xml"/></Types>`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOCX = aZip([
  { name: '[Content_Types].xml', content: types(WORD) },
  { name: 'word/document.xml', content: '<w/>' },
]);

const upload = (content: Buffer, filename: string, id = meeting) =>
  test.as('manager').post(`/api/meetings/${id}/documents`).attach('file', content, filename);
const bring = async (content: Buffer, filename: string, id = meeting): Promise<DocumentView> =>
  (await upload(content, filename, id).expect(201)).body as DocumentView;
const get = (document: DocumentView, number: number) =>
  test
    .as('reader')
    .get(`/api/meetings/${document.meetingId}/documents/${document.id}/versions/${number}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

describe('un document d’une réunion', () => {
  it('se dépose, se relit à l’octet près, et se télécharge sans s’ouvrir dans la page', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(2_500_000, 7)]);
    const document = await bring(content, 'État des lieux “2018”.pdf');
    expect(document).toMatchObject({
      title: 'État des lieux “2018”.pdf',
      currentNumber: 1,
      versions: [{ number: 1, contentType: 'application/pdf', size: content.length, author: 'Compte manager' }],
    });
    const response = await get(document, 1).expect(200);
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename=/);
    expect((response.body as Buffer).equals(content)).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['image.png', PNG, 'image/png'],
    ['note.docx', DOCX, WORD],
    ['liste.csv', Buffer.from('nom;nombre\r\nPau;12\r\n'), 'text/csv; charset=utf-8'],
    ['ancien.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'application/msword'],
  ])('%s est accepté', async (filename, content, contentType) => {
    expect((await bring(content, filename)).versions[0]?.contentType).toBe(contentType);
  });

  it.each<[string, Buffer]>([
    ['page.html', Buffer.from('<script>alert(1)</script>')],
    ['facture.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)])],
    ['image.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['archive.zip', aZip([{ name: 'a.txt', content: 'a' }])],
    ['liste.csv', Buffer.from([1, 2, 3, 0, 5])],
    [
      'macros.docm',
      aZip([{ name: '[Content_Types].xml', content: types('application/vnd.ms-word.document.macroEnabled') }]),
    ],
    ['sans-extension', Buffer.from('bonjour')],
  ])('%s est refusé, quel que soit son nom', async (filename, content) => {
    const { body } = await upload(content, filename).expect(422);
    expect(body).toMatchObject({ code: 'document_type_refused', errors: { file: expect.any(String) } });
  });

  it('a des versions : la nouvelle est la courante, les autres se relisent', async () => {
    const document = await bring(PDF, 'programme.pdf');
    const path = `/api/meetings/${meeting}/documents/${document.id}`;
    const replaced = (
      await test.as('manager').post(`${path}/versions`).attach('file', PNG, 'programme.png').expect(201)
    ).body as DocumentView;
    expect(replaced).toMatchObject({ currentNumber: 2, version: 2 });
    expect(replaced.versions.map(({ number, filename }) => [number, filename])).toEqual([
      [2, 'programme.png'],
      [1, 'programme.pdf'],
    ]);
    expect(((await get(document, 1).expect(200)).body as Buffer).equals(PDF)).toBe(true);
    const url = 'https://www.example.org/programme';
    await test.as('manager').post(`${path}/versions/links`).send({ url }).expect(201);
    await get(document, 3).expect(404);
    const { body } = await test.as('reader').get(`/api/meetings/${meeting}/history?perPage=1`).expect(200);
    expect(body.data[0]).toMatchObject({ action: 'document_replaced' });
  });

  it('de vingt remplacements à la fois, chacun a son numéro', async () => {
    const document = await bring(PDF, 'programme.pdf');
    const path = `/api/meetings/${meeting}/documents/${document.id}/versions`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => test.as('manager').post(path).attach('file', PNG, 'a.png')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    const { body } = await test.as('reader').get(`/api/meetings/${meeting}/documents`).expect(200);
    const found = (body.data as DocumentView[]).find(({ id }) => id === document.id);
    expect(found?.versions.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, n) => 21 - n));
  });

  it('va avec un point de l’ordre du jour ; le point retiré, il reste à la réunion', async () => {
    const id = await newMeeting();
    const agenda = `/api/meetings/${id}/agenda`;
    const { body } = await test
      .as('manager')
      .post(`${agenda}/items`)
      .send({ title: 'Formats', version: 1 })
      .expect(201);
    const itemId = (body as { items: { id: string }[] }).items[0]!.id;
    const made = (
      await upload(PDF, 'a.pdf', id).field('title', 'Le socle commun').field('agendaItemId', itemId).expect(201)
    ).body as DocumentView;
    expect(made).toMatchObject({ title: 'Le socle commun', agendaItemId: itemId });
    const read = async () => (await test.as('reader').get(agenda).expect(200)).body;
    expect((await read()).items[0].documents).toMatchObject([{ id: made.id }]);
    await test.as('manager').delete(`${agenda}/items/${itemId}?version=2`).expect(200);
    expect((await read()).documents).toMatchObject([{ id: made.id, agendaItemId: null }]);
    await upload(PDF, 'a.pdf', id).field('agendaItemId', itemId).expect(422);
  });

  it('se renomme et se supprime, à sa version', async () => {
    const document = await bring(PDF, 'a.pdf');
    const path = `/api/meetings/${meeting}/documents/${document.id}`;
    await test.as('manager').patch(path).send({ title: 'Programme', version: 1 }).expect(200);
    expect((await test.as('manager').patch(path).send({ title: 'x', version: 1 }).expect(409)).body).toMatchObject({
      code: 'stale_document',
      current: { title: 'Programme' },
    });
    await test.as('manager').delete(`${path}?version=1`).expect(409);
    await test.as('manager').delete(`${path}?version=2`).expect(204);
    await get(document, 1).expect(404);
    const [left] = await test.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from meeting_document_pieces where document_id = $1`,
      [document.id],
    );
    expect(left?.n).toBe(0);
  });

  it('se joint aux courriels : les fichiers en leur dernière version, pas les liens', async () => {
    const id = await newMeeting();
    await bring(PDF, 'a.pdf', id);
    const link = { title: 'En ligne', url: 'https://www.example.org/x' };
    await test.as('manager').post(`/api/meetings/${id}/documents/links`).send(link).expect(201);
    const files = await test.app.get(DocumentStore).attachments(test.dataSource.manager, id);
    expect(files).toEqual([{ filename: 'a.pdf', contentType: 'application/pdf', content: PDF }]);
    expect(await test.app.get(DocumentStore).attachments(test.dataSource.manager, id, [])).toEqual([]);
  });
});

describe('ce qui est refusé', () => {
  it('trop gros, vide, absent, deux à la fois : en français', async () => {
    expect((await upload(Buffer.alloc(25 * 1024 * 1024 + 1), 'a.pdf').expect(413)).body.detail).toMatch(/25 Mo/);
    expect((await upload(Buffer.alloc(0), 'a.pdf').expect(400)).body).toMatchObject({ code: 'document_empty' });
    const path = `/api/meetings/${meeting}/documents`;
    const absent = await test.as('manager').post(path).field('title', 'x').expect(400);
    expect(absent.body).toMatchObject({ code: 'document_file_required' });
    const two = test.as('manager').post(path).attach('file', PDF, 'a.pdf').attach('file', PDF, 'b.pdf');
    expect((await two.expect(400)).body).toMatchObject({ code: 'document_upload_malformed' });
  });

  it('un lien qui n’est pas du web, le document d’une autre réunion, un lecteur', async () => {
    const links = `/api/meetings/${meeting}/documents/links`;
    const body = { title: 'x', url: 'javascript:alert(1)' };
    expect((await test.as('manager').post(links).send(body).expect(400)).body.errors.url).toMatch(/adresse web/);
    const document = await bring(PDF, 'a.pdf');
    await get({ ...document, meetingId: await newMeeting() }, 1).expect(404);
    await get(document, 2).expect(404);
    await test.as('reader').post(links).send({ title: 'x', url: 'https://example.org' }).expect(403);
    await upload(PDF, 'a.pdf', randomUUID()).expect(404);
  });

  it('rien ne reste dans le dossier temporaire, même quand la route n’est pas atteinte', async () => {
    const files = () => readdirSync(tmpdir()).filter((name) => /^[0-9a-f]{32}$/.test(name));
    const before = files();
    await upload(PDF, 'a.pdf').expect(201);
    await upload(PDF, 'a.pdf', 'pas-un-identifiant').expect(400);
    await upload(PDF, 'a.pdf').field('agendaItemId', 'x').expect(400);
    await upload(Buffer.from('x'), 'a').expect(422);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(files().filter((name) => !before.includes(name))).toEqual([]);
  });
});
