import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { answer } from '../../test/returned-mail.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Outbox } from '../mail/outbox.service.js';
import { IncomingMailKeeper } from '../mailbox/incoming-mail-keeper.service.js';
import { readMessage } from '../mailbox/read-message.js';
import { storeRegistration, storeSession } from '../training/testing/training-rows.js';
import { ContactErasure } from './contact-erasure.service.js';

let test: TestApp;
let partnerId = '';
const post = async (path: string, body: object) =>
  (await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string; version: number };
const read = async (id: string) => (await test.as('reader').get(`/api/contacts/${id}`).expect(200)).body;
const erase = (id: string, version: number, reason = 'À sa demande, par courriel') =>
  test.as('admin').post(`/api/contacts/${id}/erase`).send({ version, reason });

const someone = (firstName: string, lastName: string, email: string | null = `${randomUUID()}@example.org`) =>
  post('contacts', {
    ...{ firstName, lastName, email, phone: '05 56 00 00 00', notes: `${firstName} préfère le matin` },
    memberships: [{ partnerId, roles: ['referent'], jobTitle: 'Géomaticienne hors pair' }],
  });

/** A mail of ours to them. */
const writeTo = (contactId: string | null, address: string, name: string) =>
  test.dataSource.transaction((em) =>
    test.app.get(Outbox).enqueue(em, {
      ...{ purpose: 'campaign', uniqueKey: `campaign:x:${address}:${randomUUID()}`, family: 'service' },
      ...{ to: { address, name }, subject: `Pour ${name}`, html: `<p>${name}</p>`, text: name, contactId, partnerId },
      attachments: [{ filename: 'a.txt', contentType: 'text/plain', content: Buffer.from(name) }],
    }),
  );

/** Tables, columns and values where a text stands, anywhere in the base. */
async function placesOf(text: string): Promise<string[]> {
  const columns: { table: string; column: string }[] = await test.dataSource.query(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
     where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and t.typname in ('text', 'jsonb', '_text', 'varchar', 'bytea')`,
  );
  expect(columns.length).toBeGreaterThan(100);
  const places = [];
  for (const { table, column } of columns) {
    const rows: { value: string }[] = await test.dataSource.query(
      `select left(encode(convert_to("${column}"::text, 'UTF8'), 'escape'), 200) as value from "${table}"
       where "${column}"::text ilike $1 or "${column}"::text ilike $2`,
      [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`],
    );
    places.push(...rows.map(({ value }) => `${table}.${column}: ${value}`));
  }
  return places;
}

beforeAll(async () => {
  test = await startTestApp();
  partnerId = (await post('partners', { name: 'Ville d’Essai' })).id;
});
afterAll(() => test.close());

