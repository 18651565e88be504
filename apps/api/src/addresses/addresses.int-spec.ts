import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aRecord, cswResponse } from '../../test/iso-record.js';
import { eventually, startTestSmtp, type TestSmtp } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Outbox } from '../mail/outbox.service.js';
import { Secrets } from '../secrets/secrets.service.js';
import { PreferenceLinks } from './preference-links.service.js';

/** Not https, whose cookies would not come back to a test without TLS. */
const PUBLIC_URL = 'http://pigma.example.org';
let smtp: TestSmtp;
let test: TestApp;
beforeAll(async () => {
  smtp = await startTestSmtp();
  test = await startTestApp({
    works: true,
    environment: { SMTP_URL: smtp.url, PUBLIC_URL, MAIL_UNSUBSCRIBE_TO: 'desinscription@example.org' },
  });
});
afterAll(async () => {
  await test.close();
  await smtp.close();
});
beforeEach(() => {
  smtp.received.length = 0;
});

let people = 0;
const newAddress = () => `personne-${++people}@example.org`;

async function write(family: 'service' | 'information', address: string, notBefore?: Date): Promise<string> {
  const mail = { subject: `Courriel à ${address}`, html: '<p>Bonjour</p>', text: 'Bonjour' };
  return test.dataSource.transaction((manager) =>
    test.app.get(Outbox).enqueue(manager, {
      ...{ purpose: 'test', uniqueKey: randomUUID(), family, to: { address, name: 'Personne' } },
      ...mail,
      ...(notBefore ? { notBefore } : {}),
    }),
  );
}
const mailOf = async (id: string) => (await test.as('manager').get(`/api/mails/${id}`).expect(200)).body;
const settled = async (id: string) => {
  await eventually('settled', async () => !['queued', 'sending'].includes((await mailOf(id)).state));
  return mailOf(id);
};
async function aContact(email: string, more: object = {}): Promise<string> {
  const body = { firstName: 'Jeanne', lastName: 'Lafitte', email, ...more };
  return (await test.as('manager').post('/api/contacts').send(body).expect(201)).body.id;
}
const blocksOf = async (contactId: string) =>
  (await test.as('reader').get(`/api/contacts/${contactId}`).expect(200)).body.blocks;
const historyOf = async (contactId: string) =>
  (await test.as('reader').get(`/api/contacts/${contactId}/history`).expect(200)).body.data;
const block = (body: object, role: 'manager' | 'reader' = 'manager') =>
  test.as(role).post('/api/address-blocks').send(body);
/** Path of the link in the headers of the last mail to an address. */
async function linkIn(address: string): Promise<string> {
  await settled(await write('information', address));
  const list = smtp.received.at(-1)!.headers.get('list') as { unsubscribe: { url: string } };
  return list.unsubscribe.url.slice(PUBLIC_URL.length);
}
const oneClick = (path: string) =>
  test
    .anonymous()
    .post(path)
    .set('Origin', 'https://webmail.example.com')
    .type('form')
    .send('List-Unsubscribe=One-Click');

