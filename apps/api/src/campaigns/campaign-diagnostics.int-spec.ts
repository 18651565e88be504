import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aRecord, cswResponse } from '../../test/iso-record.js';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let smtp: TestSmtp;
let test: TestApp;
let templateId: string;
const people: Record<string, string> = {};
const partners: Record<string, string> = {};

const manager = () => test.as('manager');
beforeAll(async () => {
  smtp = await startTestSmtp();
  test = await startTestApp({ works: true, environment: { SMTP_URL: smtp.url } });
  for (const name of ['Bourg', 'Ville', 'Sans fiche']) {
    const { body: partner } = await manager().post('/api/partners').send({ name }).expect(201);
    partners[name] = partner.id;
    const { body: contact } = await manager()
      .post('/api/contacts')
      .send({
        ...{ firstName: 'Contact', lastName: name, email: `${partner.id}@example.org` },
        memberships: [{ partnerId: partner.id, roles: ['catalogue'] }],
      })
      .expect(201);
    people[name] = contact.id;
  }
  const records = ['Bourg', 'Ville'].map((organisation) =>
    aRecord(`fiche-${organisation}`, { organisation, title: `Arbres de ${organisation}` }),
  );
  const { body } = await manager()
    .post('/api/catalogue/imports')
    .attach('file', cswResponse(...records), 'c.xml')
    .expect(202);
  const state = async () => (await test.as('reader').get(`/api/catalogue/imports/${body.id}`)).body.state;
  await eventually('the catalogue is read', async () => (await state()) === 'done');
  const { body: templates } = await test.as('reader').get('/api/mail-templates?kind=diagnostic').expect(200);
  templateId = templates.data[0].id;
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});
beforeEach(() => {
  smtp.received.length = 0;
});

const create = async (...names: string[]) =>
  (
    await manager()
      .post('/api/campaigns')
      .send({
        name: 'Diagnostics',
        templateId,
        audience: { onlyAdded: true, added: names.map((name) => people[name]) },
      })
      .expect(201)
  ).body;
const launch = (id: string, body: object) => manager().post(`/api/campaigns/${id}/launch`).send(body);
const one = async (id: string) => (await test.as('reader').get(`/api/campaigns/${id}`).expect(200)).body;
const done = (id: string) => eventually('the campaign is done', async () => (await one(id)).state === 'done');

describe('une campagne de diagnostics', () => {
  it('porte à chacun son propre fichier, le même que dans l’aperçu, et compte comme un diagnostic envoyé', async () => {
    const { id, version } = await create('Bourg', 'Ville');
    const { body: preview } = await manager()
      .post(`/api/campaigns/${id}/preview`)
      .send({ contactId: people['Ville'] })
      .expect(200);
    expect(preview.attachments).toMatchObject([{ filename: 'diagnostic.csv' }]);
    await launch(id, { version }).expect(200);
    await done(id);
    const files = smtp.received.map(({ attachments }) => attachments.map(({ content }) => content.toString()));
    expect(files).toHaveLength(2);
    expect(files.flat().filter((csv) => csv.includes('Arbres de Ville') && !csv.includes('Bourg'))).toHaveLength(1);
    expect(files.flat().filter((csv) => csv.includes('Arbres de Bourg') && !csv.includes('Ville'))).toHaveLength(1);
    const { body } = await test.as('reader').get(`/api/partners/${partners['Ville']}/diagnostic`).expect(200);
    expect(body.lastSentAt).not.toBeNull();
  });

  it('refuse de partir à un partenaire sans fiche, en le nommant', async () => {
    const { id, version } = await create('Bourg', 'Sans fiche');
    const { body } = await launch(id, { version }).expect(422);
    expect(body).toMatchObject({ code: 'campaign_fields_missing', count: 1 });
    expect(body.detail).toContain('Contact Sans fiche');
  });

  it('dont les pièces jointes et le fichier de chacun pèsent trop : personne ne le reçoit, et le journal dit pourquoi', async () => {
    const { id } = await create('Bourg');
    const { body } = await manager()
      .post(`/api/campaigns/${id}/files`)
      .attach('file', Buffer.alloc(7_000_000, 'a'), 'notice.txt')
      .expect(201);
    await launch(id, { version: body.version }).expect(200);
    await done(id);
    expect(smtp.received).toEqual([]);
    const { body: log } = await test.as('reader').get(`/api/campaigns/${id}/recipients`).expect(200);
    expect(log.data).toMatchObject([{ leftOut: 'too_heavy', mailId: null }]);
  });
});