describe('effacer les données d’une personne (RGPD, articles 5.1.e et 17)', () => {
  it('ne laisse son nom et son adresse nulle part, et garde ce qui compte', async () => {
    const email = 'zenobie.introuvable@example.org';
    const { id, version } = await someone('Zénobie', 'Introuvable', email);
    const groupId = (await post('groups', { name: 'Open data', kind: 'working_group' })).id;
    await post(`groups/${groupId}/members`, { members: [{ partnerId, contactId: id }], version: 1 });
    const meetingId = (await post('meetings', { groupId, startsOn: '2026-03-02' })).id;
    const { body: attendance } = await test.as('reader').get(`/api/meetings/${meetingId}/attendance`).expect(200);
    const [line] = (attendance as { lines: { id: string; version: number }[] }).lines;
    await test
      .as('manager')
      .patch(`/api/meetings/${meetingId}/attendance/${line?.id ?? ''}`)
      .send({ version: line?.version, attendance: 'present' })
      .expect(200);
    const mailId = await writeTo(id, email, 'Zénobie Introuvable');
    await test.dataSource.query(`update mails set state = 'sent', sent_at = now() where id = $1`, [mailId]);
    await test.dataSource.query(
      `insert into mail_attempts (mail_id, at, outcome, response) values ($1, now(), 'accepted', $2)`,
      [mailId, `250 2.1.5 <${email}> ok`],
    );
    const waiting = await writeTo(id, email, 'Zénobie Introuvable');
    const loose = await writeTo(null, email, 'Zénobie Introuvable');
    const raw = answer({ inReplyTo: `<${mailId}@example.org>`, from: `Zénobie Introuvable <${email}>` });
    await test.dataSource.transaction(async (em) =>
      test.app.get(IncomingMailKeeper).keep(em, await readMessage(raw), {
        ...{ mailbox: 'essai', uid: null, receivedAt: new Date(), size: raw.length, truncated: false },
      }),
    );
    const campaignId = randomUUID();
    await test.dataSource.query(
      `insert into campaigns (id, name, state, audience, leave_out_incomplete, created_at, updated_at, updated_by, version)
       values ($1, 'Essai', 'running', '{}', false, now(), now(), 'x', 1)`,
      [campaignId],
    );
    await test.dataSource.query(
      `insert into campaign_recipients (campaign_id, contact_id, name, address) values ($1, $2, 'Zénobie Introuvable', $3)`,
      [campaignId, id, email],
    );
    expect((await placesOf('Introuvable')).length).toBeGreaterThan(8);

    const { body: erased } = await erase(id, version).expect(200);
    expect(erased).toMatchObject({
      ...{ firstName: 'Personne', lastName: 'effacée', email: null, phone: null, notes: null },
      memberships: [{ partnerId, roles: ['referent'], jobTitle: null }],
    });
    expect(erased.erasedAt).not.toBeNull();
    expect(erased.archivedAt).not.toBeNull();
    expect(erased.memberships[0].endedOn).not.toBeNull();
    for (const text of ['Introuvable', 'Zénobie', email, 'hors pair', '05 56 00 00 00']) {
      expect([text, await placesOf(text)]).toEqual([text, []]);
    }

    const rows = await test.dataSource.query(
      `select id, state, cancel_reason, recipient from mails where id = any($1) order by created_at`,
      [[mailId, waiting, loose]],
    );
    expect(rows.map((row: { state: string }) => row.state)).toEqual(['sent', 'cancelled', 'cancelled']);
    expect(rows[1]).toMatchObject({ cancel_reason: 'person_erased', recipient: 'personne-effacee@example.invalid' });
    const [left] = await test.dataSource.query(`select left_out from campaign_recipients where contact_id = $1`, [id]);
    expect(left.left_out).toBe('erased');
    const { body: after } = await test.as('reader').get(`/api/meetings/${meetingId}/attendance`).expect(200);
    expect(after.counts.present).toBe(1);
    const { body: history } = await test.as('reader').get(`/api/contacts/${id}/history`).expect(200);
    expect(history.data[0]).toMatchObject({ action: 'erased', reason: 'À sa demande, par courriel' });
    expect(history.data.at(-1).changes.map(({ field }: { field: string }) => field)).toContain('email');
  });

  it('une adresse partagée reste celle de l’autre personne, un homonyme garde ses traces', async () => {
    const shared = 'mairie-commune@example.org';
    const one = await someone('Ada', 'Partage', shared);
    const other = await someone('Ada', 'Partage', shared);
    const theirs = await writeTo(other.id, shared, 'Ada Partage');
    const nobodys = await writeTo(null, shared, 'Ada Partage');
    await erase(one.id, one.version).expect(200);
    expect(await read(other.id)).toMatchObject({ firstName: 'Ada', email: shared });
    const kept = await test.dataSource.query(`select recipient from mails where id = any($1)`, [[theirs, nobodys]]);
    expect(kept).toEqual([{ recipient: shared }, { recipient: shared }]);
  });

  it('une place à venir en formation se règle d’abord ; un courriel en vol est repris la nuit suivante', async () => {
    const session = await storeSession(test.dataSource, {
      state: 'open',
      firstDay: '2099-05-04',
      lastDay: '2099-05-04',
    });
    const { contactId, id: registrationId } = await storeRegistration(test, session.id, {
      ...{ firstName: 'Iris', lastName: 'Formée', partnerId },
    });
    const { version } = await read(contactId);
    const { body } = await erase(contactId, version).expect(422);
    expect(body).toMatchObject({ code: 'contact_pending', detail: expect.stringContaining('04/05/2099') });
    await test.dataSource.query(
      `update training_registrations set status = 'cancelled', cancel_reason = 'person' where id = $1`,
      [registrationId],
    );
    const flying = await writeTo(contactId, 'iris@example.org', 'Iris Formée');
    await test.dataSource.query(`update mails set state = 'sending' where id = $1`, [flying]);
    await erase(contactId, version).expect(200);
    expect(await placesOf('Iris Formée')).not.toEqual([]);
    await test.dataSource.query(`update mails set state = 'sent', sent_at = now() where id = $1`, [flying]);
    await test.app.get(ContactErasure).sweep();
    expect(await placesOf('Iris Formée')).toEqual([]);
  });

  it('une fois effacée, elle ne se modifie, ne se restaure et ne s’efface plus, et n’est dans aucune liste', async () => {
    const { id, version } = await someone('Nour', 'Effaçable');
    await erase(id, version).expect(200);
    const now = (await read(id)).version;
    await erase(id, now).expect(422, /contact_erased/);
    await test
      .as('manager')
      .post(`/api/contacts/${id}/restore`)
      .send({ version: now })
      .expect(422, /contact_erased/);
    await test
      .as('manager')
      .patch(`/api/contacts/${id}`)
      .send({ version: now, firstName: 'Nour' })
      .expect(422, /contact_erased/);
    for (const [query, found] of [
      ['', false],
      ['archived=true', false],
      ['erased=true', true],
    ] as const) {
      const { body } = await test.as('reader').get(`/api/contacts?perPage=200&${query}`).expect(200);
      expect([query, body.data.some((one: { id: string }) => one.id === id)]).toEqual([query, found]);
    }
  });

  it('se refuse sur une version périmée, sans motif, à qui n’administre pas, et pour personne', async () => {
    const { id, version } = await someone('Léo', 'Présent');
    await erase(id, version + 1).expect(409);
    await erase(id, version, ' ').expect(400);
    await test.as('manager').post(`/api/contacts/${id}/erase`).send({ version, reason: 'x' }).expect(403);
    await erase(randomUUID(), 1).expect(404);
    expect(await read(id)).toMatchObject({ firstName: 'Léo' });
  });

  it('50 effacements à la fois n’en font qu’un', async () => {
    const { id, version } = await someone('Max', 'Unique');
    const statuses = (await Promise.all(Array.from({ length: 50 }, () => erase(id, version)))).map((r) => r.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 422)).toHaveLength(49);
  });
});