describe('se désinscrire en un clic (RFC 8058)', () => {
  it('courriel d’information → un clic → plus d’information, les courriels de service arrivent encore', async () => {
    const address = newAddress();
    const contactId = await aContact(address);
    const id = await write('information', address);
    expect(await settled(id)).toMatchObject({ state: 'sent', cancelReason: null, family: 'information' });
    const raw = smtp.received[0]!.headerLines.map(({ line }) => line.replace(/\r\n\s+/g, ' '));
    const url = /<(http:[^>]+)>, <mailto:desinscription@example\.org\?subject=unsubscribe>/.exec(
      raw.find((line) => /^list-unsubscribe:/i.test(line)) ?? '',
    )?.[1];
    expect(url).toMatch(/^http:\/\/pigma\.example\.org\/api\/preferences\//);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

    await oneClick(url!.slice(PUBLIC_URL.length)).expect(200);

    const refused = await settled(await write('information', address));
    expect(refused).toMatchObject({ state: 'cancelled', cancelReason: 'information_refused', attempts: [] });
    expect(await settled(await write('service', address))).toMatchObject({ state: 'sent' });
    expect(smtp.received).toHaveLength(2);
    expect(await blocksOf(contactId)).toMatchObject([
      { scope: 'information', source: 'person', author: 'La personne, par le lien d’un courriel' },
    ]);
    expect((await historyOf(contactId))[0]).toMatchObject({
      action: 'information_refused',
      reason: 'Désinscription par le lien d’un courriel',
    });
  });

  it('un courriel de service n’a pas ces en-têtes', async () => {
    await settled(await write('service', newAddress()));
    const names = smtp.received[0]!.headerLines.map(({ key }) => key);
    expect(names.filter((name) => name.startsWith('list-'))).toEqual([]);
  });

  it('un filtre qui suit le lien (GET, HEAD) montre une page et ne change rien', async () => {
    const address = newAddress();
    const path = await linkIn(address);
    const { text, headers } = await test.anonymous().get(path).set('Accept', 'text/html').expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['set-cookie']).toBeUndefined();
    expect(text).toContain(address);
    expect(text).toContain('Ne plus recevoir l’information</button>');
    expect(text).not.toContain('<script');
    await test.anonymous().head(path).expect(200);
    expect(await settled(await write('information', address))).toMatchObject({ state: 'sent' });
  });

  it('deux fois de suite, et cinquante à la fois, il n’y a qu’un refus ; la page permet de revenir', async () => {
    const address = newAddress();
    const contactId = await aContact(address);
    const path = await linkIn(address);
    await oneClick(path).expect(200);
    const answers = await Promise.all(Array.from({ length: 50 }, () => oneClick(path)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers[0]!.text).toContain('vous ne recevrez plus nos courriels d’information');
    expect(await blocksOf(contactId)).toHaveLength(1);
    expect(
      (await historyOf(contactId)).filter((line: { action: string }) => /information/.test(line.action)),
    ).toHaveLength(1);

    const { text } = await test.anonymous().post(path).type('form').send('information=accept').expect(200);
    expect(text).toContain('vous recevrez de nouveau');
    await test.anonymous().post(path).type('form').send('information=accept').expect(200);
    expect(await blocksOf(contactId)).toEqual([]);
    expect(await settled(await write('information', address))).toMatchObject({ state: 'sent' });
    const { body } = await test.as('reader').get(`/api/address-blocks?lifted=true&q=${address}`).expect(200);
    expect(body.data).toMatchObject([{ address, source: 'person', liftReason: 'Réinscription par le lien' }]);
  });

  it('le corps multipart qu’envoient certains logiciels est compris', async () => {
    const path = await linkIn(newAddress());
    const { text } = await test.anonymous().post(path).field('List-Unsubscribe', 'One-Click').expect(200);
    expect(text).toContain('vous ne recevrez plus');
  });

  it.each([
    ['vide', ''],
    ['d’autre chose', 'List-Unsubscribe=Yes'],
    ['inconnu', 'information=peut-etre'],
  ])('un corps %s est refusé et ne change rien', async (_, body) => {
    const address = newAddress();
    const path = await linkIn(address);
    await test.anonymous().post(path).type('form').send(body).expect(400);
    expect(await settled(await write('information', address))).toMatchObject({ state: 'sent' });
  });

  it('un lien forgé, tronqué ou d’une autre adresse est refusé, en français, et ne change rien', async () => {
    const [mine, theirs] = [newAddress(), newAddress()];
    const [path, other] = [await linkIn(mine), await linkIn(theirs)];
    const [head, month, signature] = path.split('/').at(-1)!.split('.');
    const [otherHead] = other.split('/').at(-1)!.split('.');
    const forged = [
      `${otherHead}.${month}.${signature}`,
      `${head}.${Number(month) + 1}.${signature}`,
      `${head}.${month}.${signature!.slice(0, -2)}`,
      `${head}.${month}.${'A'.repeat(43)}`,
      `${head}.${month}`,
      'x',
      '%00',
      'a'.repeat(900),
    ];
    for (const token of forged) {
      const { body } = await oneClick(`/api/preferences/${token}`).expect(404);
      expect(body).toMatchObject({ code: 'link_unknown', title: 'Lien non reconnu' });
    }
    const { text } = await test.anonymous().get('/api/preferences/x').set('Accept', 'text/html,*/*').expect(404);
    expect(text).toContain('<h1>Lien non reconnu</h1>');
    for (const address of [mine, theirs]) {
      expect(await settled(await write('information', address))).toMatchObject({ state: 'sent' });
    }
  });

  it('un lien de plus de deux ans ne fonctionne plus, celui de deux ans si', async () => {
    const now = new Date();
    const link = async (months: number) => {
      const month = now.getUTCFullYear() * 12 + now.getUTCMonth() - months;
      const signature = await test.app.get(Secrets).hash(`preferences\n${month}\nancien@example.org`);
      return `/api/preferences/${Buffer.from('ancien@example.org').toString('base64url')}.${month}.${signature}`;
    };
    const { body } = await oneClick(await link(25)).expect(404);
    expect(body).toMatchObject({ code: 'link_expired', title: 'Lien trop ancien' });
    await test
      .anonymous()
      .get(await link(24))
      .expect(200);
  });

  it('la même adresse le même mois a le même lien : l’aperçu est ce qui part', async () => {
    const links = test.app.get(PreferenceLinks);
    expect(await links.urlFor('Mairie@Example.org')).toBe(await links.urlFor('mairie@example.org'));
  });

  it('une adresse en capitales et un domaine international sont la même adresse', async () => {
    const typed = `Contact-${++people}@PÉROLS.example.org`;
    const contactId = await aContact(typed);
    await oneClick(await linkIn(typed)).expect(200);
    expect(await blocksOf(contactId)).toMatchObject([{ address: `contact-${people}@xn--prols-bsa.example.org` }]);
    for (const variant of [typed.toLowerCase(), typed.toUpperCase(), `contact-${people}@xn--prols-bsa.example.org`]) {
      expect(await settled(await write('information', variant))).toMatchObject({ state: 'cancelled' });
    }
  });

  it('deux contacts qui partagent une adresse la perdent et la retrouvent ensemble, chacun le lit dans son histoire', async () => {
    const address = newAddress();
    const both = [await aContact(address), await aContact(address, { firstName: 'Paul' })];
    await oneClick(await linkIn(address)).expect(200);
    for (const id of both) {
      expect(await blocksOf(id)).toHaveLength(1);
      expect((await historyOf(id))[0]).toMatchObject({ action: 'information_refused' });
    }
    const { body } = await test.as('reader').get('/api/contacts?blocked=information&perPage=200').expect(200);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(both));
  });
});

