import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '#platform/config/config.js';
import { hasDovecot, startDovecot, type TestMailbox } from '../../test/dovecot.js';
import { answer, exchangeBounce, freshId, outOfOffice, postfixBounce } from '../../test/returned-mail.js';
import { eventually } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { Outbox } from '../mail/outbox.service.js';
import { IncomingMailKeeper } from './incoming-mail-keeper.service.js';
import { IncomingMailRetention } from './incoming-mail-retention.service.js';
import { readMessage } from './read-message.js';

let test: TestApp;
let partnerId: string;
const manager = () => test.as('manager');

/** A person of the partner, and a mail of ours to them, for a cause. */
async function written(): Promise<{
  mailId: string;
  messageId: string;
  contactId: string;
  to: string;
  causeId: string;
}> {
  const to = `personne-${randomUUID()}@example.org`;
  const { body: contact } = await manager()
    .post('/api/contacts')
    .send({ firstName: 'Jeanne', lastName: 'Lafitte', email: to, memberships: [{ partnerId, roles: ['referent'] }] })
    .expect(201);
  const causeId = randomUUID();
  const mailId = await test.dataSource.transaction((em) =>
    test.app.get(Outbox).enqueue(em, {
      ...{ purpose: 'campaign', uniqueKey: randomUUID(), family: 'service', to: { address: to, name: 'Jeanne' } },
      ...{ subject: 'Votre diagnostic', html: '<p>Bonjour</p>', text: 'Bonjour', contactId: contact.id, partnerId },
      cause: { type: 'campaign', id: causeId },
    }),
  );
  await test.dataSource.query(`update mails set state = 'sent', sent_at = now() where id = $1`, [mailId]);
  return { mailId, messageId: `<${mailId}@example.org>`, contactId: contact.id, to, causeId };
}
const list = async (query = '') => (await test.as('reader').get(`/api/incoming-mails?${query}`).expect(200)).body;
const todo = async (code: string): Promise<number> =>
  (await test.as('manager').get('/api/dashboard').expect(200)).body.todo.find(
    (one: { code: string }) => one.code === code,
  )?.count ?? 0;