describe('les contacts sans nouvelles', () => {
  const silent = async (months: number | string) => {
    const { body } = await test.as('reader').get(`/api/contacts?perPage=200&silentMonths=${months}`).expect(200);
    return body.data.map(({ lastName }: { lastName: string }) => lastName) as string[];
  };
  const todo = async () => {
    const { body } = await test.as('admin').get('/api/dashboard').expect(200);
    return body.todo.find(({ code }: { code: string }) => code === 'dormant_contacts')?.count as number;
  };

  it('sont ceux dont rien n’est venu et que rien n’a changé ; un signe, ou un motif de les garder, les en retire', async () => {
    const old = new Date(Date.now() - 5 * 365 * 86_400_000);
    const before = await todo();
    const made: Record<string, { id: string; version: number }> = {};
    for (const name of ['Muette', 'Bavarde', 'Gardée', 'Récente']) made[name] = await someone('Lou', name);
    const ids = ['Muette', 'Bavarde', 'Gardée'].map((name) => made[name]?.id);
    await test.dataSource.query(`update contacts set updated_at = $2, created_at = $2 where id = any($1)`, [ids, old]);
    expect(await todo()).toBe(before + 3);
    expect(await silent('retention')).toEqual(expect.arrayContaining(['Bavarde', 'Gardée', 'Muette']));

    const raw = answer({ from: 'x@example.org' });
    const incoming = await test.dataSource.transaction(async (em) =>
      test.app.get(IncomingMailKeeper).keep(em, await readMessage(raw), {
        ...{ mailbox: 'essai', uid: null, receivedAt: new Date(), size: raw.length, truncated: false },
      }),
    );
    await test.dataSource.query(`update incoming_mails set contact_id = $2, kind = 'reply' where id = $1`, [
      incoming,
      made.Bavarde?.id,
    ]);
    await test
      .as('manager')
      .post(`/api/contacts/${made.Gardée?.id}/keep`)
      .send({ version: made.Gardée?.version, reason: 'Toujours en poste, vu au téléphone' })
      .expect(200);
    const names = await silent('retention');
    expect(names).toContain('Muette');
    for (const name of ['Bavarde', 'Gardée', 'Récente']) expect(names).not.toContain(name);
    expect(await silent(72)).not.toContain('Muette');
    expect(await todo()).toBe(before + 1);
    expect(await read(made.Bavarde?.id ?? '')).toMatchObject({ lastSign: { kind: 'reply' } });
    expect(await read(made.Muette?.id ?? '')).toMatchObject({ lastSign: null, lastMailOn: null });
    await test.as('reader').get('/api/contacts?silentMonths=0').expect(400);
  });
});
