import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Outbox } from './outbox.service.js';

const HOUR = 3_600_000;
let smtp: TestSmtp;
let test: TestApp;
const manager = () => test.as('manager');

beforeAll(async () => {
  smtp = await startTestSmtp();
  test = await startTestApp({ works: true, environment: { SMTP_URL: smtp.url } });
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await eventually('nothing in flight', async () => !('sending' in (await states())));
  await test.dataSource.query('delete from mails');
  smtp.received.length = 0;
});

const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await test.dataSource.query(`select state, count(*)::int as n from mails group by 1`)).map(
      (row: { state: string; n: number }) => [row.state, row.n],
    ),
  );

const write = (...addresses: string[]): Promise<string[]> =>
  test.dataSource.transaction(async (em) => {
    const ids: string[] = [];
    for (const address of addresses) {
      const to = { address, name: '' };
      const text = { subject: 'Bonjour', html: '<p>Bonjour</p>', text: 'Bonjour' };
      ids.push(
        await test.app
          .get(Outbox)
          .enqueue(em, { purpose: 'test', uniqueKey: randomUUID(), family: 'service', to, ...text }),
      );
    }
    return ids;
  });
const recipients = () => smtp.received.map(({ to }) => (Array.isArray(to) ? to : [to]).map((one) => one?.text).join());

/** The clock of the product, `by` milliseconds from the real one. */
const shift = (by: number) =>
  jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + by));

describe('ce qui arrive aux adresses', () => {
  it.each(['a@example.org, b@example.org', 'a@example.org;b@example.org', 'a@example.org b@example.org'])(
    'une liste d’adresses dans un champ (« %s ») est refusée, avec le champ et la raison, et rien n’est créé',
    async (email) => {
      const lastName = `Liste-${randomUUID().slice(0, 8)}`;
      const { body } = await manager().post('/api/contacts').send({ firstName: 'Une', lastName, email }).expect(400);
      expect(body.errors.email).toMatch(/adresse/);
      const { body: found } = await test.as('reader').get(`/api/contacts?q=${lastName}`).expect(200);
      expect(found.total).toBe(0);
    },
  );

  it('un courriel écrit à une liste d’adresses ne part à personne : il est en échec, avec sa raison', async () => {
    const [id] = await write('a@example.org, b@example.org');
    await eventually('failed', async () => (await states()).failed === 1);
    expect(smtp.received).toEqual([]);
    const { body } = await manager().get(`/api/mails/${id}`).expect(200);
    expect(body.attempts).toMatchObject([{ outcome: 'refused', response: expect.stringContaining('501') }]);
  });

  it('un domaine international est accepté, gardé et envoyé sous sa forme ASCII', async () => {
    const { body } = await manager()
      .post('/api/contacts')
      .send({ firstName: 'Mairie', lastName: 'Pérols', email: 'Mairie@pérols.example.org' })
      .expect(201);
    expect(body.email).toBe('mairie@xn--prols-bsa.example.org');
    await write(body.email);
    await eventually('sent', async () => (await states()).sent === 1);
    // Read back by mailparser it is in letters again: the line as it was sent is looked at.
    const line = smtp.received[0]!.headerLines.find(({ key }) => key === 'to')?.line;
    expect(line).toContain('mairie@xn--prols-bsa.example.org');
  });

  it('le serveur refuse un destinataire sur 500 : les 499 autres partent, lui seul est en échec et son adresse bloquée', async () => {
    const addresses = Array.from({ length: 500 }, (_, n) => `personne-${n}@example.org`);
    smtp.refuseRecipient('personne-250@example.org', { code: 550, message: '5.1.1 boîte inconnue' });
    await write(...addresses);
    await eventually('all tried', async () => (await states()).sent === 499 && (await states()).failed === 1);
    expect(new Set(recipients()).size).toBe(499);
    expect(smtp.received).toHaveLength(499);
    const { body } = await test.as('reader').get('/api/address-blocks?q=personne-').expect(200);
    expect(body.data).toMatchObject([{ address: 'personne-250@example.org', scope: 'every', source: 'bounce' }]);
    smtp.refuseRecipient('personne-250@example.org', null);
  });
});

describe('ce qui arrive au serveur et à l’heure', () => {
  it('un serveur absent une heure : rien n’est perdu ni en échec, tout part une fois quand il revient', async () => {
    const port = Number(new URL(smtp.url).port);
    await smtp.close();
    const ids = await write(...Array.from({ length: 20 }, (_, n) => `attente-${n}@example.org`));
    const tried = async (times: number) =>
      (
        await test.dataSource.query(`select count(*)::int as n from mails where state = 'queued' and tries >= $1`, [
          times,
        ])
      )[0].n as number;
    await eventually('each tried', async () => (await tried(1)) === 20);
    const { body } = await manager().get(`/api/mails/${ids[0]}`).expect(200);
    expect(body.attempts[0]).toMatchObject({ outcome: 'deferred', response: expect.any(String) });
    shift(HOUR / 2);
    await eventually('each tried again', async () => (await tried(2)) === 20);
    smtp = await startTestSmtp(0, port);
    shift(2 * HOUR);
    await eventually('all sent', async () => (await states()).sent === 20);
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(20);
    expect(smtp.received).toHaveLength(20);
  });

  it('une horloge qui saute de deux jours en avant : ce qui attendait est retenu, et part sur ordre', async () => {
    await manager().get('/api/mails').expect(200);
    shift(-2 * 24 * HOUR);
    const ids = await test.dataSource.transaction((em) =>
      Promise.all(
        [1].map((n) =>
          test.app.get(Outbox).enqueue(em, {
            ...{
              purpose: 'test',
              uniqueKey: randomUUID(),
              family: 'service' as const,
              subject: 'x',
              html: 'x',
              text: 'x',
            },
            ...{ to: { address: `saut-${n}@example.org`, name: '' }, notBefore: new Date(Date.now() - 47 * HOUR) },
          }),
        ),
      ),
    );
    expect(await states()).toEqual({ queued: 1 });
    shift(0);
    await eventually('held', async () => (await states()).held === 1);
    expect(smtp.received).toEqual([]);
    await manager().post('/api/mails/retry').send({ ids }).expect(200);
    await eventually('sent', async () => (await states()).sent === 1);
    expect(smtp.received).toHaveLength(1);
  });

  it('une horloge qui recule d’une heure : ce qui fut écrit avant attend son heure, ce qui est écrit après part', async () => {
    const future = shift(HOUR);
    await test.dataSource.query(`select 1`);
    smtp.refuse({ code: 451, message: 'plus tard' });
    const [before] = await write('avant@example.org');
    await eventually('tried', async () => {
      const { body } = await manager().get(`/api/mails/${before}`).expect(200);
      return body.attempts.length === 1 && body.state === 'queued';
    });
    smtp.refuse(null);
    future.mockRestore();
    await write('apres@example.org');
    await eventually('the one after', async () => (await states()).sent === 1);
    expect(recipients()).toEqual(['apres@example.org']);
    shift(HOUR + HOUR / 2);
    await eventually('the one before', async () => (await states()).sent === 2);
    expect(recipients()).toEqual(['apres@example.org', 'avant@example.org']);
  });
});
