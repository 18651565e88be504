import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

describe('boîte de courriels embarquée', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ works: true, embedded: true });
  });
  afterAll(() => test.close());

  it('reçoit ce qui part, et le montre en HTML et en texte à l’administrateur', async () => {
    await test
      .as('admin')
      .post('/api/accounts')
      .send({ email: 'lou@example.org', name: 'Lou Essai', role: 'reader' })
      .expect(201);
    await eventually('one message', async () => (await test.as('admin').get('/api/inbox')).body.total === 1);
    const { body: list } = await test.as('admin').get('/api/inbox?q=lou@').expect(200);
    expect(list.data[0]).toMatchObject({
      recipients: 'lou@example.org',
      subject: 'Votre accès à PIGMA',
      attachments: 0,
    });
    const { body } = await test.as('admin').get(`/api/inbox/${list.data[0].id}`).expect(200);
    expect(body.html).toContain('Choisir mon mot de passe');
    expect(body.text).toMatch(/Choisir mon mot de passe : http:\/\/localhost:3000\/#\/invitation\/[\w-]{43}/);
    expect(body.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-generated' });
    await test.as('admin').get(`/api/inbox/${list.data[0].id}/attachments/0`).expect(404);
    const { body: health } = await test.anonymous().get('/api/health').expect(200);
    expect(health.info).toMatchObject({
      database: { status: 'up' },
      queue: { status: 'up' },
      mail: { status: 'up', state: 'reachable' },
    });
    const reply = (text: string) => test.as('admin').post(`/api/inbox/${list.data[0].id}/reply`).send({ text });
    const { body: answer } = await reply('Merci, <b>je viens</b>.\n> et ceci').expect(201);
    const { body: mail } = await test.as('admin').get(`/api/incoming-mails/${answer.incomingMailId}`).expect(200);
    expect(mail).toMatchObject({ kind: 'reply', fromAddress: 'lou@example.org', subject: 'Re: Votre accès à PIGMA' });
    expect(mail.said).toContain('Merci, <b>je viens</b>.');
    expect(mail.mail.recipient).toBe('lou@example.org');
    expect((await reply(' ').expect(400)).body.errors.text).toContain('répondrait');
    await test.as('admin').delete('/api/inbox').expect(204);
    expect((await test.as('admin').get('/api/inbox')).body).toEqual({ data: [], total: 0 });
  });
});

describe('sur une base de production', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('il n’y a pas de boîte à lire, et la santé dit que les courriels attendent un serveur', async () => {
    const { body } = await test.as('admin').get('/api/inbox').expect(404);
    expect(body.title).toBe('Pas de boîte embarquée');
    const { body: health } = await test.anonymous().get('/api/health').expect(200);
    expect(health.info.mail).toEqual({ status: 'up', state: 'not_configured' });
  });
});
