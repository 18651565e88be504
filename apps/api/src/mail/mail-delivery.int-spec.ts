import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { type NewMail, Outbox } from './outbox.service.js';

const WORKER = path.resolve('dist/apps/api/src/worker.js');

function aMail(n: number, more: Partial<NewMail> = {}): NewMail {
  return {
    purpose: 'test',
    uniqueKey: `test:${n}`,
    family: 'service',
    to: { address: `personne-${n}@example.org`, name: `Personne ${n}` },
    ...{ subject: `Courriel n° ${n}`, html: '<p>Bonjour à tous</p>', text: 'Bonjour à tous' },
    ...more,
  };
}

async function enqueue(test: TestApp, ...mails: NewMail[]): Promise<string[]> {
  return test.app.get(DataSource).transaction(async (manager) => {
    const ids: string[] = [];
    for (const mail of mails) ids.push(await test.app.get(Outbox).enqueue(manager, mail));
    return ids;
  });
}

const states = async (test: TestApp): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await test.dataSource.query(`select state, count(*)::int as n from mails group by 1`)).map(
      (row: { state: string; n: number }) => [row.state, row.n],
    ),
  );

describe('envoi des courriels', () => {
  let smtp: TestSmtp;
  let test: TestApp;
  beforeAll(async () => {
    smtp = await startTestSmtp();
    test = await startTestApp({ works: true, environment: { SMTP_URL: smtp.url } });
  });
  afterAll(async () => {
    await test.close();
    await smtp.close();
  });
  beforeEach(async () => {
    await eventually('nothing in flight', async () => !('sending' in (await states(test))));
    await test.dataSource.query('delete from mails');
    smtp.received.length = 0;
    smtp.refuse(null);
  });

  it('part avec son HTML, son texte, sa pièce jointe, son Message-ID stable et Auto-Submitted', async () => {
    const attachment = { filename: 'fiches été.csv', contentType: 'text/csv', content: Buffer.from('a;b') };
    const [id] = await enqueue(test, aMail(1, { attachments: [attachment] }));
    await eventually('one mail', () => smtp.received.length === 1);
    const [mail] = smtp.received;
    expect(mail).toMatchObject({ subject: 'Courriel n° 1', messageId: `<${id}@example.org>` });
    expect(mail!.html).toContain('Bonjour à tous');
    expect(mail!.text).toContain('Bonjour à tous');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['fiches été.csv', 'a;b'],
    ]);
    await eventually('sent', async () => (await states(test)).sent === 1);
    const { body } = await test.as('manager').get(`/api/mails/${id}`).expect(200);
    expect(body.attempts).toEqual([
      { at: expect.any(String), outcome: 'accepted', response: expect.stringContaining('pris') },
    ]);
    const file = await test.as('manager').get(`/api/mails/${id}/attachments/0`).expect(200);
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''fiches%20%C3%A9t%C3%A9.csv");
  });

  it('la même clé n’est écrite qu’une fois, et rend le premier courriel', async () => {
    const [first, second] = await enqueue(test, aMail(1), aMail(1));
    expect(second).toBe(first);
    await eventually('sent', async () => (await states(test)).sent === 1);
    expect(smtp.received).toHaveLength(1);
  });

  it('50 transactions simultanées avec la même clé n’envoient qu’un courriel', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => enqueue(test, aMail(7))));
    expect(new Set(ids.flat()).size).toBe(1);
    await eventually('sent', async () => (await states(test)).sent === 1);
    expect(smtp.received).toHaveLength(1);
  });

  it('un changement annulé n’envoie rien', async () => {
    const failing = test.dataSource.transaction(async (manager) => {
      await test.app.get(Outbox).enqueue(manager, aMail(1));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await enqueue(test, aMail(2));
    await eventually('the other one', () => smtp.received.length === 1);
    expect(smtp.received[0]!.subject).toBe('Courriel n° 2');
    await eventually('its answer kept', async () => !('sending' in (await states(test))));
    expect(await states(test)).toEqual({ sent: 1 });
  });

  it('un refus définitif est gardé en échec avec la réponse du serveur, puis renvoyé à la demande', async () => {
    smtp.refuse({ code: 550, message: 'boîte inconnue' });
    const [id] = await enqueue(test, aMail(1));
    await eventually('failed', async () => (await states(test)).failed === 1);
    const { body } = await test.as('manager').get(`/api/mails/${id}`);
    expect(body.attempts[0]).toMatchObject({ outcome: 'refused', response: expect.stringContaining('550') });
    const dashboard = await test.as('manager').get('/api/dashboard').expect(200);
    expect(dashboard.body.todo).toContainEqual({ code: 'failed_mails', count: 1 });
    smtp.refuse(null);
    await test.as('manager').post(`/api/mails/${id}/retry`).expect(204);
    await eventually('sent', async () => (await states(test)).sent === 1);
    const { body: refused } = await test.as('manager').post(`/api/mails/${id}/retry`).expect(422);
    expect(refused.title).toBe('Envoi impossible');
    await test.as('manager').post(`/api/mails/${id}/cancel`).expect(422);
  });

  it('un refus temporaire est réessayé plus tard, et peut être annulé', async () => {
    smtp.refuse({ code: 451, message: 'revenez plus tard' });
    const [id] = await enqueue(test, aMail(1));
    await eventually('deferred', async () => {
      const { body } = await test.as('manager').get(`/api/mails/${id}`);
      return body.state === 'queued' && body.attempts[0]?.outcome === 'deferred';
    });
    const { body } = await test.as('manager').get(`/api/mails/${id}`);
    expect(new Date(body.notBefore).getTime()).toBeGreaterThan(Date.now() + 30_000);
    await test.as('manager').post(`/api/mails/${id}/cancel`).expect(204);
    expect(await states(test)).toEqual({ cancelled: 1 });
  });

  it('la boîte d’envoi se compte par état, et plusieurs courriels sont réessayés ou annulés d’un coup', async () => {
    smtp.refuse({ code: 550, message: 'boîte inconnue' });
    const ids = await enqueue(test, aMail(1), aMail(2), aMail(3));
    await eventually('failed', async () => (await states(test)).failed === 3);
    smtp.refuse(null);
    const sentId = (await enqueue(test, aMail(4)))[0]!;
    await eventually('sent', async () => (await states(test)).sent === 1);
    const counts = async () => (await test.as('manager').get('/api/mails/counts').expect(200)).body;
    expect(await counts()).toMatchObject({ failed: 3, sent: 1, queued: 0, held: 0 });

    const act = (verb: string, body: object) => test.as('manager').post(`/api/mails/${verb}`).send(body);
    const { body: cancelled } = await act('cancel', { ids: [ids[0], ids[0]] }).expect(200);
    expect(cancelled).toEqual({ done: 1, refused: [] });
    const { body: retried } = await act('retry', { ids: [ids[1], ids[2], sentId] }).expect(200);
    expect(retried).toEqual({
      done: 2,
      refused: [{ id: sentId, why: expect.stringContaining('Seul un courriel en échec') }],
    });
    await eventually('all sent', async () => (await states(test)).sent === 3);
    expect(await counts()).toMatchObject({ failed: 0, sent: 3, cancelled: 1 });
    await act('retry', { ids: [] }).expect(400);
    const { body: many } = await act('retry', { ids: Array.from({ length: 201 }, () => sentId) }).expect(400);
    expect(JSON.stringify(many.errors)).toContain('Deux cents courriels au plus');
  });

  it('un courriel qui aurait dû partir il y a plus de 6 h est retenu, et part sur ordre', async () => {
    const [late, onTime] = await enqueue(
      test,
      aMail(1, { notBefore: new Date(Date.now() - 6 * 3_600_000 - 60_000) }),
      aMail(2, { notBefore: new Date(Date.now() - 6 * 3_600_000 + 60_000) }),
    );
    await eventually(
      'one held, one sent',
      async () => JSON.stringify(await states(test)).includes('"held":1') && smtp.received.length === 1,
    );
    expect(smtp.received[0]!.messageId).toBe(`<${onTime}@example.org>`);
    await test.as('manager').post(`/api/mails/${late}/retry`).expect(204);
    await eventually('the late one', () => smtp.received.length === 2);
  });

  it('le contenu d’un courriel à lien personnel n’est pas montré', async () => {
    const [id] = await enqueue(test, aMail(1, { confidential: true }));
    await eventually('sent', async () => (await states(test)).sent === 1);
    const { body } = await test.as('admin').get(`/api/mails/${id}`).expect(200);
    expect(body.html + body.text).not.toContain('Bonjour à tous');
  });

  it('un nom ou un objet avec des sauts de ligne n’ajoute ni en-tête ni destinataire', async () => {
    const injection = 'Nom\r\nBcc: victime@example.org';
    await enqueue(test, aMail(1, { to: { address: 'personne-1@example.org', name: injection }, subject: injection }));
    await eventually('one mail', async () => {
      return smtp.received.length === 1;
    });
    expect(smtp.received[0]!.bcc).toBeUndefined();
    expect(smtp.received[0]!.headers.has('bcc')).toBe(false);
  });

  it('la recherche trouve par destinataire ou objet, et le filtre par état', async () => {
    await enqueue(test, aMail(1), aMail(2, { notBefore: new Date(Date.now() + 3_600_000) }));
    await eventually('sent', async () => (await states(test)).sent === 1);
    const find = async (query: string) => (await test.as('manager').get(`/api/mails?${query}`).expect(200)).body;
    expect((await find('q=PERSONNE-2')).data[0].subject).toBe('Courriel n° 2');
    expect((await find('q=personne%25')).total).toBe(0);
    expect((await find('state=sent')).total).toBe(1);
    expect((await find('state=queued')).total).toBe(1);
  });
});