describe('ce que l’équipe note d’une adresse', () => {
  it('un refus dit au téléphone, avec son motif, puis levé avec un motif', async () => {
    const address = newAddress();
    const contactId = await aContact(address);
    const given = { address: address.toUpperCase(), scope: 'information', reason: 'Dit au téléphone' };
    const { body } = await block(given).expect(201);
    expect(body).toMatchObject({ address, source: 'staff', author: 'Compte manager', reason: 'Dit au téléphone' });
    expect((await block(given).expect(422)).body).toMatchObject({ code: 'already_blocked' });
    expect(await settled(await write('information', address))).toMatchObject({ state: 'cancelled' });
    const lift = (reason: string) => test.as('manager').post(`/api/address-blocks/${body.id}/lift`).send({ reason });
    await lift(' ').expect(400);
    expect((await lift('A changé d’avis').expect(200)).body).toMatchObject({ liftedBy: 'Compte manager' });
    expect((await lift('Encore').expect(422)).body).toMatchObject({ code: 'already_lifted' });
    expect(await settled(await write('information', address))).toMatchObject({ state: 'sent' });
    expect((await historyOf(contactId)).slice(0, 2)).toMatchObject([
      { action: 'information_accepted', actorLabel: 'Compte manager', reason: 'A changé d’avis' },
      { action: 'information_refused', actorLabel: 'Compte manager', reason: 'Dit au téléphone' },
    ]);
  });

  it.each([
    ['une adresse qui n’en est pas une', { address: 'a@example.org, b@example.org' }, 'address'],
    ['sans motif', { reason: '' }, 'reason'],
    ['une portée inconnue', { scope: 'tout' }, 'scope'],
    ['un champ inconnu', { pirate: true }, 'pirate'],
  ])('%s est refusée', async (_, wrong, field) => {
    const given = { address: 'a@example.org', scope: 'every', reason: 'x', ...wrong };
    expect((await block(given).expect(400)).body.errors).toHaveProperty(field);
  });

  it('un lecteur lit et ne change rien', async () => {
    await block({ address: 'a@example.org', scope: 'every', reason: 'x' }, 'reader').expect(403);
    await test.as('reader').get('/api/address-blocks').expect(200);
  });

  it('cinquante personnes qui bloquent à la fois : une seule réussit', async () => {
    const given = { address: newAddress(), scope: 'every', reason: 'Revenu' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => block(given)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(49);
  });
});

describe('les adresses mortes', () => {
  const dead = async () =>
    (await test.as('reader').get('/api/dashboard').expect(200)).body.todo.find(
      ({ code }: { code: string }) => code === 'dead_addresses',
    ).count as number;
  const listed = async () =>
    (await test.as('reader').get('/api/address-blocks?scope=every&withContact=true&perPage=200').expect(200)).body;

  it('refusée par son serveur (550 5.1.1), elle ne reçoit plus rien et son contact est sur la liste de travail', async () => {
    const address = newAddress();
    const contactId = await aContact(address, { lastName: 'Disparue' });
    const before = await dead();
    smtp.refuseRecipient(address, { code: 550, message: '5.1.1 boîte inconnue' });
    const id = await write('service', address);
    expect(await settled(id)).toMatchObject({ state: 'failed', cancelReason: null });
    expect(await blocksOf(contactId)).toMatchObject([
      { scope: 'every', source: 'bounce', mailId: id, reason: expect.stringContaining('550 5.1.1 boîte inconnue') },
    ]);
    expect((await historyOf(contactId))[0]).toMatchObject({
      action: 'address_suppressed',
      actorLabel: 'PIGMA (automatique)',
    });
    expect(await dead()).toBe(before + 1);
    const { data, total } = await listed();
    expect(total).toBe(await dead());
    expect(data.find((one: { address: string }) => one.address === address)).toMatchObject({
      contacts: [{ id: contactId, name: 'Jeanne Disparue' }],
    });

    for (const family of ['service', 'information'] as const) {
      expect(await settled(await write(family, address))).toMatchObject({
        state: 'cancelled',
        cancelReason: 'address_suppressed',
        attempts: [],
      });
    }
    const refused = await test.as('manager').post(`/api/mails/${id}/retry`).expect(422);
    expect(refused.body).toMatchObject({ code: 'mail_recipient_blocked', detail: expect.stringMatching(/morte/) });

    smtp.refuseRecipient(address, null);
    const stopped = await write('service', address);
    const [{ id: blockId }] = await blocksOf(contactId);
    await test.as('manager').post(`/api/address-blocks/${blockId}/lift`).send({ reason: 'Boîte réparée' }).expect(200);
    expect(await dead()).toBe(before);
    for (const again of [id, stopped]) {
      await test.as('manager').post(`/api/mails/${again}/retry`).expect(204);
      expect(await settled(again)).toMatchObject({ state: 'sent', cancelReason: null });
    }
  });

  it.each([
    ['un refus de politique', { code: 550, message: '5.7.1 refusé' }, 'failed'],
    ['un refus sans code précis', { code: 550, message: 'refusé' }, 'failed'],
    ['un refus temporaire', { code: 450, message: '4.1.1 revenez' }, 'queued'],
  ])('%s n’enterre pas l’adresse', async (_, answer, state) => {
    const address = newAddress();
    const contactId = await aContact(address);
    smtp.refuseRecipient(address, answer);
    const id = await write('service', address);
    await eventually('tried', async () =>
      (await mailOf(id)).attempts.some((one: { outcome: string }) => one.outcome !== 'started'),
    );
    expect(await mailOf(id)).toMatchObject({ state });
    expect(await blocksOf(contactId)).toEqual([]);
  });

  it('vérifié encore au départ : bloquée après l’écriture, elle ne reçoit rien, et les autres partent', async () => {
    const [gone, refusing, well] = [newAddress(), newAddress(), newAddress()];
    const soon = new Date(Date.now() + 1500);
    const ids = [
      await write('service', gone, soon),
      await write('information', refusing, soon),
      await write('service', refusing, soon),
      await write('information', well, soon),
    ];
    await block({ address: gone, scope: 'every', reason: 'Retour postal' }).expect(201);
    await block({ address: refusing, scope: 'information', reason: 'Dit au téléphone' }).expect(201);
    await block({ address: refusing, scope: 'every', reason: 'Erreur' })
      .expect(201)
      .then(({ body }) =>
        test.as('manager').post(`/api/address-blocks/${body.id}/lift`).send({ reason: 'Erreur' }).expect(200),
      );
    const seen = [];
    for (const id of ids) seen.push(await settled(id));
    expect(seen.map(({ state, cancelReason }) => [state, cancelReason])).toEqual([
      ['cancelled', 'address_suppressed'],
      ['cancelled', 'information_refused'],
      ['sent', null],
      ['sent', null],
    ]);
    expect(seen[0].attempts).toEqual([]);
    expect(smtp.received).toHaveLength(2);
  });

  it('un contact corrigé ou archivé sort de la liste de travail, le blocage reste', async () => {
    const before = await dead();
    const [wrong, right] = [newAddress(), newAddress()];
    const contactId = await aContact(wrong);
    await block({ address: wrong, scope: 'every', reason: 'Partie' }).expect(201);
    expect(await dead()).toBe(before + 1);
    await test.as('manager').patch(`/api/contacts/${contactId}`).send({ email: right, version: 1 }).expect(200);
    expect(await dead()).toBe(before);
    expect(await blocksOf(contactId)).toEqual([]);
    await test.as('manager').patch(`/api/contacts/${contactId}`).send({ email: wrong, version: 2 }).expect(200);
    expect(await dead()).toBe(before + 1);
    await test.as('manager').post(`/api/contacts/${contactId}/archive`).send({ version: 3 }).expect(200);
    expect(await dead()).toBe(before);
  });

  it('n’est pas destinataire du diagnostic : une phrase dit pourquoi, et le partenaire est sans destinataire', async () => {
    const address = newAddress();
    const name = `Ville ${people}`;
    const partnerId = (await test.as('manager').post('/api/partners').send({ name }).expect(201)).body.id;
    const contactId = await aContact(address, { memberships: [{ partnerId, roles: ['catalogue'] }] });
    const file = cswResponse(aRecord(`v-${people}`, { organisation: name }));
    const upload = await test.as('manager').post('/api/catalogue/imports').attach('file', file, 'c.xml').expect(202);
    const done = async () => (await test.as('reader').get(`/api/catalogue/imports/${upload.body.id}`)).body.state;
    await eventually('read', async () => (await done()) === 'done');
    const missing = async () =>
      (await test.as('reader').get(`/api/partners?recipient=missing&q=${encodeURIComponent(name)}`)).body.total;
    const preview = () => test.as('manager').post(`/api/partners/${partnerId}/diagnostic/preview`).send({ contactId });
    await preview().expect(200);
    expect(await missing()).toBe(0);
    const { body } = await block({ address, scope: 'every', reason: 'Revenu' }).expect(201);
    const refused = (await preview().expect(422)).body;
    expect(refused).toMatchObject({
      code: 'recipient_suppressed',
      detail: expect.stringMatching(/morte.*levez le blocage/),
    });
    expect(await missing()).toBe(1);
    const { body: diagnostic } = await test.as('reader').get(`/api/partners/${partnerId}/diagnostic`).expect(200);
    expect(diagnostic).toMatchObject({ recipients: [], suppressed: [{ contactId, email: address }] });
    await test.as('manager').post(`/api/address-blocks/${body.id}/lift`).send({ reason: 'Réparée' }).expect(200);
    await preview().expect(200);
    expect(await missing()).toBe(0);
  });
});
