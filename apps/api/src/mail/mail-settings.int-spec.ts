import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { DAY } from './durations.js';
import { MailRetention } from './mail-retention.service.js';
import { Outbox } from './outbox.service.js';

let test: TestApp | null = null;
let smtp: TestSmtp | null = null;
afterEach(async () => {
  await test?.close();
  await smtp?.close();
  [test, smtp] = [null, null];
});

async function start(
  environment: Parameters<typeof startTestApp>[0] & object,
): Promise<{ test: TestApp; smtp: TestSmtp }> {
  smtp = await startTestSmtp();
  test = await startTestApp({
    ...environment,
    environment: { SMTP_URL: smtp.url, ...environment.environment },
  });
  return { test, smtp };
}

const write = (app: TestApp, n: number, more: object = {}) =>
  app.dataSource.transaction((manager) =>
    app.app.get(Outbox).enqueue(manager, {
      ...{ purpose: 'test', uniqueKey: randomUUID(), family: 'information' },
      to: { address: `personne-${n}@example.org`, name: `Personne ${n}` },
      ...{ subject: `Courriel n° ${n}`, html: '<p>Bonjour à tous</p>', text: 'Bonjour à tous' },
      ...more,
    }),
  );

describe('débit', () => {
  it('pas plus de courriels par minute que réglé', async () => {
    const first = await start({ works: true, environment: { MAIL_RATE_PER_MINUTE: 5, MAIL_CONNECTIONS: 2 } });
    for (let n = 0; n < 12; n++) await write(first.test, n);
    await eventually('five', () => first.smtp.received.length === 5);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(first.smtp.received).toHaveLength(5);
    // A minute later, as far as the log knows.
    await first.test.dataSource.query(`update mail_attempts set at = at - interval '61 seconds'`);
    await eventually('five more', () => first.smtp.received.length === 10);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(first.smtp.received).toHaveLength(10);
  });
});

describe('signature DKIM', () => {
  it('signe, et couvre les en-têtes de désinscription (RFC 8058)', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const { test: app, smtp: server } = await start({
      works: true,
      environment: {
        DKIM_DOMAIN: 'example.org',
        DKIM_SELECTOR: 'pigma',
        DKIM_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    });
    await write(app, 1);
    await eventually('one', () => server.received.length === 1);
    const line = server.received[0]!.headerLines.find(({ key }) => key === 'dkim-signature')?.line ?? '';
    const signature = line.replace(/\s+/g, '');
    expect(signature).toMatch(/d=example\.org;.*s=pigma;/);
    const signed = /;h=([^;]+);/.exec(signature)?.[1]?.toLowerCase().split(':');
    expect(signed).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
  });
});

describe('conservation des courriels', () => {
  const attachments = [{ filename: 'fiches.csv', contentType: 'text/csv', content: Buffer.from('a;b') }];
  const age = (app: TestApp, id: string, days: number, state: string) =>
    app.dataSource.query(
      `update mails set state = $2, created_at = $3, due_at = $3, sent_at = case when $2 = 'sent' then $3::timestamptz end,
         cancel_reason = case when $2 = 'cancelled' then 'by_hand' end where id = $1`,
      [id, state, new Date(Date.now() - days * DAY)],
    );

  it('passé la durée, contenu et pièces jointes sont effacés par lots ; la trace reste, et la page le dit', async () => {
    const { test: app } = await start({ environment: { MAIL_RETENTION_DAYS: 30 } });
    const old = [];
    for (let n = 0; n < 7; n++) {
      const id = await write(app, n, { attachments });
      await age(app, id, 31, n === 0 ? 'cancelled' : 'sent');
      old.push(id);
    }
    const recent = await write(app, 8, { attachments });
    await age(app, recent, 29, 'sent');
    const failed = await write(app, 9);
    await age(app, failed, 400, 'failed');
    expect(await app.app.get(MailRetention).purge(3)).toBe(7);
    expect(await app.app.get(MailRetention).purge(3)).toBe(0);

    const { body } = await app.as('manager').get(`/api/mails/${old[1]}`).expect(200);
    expect(body).toMatchObject({ html: '', text: '', attachments: [], subject: 'Courriel n° 1', state: 'sent' });
    expect(body.purgedAt).not.toBeNull();
    await app.as('manager').get(`/api/mails/${old[1]}/attachments/0`).expect(404);
    for (const id of [recent, failed]) {
      const { body: kept } = await app.as('manager').get(`/api/mails/${id}`).expect(200);
      expect(kept).toMatchObject({ purgedAt: null, text: expect.stringContaining('Bonjour à tous') });
    }
  });

  it('un même document joint à trois courriels est gardé une fois, tant que l’un d’eux le porte', async () => {
    const { test: app } = await start({ environment: { MAIL_RETENTION_DAYS: 30 } });
    const files = async () =>
      (await app.dataSource.query(`select length(content) as size from mail_files order by 1`)).map(
        ({ size }: { size: number }) => size,
      );
    const notice = { filename: 'notice.pdf', contentType: 'application/pdf', content: Buffer.alloc(1000, 'n') };
    const own = { filename: 'propre.pdf', contentType: 'application/pdf', content: Buffer.alloc(10, 'p') };
    const gone = await write(app, 1, { attachments: [own, notice] });
    for (const n of [2, 3]) await write(app, n, { attachments: [{ ...notice, filename: `notice-${n}.pdf` }] });
    expect(await files()).toEqual([10, 1000]);
    await app.dataSource.query(`update mail_files set used_at = now() - interval '40 days'`);
    await age(app, gone, 31, 'sent');
    await app.app.get(MailRetention).purge();
    expect(await files()).toEqual([1000]);
    // Taken again on the very day it would be forgotten.
    const again = await write(app, 4, { attachments: [own] });
    expect(await files()).toEqual([10, 1000]);
    const { body } = await app.as('manager').get(`/api/mails/${again}/attachments/0`).expect(200);
    expect(body).toHaveLength(10);
  });

  it('un courriel dont le contenu est effacé ne peut plus partir', async () => {
    const { test: app } = await start({ environment: { MAIL_RETENTION_DAYS: 30 } });
    const id = await write(app, 1);
    await age(app, id, 31, 'sent');
    await app.app.get(MailRetention).purge();
    await app.dataSource.query(
      `update mails set state = 'cancelled', cancel_reason = 'address_suppressed' where id = $1`,
      [id],
    );
    const { body } = await app.as('manager').post(`/api/mails/${id}/retry`).expect(422);
    expect(body).toMatchObject({ code: 'mail_purged', title: 'Contenu effacé' });
  });

  it('sans réglage, rien n’est effacé', async () => {
    const { test: app } = await start({});
    const id = await write(app, 1);
    await age(app, id, 10_000, 'sent');
    expect(await app.app.get(MailRetention).purge()).toBe(0);
    expect((await app.as('manager').get(`/api/mails/${id}`)).body.purgedAt).toBeNull();
  });

  it('le travail revient chaque nuit, une fois pour tous les processus', async () => {
    const { test: app } = await start({ works: true });
    const rows = await app.dataSource.query(`select name, cron, timezone from pgboss.schedule`);
    expect(rows).toContainEqual({ name: 'mail.purge', cron: '20 3 * * *', timezone: 'Europe/Paris' });
  });
});