describe('ce qui revient à nos courriels', () => {
  beforeAll(async () => {
    test = await startTestApp({ environment: { MAIL_RETENTION_DAYS: 30, MAIL_FROM: 'PIGMA <pigma@example.org>' } });
    partnerId = (await manager().post('/api/partners').send({ name: 'Ville d’Essai' }).expect(201)).body.id;
  });
  afterAll(() => test.close());

  /** As the reader keeps it, without the server. @returns its id; null when it was already kept */
  async function receive(raw: Buffer): Promise<string | null> {
    const message = await readMessage(raw);
    const place = { mailbox: 'essai', uid: null, receivedAt: new Date(), size: raw.length, truncated: false };
    return test.dataSource.transaction((em) => test.app.get(IncomingMailKeeper).keep(em, message, place));
  }
  const one = async (id: string | null) =>
    (
      await test
        .as('reader')
        .get(`/api/incoming-mails/${id ?? ''}`)
        .expect(200)
    ).body;

  it.each([
    ['de Postfix', postfixBounce],
    ['d’Exchange', exchangeBounce],
  ])(
    'un avis de non-remise définitif %s enterre l’adresse et met le contact sur la liste de travail',
    async (_, bounce) => {
      const { messageId, to, contactId, mailId } = await written();
      const before = await todo('dead_addresses');
      const id = await receive(bounce({ of: messageId, to }));
      expect(await one(id)).toMatchObject({ kind: 'bounce', verdict: 'dead', contact: { id: contactId }, mailId });
      expect(await todo('dead_addresses')).toBe(before + 1);
      const { body: blocks } = await test.as('reader').get(`/api/address-blocks?q=${to}`).expect(200);
      expect(blocks.data).toMatchObject([{ address: to, scope: 'every', source: 'bounce' }]);
      const { body: mail } = await manager().get(`/api/mails/${mailId}`).expect(200);
      expect(mail.bouncedAt).not.toBeNull();
      expect((await manager().get('/api/mails?bounced=true').expect(200)).body.data).toContainEqual(
        expect.objectContaining({ id: mailId }),
      );
    },
  );

  it('un avis qui nomme une autre adresse que la nôtre n’enterre personne', async () => {
    const { messageId, to } = await written();
    const id = await receive(postfixBounce({ of: messageId, to, final: 'ailleurs@example.org' }));
    expect(await one(id)).toMatchObject({ verdict: 'elsewhere', handledAt: null });
    const { body } = await test.as('reader').get(`/api/address-blocks?q=${to}`).expect(200);
    expect(body.total).toBe(0);
  });

  it('un faux avis, sur un courriel que nous n’avons pas écrit, n’enterre personne', async () => {
    const { to } = await written();
    const id = await receive(postfixBounce({ of: '<inconnu@example.org>', to }));
    expect(await one(id)).toMatchObject({ kind: 'unmatched', contact: null });
    expect((await test.as('reader').get(`/api/address-blocks?q=${to}`).expect(200)).body.total).toBe(0);
  });

  it('une boîte pleine ou un retard se notent sans bloquer l’adresse', async () => {
    const { messageId, to } = await written();
    const full = await receive(
      postfixBounce({ of: messageId, to, status: '5.2.2', diagnostic: 'smtp; 552 5.2.2 full' }),
    );
    expect(await one(full)).toMatchObject({ verdict: 'failed', handledAt: null });
    const late = await receive(postfixBounce({ of: messageId, to, action: 'delayed', status: '4.4.1' }));
    expect(await one(late)).toMatchObject({ verdict: 'delayed', handledBy: expect.any(String) });
    expect((await test.as('reader').get(`/api/address-blocks?q=${to}`).expect(200)).body.total).toBe(0);
  });

  it.each([
    ['In-Reply-To', (id: string) => ({ inReplyTo: id })],
    ['References', (id: string) => ({ references: `<autre@example.org> ${id}` })],
  ])('une réponse trouve par %s son contact, son partenaire et sa campagne, et attend qu’on la lise', async (_, by) => {
    const { messageId, contactId, causeId } = await written();
    const before = await todo('unhandled_replies');
    // From another address than the one written to: the thread says who, not the sender.
    const id = await receive(answer({ ...by(messageId), from: 'Secrétariat <mairie@example.org>' }));
    expect(await one(id)).toMatchObject({
      ...{
        kind: 'reply',
        contact: { id: contactId },
        partner: { id: partnerId },
        causeId,
        said: 'Oui, nous viendrons.',
      },
    });
    expect((await list(`causeType=campaign&causeId=${causeId}`)).data).toMatchObject([{ id }]);
    expect(await todo('unhandled_replies')).toBe(before + 1);
    await test.as('reader').post(`/api/incoming-mails/${id}/handle`).expect(403);
    await manager().post(`/api/incoming-mails/${id}/handle`).expect(204);
    expect(await todo('unhandled_replies')).toBe(before);
    const { body } = await manager().post(`/api/incoming-mails/${id}/handle`).expect(422);
    expect(body.detail).toContain('déjà été marqué comme traité par Compte manager');
    await manager().post(`/api/incoming-mails/${id}/reopen`).expect(204);
    expect(
      (
        await manager()
          .post('/api/incoming-mails/handle')
          .send({ ids: [id] })
          .expect(200)
      ).body,
    ).toEqual({ handled: 1 });
  });

  it('une réponse automatique est gardée et n’attend personne', async () => {
    const { messageId } = await written();
    const id = await receive(outOfOffice({ inReplyTo: messageId }));
    expect(await one(id)).toMatchObject({ kind: 'auto_reply', handledBy: expect.any(String) });
  });

  it('un message sans fil se rattache à la main, au contact proposé par son adresse ou à un autre', async () => {
    const { contactId, to } = await written();
    const id = await receive(answer({ from: `Jeanne <${to}>` }));
    expect(await one(id)).toMatchObject({
      kind: 'unmatched',
      suggestions: [{ id: contactId, name: 'Jeanne Lafitte' }],
    });
    const attach = (contact: string) => manager().post(`/api/incoming-mails/${id}/attach`).send({ contactId: contact });
    expect((await attach(randomUUID()).expect(422)).body.code).toBe('attach_unknown_contact');
    await attach(contactId).expect(204);
    expect(await one(id)).toMatchObject({ kind: 'reply', contact: { id: contactId }, attachedBy: 'Compte manager' });
    const { body: history } = await test.as('reader').get(`/api/contacts/${contactId}/history`).expect(200);
    expect(history.data[0]).toMatchObject({ action: 'reply_attached' });
    const { messageId } = await written();
    const threaded = await receive(answer({ inReplyTo: messageId }));
    const refused = manager().post(`/api/incoming-mails/${threaded}/attach`).send({ contactId });
    expect((await refused.expect(422)).body.code).toBe('matched_by_itself');
  });

  it('un message lu deux fois n’est gardé qu’une fois', async () => {
    const { messageId } = await written();
    const raw = answer({ inReplyTo: messageId, id: freshId() });
    const ids = await Promise.all([receive(raw), receive(raw)]);
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
  });

  it('HTML, scripts et caractères de contrôle ne sont gardés que comme texte', async () => {
    const { messageId } = await written();
    const id = await receive(
      answer({ inReplyTo: messageId, subject: '<script>alert(1)</script>', text: '<b>gras</b>\u0000\u0007 fin' }),
    );
    const found = await one(id);
    expect(found.subject).toBe('<script>alert(1)</script>');
    expect(found.said).not.toMatch(/[\u0000\u0007]/);
  });

  it('passé la durée, le texte de ce qui est traité est effacé ; ce qui attend reste', async () => {
    const { messageId } = await written();
    const [done, waiting] = [
      await receive(answer({ inReplyTo: messageId })),
      await receive(answer({ inReplyTo: messageId })),
    ];
    await manager().post(`/api/incoming-mails/${done}/handle`).expect(204);
    await test.dataSource.query(
      `update incoming_mails set handled_at = handled_at - interval '31 days', received_at = received_at - interval '40 days'
       where id = any($1) and handled_at is not null`,
      [[done, waiting]],
    );
    expect(await test.app.get(IncomingMailRetention).purge()).toBe(1);
    expect(await one(done)).toMatchObject({ said: '', purgedAt: expect.any(String), subject: 'Re: Votre diagnostic' });
    expect(await one(waiting)).toMatchObject({ said: 'Oui, nous viendrons.', purgedAt: null });
  });

  it('sans IMAP_URL, rien n’est relevé et la page le dit', async () => {
    const { body } = await test.as('reader').get('/api/mailbox').expect(200);
    expect(body).toMatchObject({ name: null, failure: null });
    expect((await manager().post('/api/mailbox/read').expect(422)).body.detail).toContain('IMAP_URL');
  });
});