describe('un travailleur tué net', () => {
  let smtp: TestSmtp;
  let test: TestApp;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    smtp = await startTestSmtp(20);
    test = await startTestApp();
  });
  afterEach(() => children.forEach((child) => child.kill('SIGKILL')));
  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  function startWorker(): ChildProcess {
    const child = spawn(process.execPath, [WORKER], {
      stdio: 'ignore',
      env: {
        ...process.env,
        npm_lifecycle_event: '',
        DATABASE_URL: test.config.databaseUrl,
        SMTP_URL: smtp.url,
        LOG_LEVEL: 'silent',
      },
    });
    children.push(child);
    return child;
  }

  it('au milieu de 200 courriels : rien n’est perdu, seul ce qui était en vol repart, avec le même Message-ID', async () => {
    const ids = await enqueue(test, ...Array.from({ length: 200 }, (_, i) => aMail(i)));
    const worker = startWorker();
    await eventually('60 mails taken', () => smtp.received.length >= 60);
    worker.kill('SIGKILL');
    await new Promise((resolve) => worker.once('exit', resolve));
    const [{ inFlight }] = await test.dataSource.query(
      `select count(*)::int as "inFlight" from mails where state = 'sending'`,
    );
    expect((await states(test)).queued).toBeGreaterThan(0);
    startWorker();
    await eventually('all sent', async () => (await states(test)).sent === 200);

    const messageIds = smtp.received.map(({ messageId }) => messageId);
    expect(new Set(messageIds)).toEqual(new Set(ids.map((id) => `<${id}@example.org>`)));
    const twice = messageIds.length - 200;
    expect(twice).toBeGreaterThanOrEqual(0);
    expect(twice).toBeLessThanOrEqual(inFlight);
    const [{ interrupted }] = await test.dataSource.query(
      `select count(*)::int as interrupted from mail_attempts where outcome = 'interrupted'`,
    );
    expect(interrupted).toBe(inFlight);
  });

  it('deux travailleurs sur une file ne partent jamais deux fois le même courriel', async () => {
    smtp.received.length = 0;
    startWorker();
    startWorker();
    const ids = await enqueue(test, ...Array.from({ length: 200 }, (_, i) => aMail(1000 + i)));
    await eventually('all sent', async () => (await states(test)).sent === 400);
    expect(smtp.received.map(({ messageId }) => messageId).sort()).toEqual(
      ids.map((id) => `<${id}@example.org>`).sort(),
    );
  });
});