const withServer = hasDovecot ? describe : describe.skip;
withServer('une vraie boîte IMAP (dovecot ; sauté où dovecot-imapd n’est pas installé)', () => {
  let mailbox: TestMailbox;
  beforeAll(async () => {
    mailbox = await startDovecot();
    const { IMAP_URL } = readEnvironment({ IMAP_URL: mailbox.url });
    test = await startTestApp({
      works: true,
      environment: { IMAP_URL, IMAP_POLL_SECONDS: 3600, MAIL_FROM: 'PIGMA <pigma@example.org>' },
    });
    partnerId = (await manager().post('/api/partners').send({ name: 'Ville d’Essai' }).expect(201)).body.id;
  });
  afterAll(async () => {
    await test.close();
    await mailbox.stop();
  });
  beforeEach(() => test.dataSource.query(`delete from incoming_mails`));

  /** Read until so many are kept: a reading that was under way may not have seen the last one. */
  const readUntil = (count: number) =>
    eventually(`${count} kept`, async () => {
      await manager().post('/api/mailbox/read').expect(204);
      return (await list()).total >= count;
    });

  it('avis et réponses sont relevés, sans rien changer dans la boîte, et une seule fois', async () => {
    const { messageId, to, contactId } = await written();
    await mailbox.deliver(postfixBounce({ of: messageId, to }));
    await mailbox.deliver(answer({ inReplyTo: messageId }));
    await readUntil(2);
    // Delivered in the same second: either may come first.
    const byKind = (kind: string) => list(`kind=${kind}`);
    expect((await byKind('bounce')).data).toMatchObject([{ verdict: 'dead', contact: { id: contactId } }]);
    expect((await byKind('reply')).data).toMatchObject([{ contact: { id: contactId } }]);
    expect(await mailbox.flags()).toEqual([[], []]);
    await mailbox.deliver(answer({ inReplyTo: messageId }));
    await readUntil(3);
    expect((await list()).total).toBe(3);
    const { body } = await test.as('reader').get('/api/mailbox').expect(200);
    expect(body).toMatchObject({ failure: null, lastReadAt: expect.any(String) });
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('un message fait pour casser n’arrête pas ceux qui le suivent', async () => {
    const { messageId } = await written();
    await mailbox.deliver(
      Buffer.from(
        `Content-Type: multipart/mixed; boundary="x"\r\nIn-Reply-To: ${'<a@b>'.repeat(20_000)}\r\n\r\n--x\r\n\xff\x00`,
        'latin1',
      ),
    );
    await mailbox.deliver(Buffer.concat([answer({ inReplyTo: messageId }), Buffer.alloc(3_000_000, 'x')]));
    await mailbox.deliver(answer({ inReplyTo: messageId, text: 'Après les autres' }));
    await readUntil(3);
    const { data } = await list();
    expect(data.map(({ excerpt }: { excerpt: string }) => excerpt)).toContain('Après les autres');
  });

  it('une boîte refaite à neuf est relue depuis son début, sans double', async () => {
    const { messageId } = await written();
    const kept = answer({ inReplyTo: messageId, id: freshId() });
    await mailbox.deliver(kept);
    await readUntil(1);
    await mailbox.recreate();
    await mailbox.deliver(kept);
    await mailbox.deliver(answer({ inReplyTo: messageId, text: 'Nouveau' }));
    await readUntil(2);
    expect((await list()).total).toBe(2);
  });

  it('un serveur qui ne répond plus : la page dit depuis quand, pourquoi et quoi faire', async () => {
    await mailbox.stop();
    const failure = async () => (await test.as('reader').get('/api/mailbox').expect(200)).body.failure;
    await eventually('the failure is told', async () => {
      await manager().post('/api/mailbox/read').expect(204);
      return (await failure()) !== null;
    });
    expect(await failure()).toMatchObject({
      ...{ code: 'unreachable', since: expect.any(String) },
      sentence: expect.stringContaining('vérifiez son nom, son port et le pare-feu'),
    });
  });
});
