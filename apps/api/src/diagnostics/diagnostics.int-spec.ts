import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRecord, cswResponse } from '../../test/iso-record.js';
import { eventually } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let test: TestApp;
let partnerId: string;
let contactId: string;
beforeAll(async () => {
  test = await startTestApp({
    works: true,
    embedded: true,
    environment: { CATALOGUE_RECORD_URL: 'https://catalogue.example.org/fiche/{identifier}' },
  });
  partnerId = (await test.as('manager').post('/api/partners').send({ name: 'Ville d’Essai' }).expect(201)).body.id;
  const people = [
    { firstName: 'Réfé', lastName: 'Rent', email: 'referent@example.org', roles: ['referent'] },
    { firstName: 'Cata', lastName: 'Logue', email: 'catalogue@example.org', roles: ['catalogue'] },
    { firstName: 'Sans', lastName: 'Adresse', email: null, roles: ['catalogue'] },
    {
      firstName: 'Parti',
      lastName: 'Ailleurs',
      email: 'parti@example.org',
      roles: ['catalogue'],
      endedOn: '2020-01-01',
    },
  ];
  for (const { roles, endedOn, ...person } of people) {
    const { body } = await test
      .as('manager')
      .post('/api/contacts')
      .send({ ...person, memberships: [{ partnerId, roles, ...(endedOn ? { endedOn } : {}) }] })
      .expect(201);
    if (person.firstName === 'Cata') contactId = body.id;
  }
});
afterAll(() => test.close());

async function load(...given: Parameters<typeof aRecord>[1][]): Promise<void> {
  const file = cswResponse(
    ...given.map((more, i) => aRecord(`ville-${i}`, { organisation: 'Ville d’Essai', ...more })),
  );
  const { body } = await test.as('manager').post('/api/catalogue/imports').attach('file', file, 'c.xml').expect(202);
  await eventually(
    'read',
    async () => (await test.as('reader').get(`/api/catalogue/imports/${body.id}`)).body.state === 'done',
  );
}
const preview = (body: object) => test.as('manager').post(`/api/partners/${partnerId}/diagnostic/preview`).send(body);
const send = (body: object) => test.as('manager').post(`/api/partners/${partnerId}/diagnostic/send`).send(body);

describe('diagnostic d’un partenaire', () => {
  it('sans fiche, il n’y a rien à envoyer, et une phrase dit quoi faire', async () => {
    const { body } = await preview({ contactId }).expect(422);
    expect(body.code).toBe('nothing_to_say');
  });

  it('compte ses fiches, propose d’abord le contact catalogue, jamais ceux qui sont partis ou sans adresse', async () => {
    await load({}, { limitation: undefined }, { keywords: [], limitation: undefined, links: [] }, { level: 'service' });
    const { body } = await test.as('reader').get(`/api/partners/${partnerId}/diagnostic`).expect(200);
    expect(body.summary).toMatchObject({
      records: 4,
      inScope: 3,
      outOfScope: 1,
      strict: 1,
      potential: 1,
      none: 1,
      defaultLicence: 1,
    });
    expect(
      body.recipients
        .map(({ name, recommended }: { name: string; recommended: boolean }) => [name, recommended])
        .sort(),
    ).toEqual([
      ['Cata Logue', true],
      ['Réfé Rent', false],
    ]);
    expect(body.lastSentAt).toBeNull();
  });

  it('ce qui part est l’aperçu, octet pour octet, avec le fichier CSV', async () => {
    const { body: seen } = await preview({ contactId }).expect(200);
    expect(seen.to).toBe('Cata Logue <catalogue@example.org>');
    expect(seen.text).toContain('1 fiche remplit les trois prérequis');
    expect(seen.text).toContain('https://catalogue.example.org/fiche/ville-1');
    const { body } = await send({ contactId, fingerprint: seen.fingerprint }).expect(202);
    await eventually('received', async () => (await test.as('admin').get('/api/inbox')).body.total === 1);
    const { body: inbox } = await test.as('admin').get('/api/inbox');
    const { body: mail } = await test.as('admin').get(`/api/inbox/${inbox.data[0].id}`);
    expect(mail.subject).toBe(seen.subject);
    expect(mail.html.trim()).toBe(seen.html.trim());
    expect(mail.text.trim()).toBe(seen.text.trim());
    expect(mail.attachments).toEqual([
      { index: 0, filename: 'diagnostic.csv', contentType: 'text/csv', size: seen.attachments[0].size },
    ]);
    const file = await test.as('admin').get(`/api/inbox/${mail.id}/attachments/0`).buffer(true).expect(200);
    expect(Buffer.from(file.body).toString()).toContain('Ce qu’il faut faire');
    const { body: history } = await test.as('reader').get(`/api/partners/${partnerId}/history`);
    expect(history.data[0]).toMatchObject({ action: 'diagnostic_sent', actorLabel: 'Compte manager' });
    const { body: mails } = await test.as('manager').get(`/api/mails?partnerId=${partnerId}`);
    expect(mails.data).toMatchObject([{ id: body.mailId, state: 'sent', purpose: 'diagnostic' }]);
    const { body: after } = await test.as('reader').get(`/api/partners/${partnerId}/diagnostic`);
    expect(after.lastSentAt).not.toBeNull();
  });

  it('appuyer 50 fois sur « Envoyer » n’envoie qu’un courriel', async () => {
    const { body: seen } = await preview({ contactId }).expect(200);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => send({ contactId, fingerprint: seen.fingerprint })),
    );
    expect(new Set(answers.map(({ body }) => body.mailId)).size).toBe(1);
    expect((await test.as('manager').get(`/api/mails?partnerId=${partnerId}`)).body.total).toBe(1);
    const { body: history } = await test.as('reader').get(`/api/partners/${partnerId}/history`);
    const sendings = history.data.filter(({ action }: { action: string }) => action === 'diagnostic_sent');
    expect(sendings).toHaveLength(1);
  });

  it('un courriel annulé laisse renvoyer le diagnostic ; un courriel en échec dit où le renvoyer', async () => {
    const { body: seen } = await preview({ contactId }).expect(200);
    const again = () => send({ contactId, fingerprint: seen.fingerprint });
    const first = (await again().expect(202)).body.mailId;
    const stateOf = async (id: string) => (await test.as('manager').get(`/api/mails/${id}`).expect(200)).body.state;
    await test.dataSource.query(`update mails set state = 'failed' where id = $1`, [first]);
    expect((await again().expect(422)).body).toMatchObject({ code: 'diagnostic_not_left', mailId: first });
    await test.as('manager').post(`/api/mails/${first}/cancel`).expect(204);
    const second = (await again().expect(202)).body.mailId;
    expect(second).not.toBe(first);
    await eventually('sent', async () => (await stateOf(second)) === 'sent');
    expect(await stateOf(first)).toBe('cancelled');
  });

  it('une personne qui a deux places dans le partenaire est proposée une fois, avec tous ses rôles', async () => {
    const memberships = [
      { partnerId, roles: ['elected'] },
      { partnerId, roles: ['referent'] },
    ];
    const twice = { firstName: 'Deux', lastName: 'Places', email: 'deux@example.org', memberships };
    await test.as('manager').post('/api/contacts').send(twice).expect(201);
    const { body } = await test.as('reader').get(`/api/partners/${partnerId}/diagnostic`).expect(200);
    const found = body.recipients.filter(({ email }: { email: string }) => email === 'deux@example.org');
    expect(found).toMatchObject([{ roles: ['referent', 'elected'] }]);
  });

  it('si les fiches changent après l’aperçu, l’envoi est refusé', async () => {
    const { body: seen } = await preview({ contactId }).expect(200);
    await load({ title: 'Titre changé' });
    const { body } = await send({ contactId, fingerprint: seen.fingerprint }).expect(409);
    expect(body.title).toBe('Le diagnostic a changé');
  });

  it.each([
    ['inconnu', '00000000-0000-4000-8000-000000000000', 422],
    ['mal formé', 'x', 400],
  ])('un destinataire %s est refusé', async (_, wrong, status) => {
    await preview({ contactId: wrong }).expect(status);
  });

  it('le contact d’un autre partenaire n’est pas un destinataire', async () => {
    const other = (await test.as('manager').post('/api/partners').send({ name: 'Autre' }).expect(201)).body.id;
    const { body } = await test
      .as('manager')
      .post('/api/contacts')
      .send({
        firstName: 'D’un',
        lastName: 'Autre',
        email: 'autre@example.org',
        memberships: [{ partnerId: other, roles: ['catalogue'] }],
      })
      .expect(201);
    expect((await preview({ contactId: body.id }).expect(422)).body.code).toBe('recipient_not_eligible');
  });
});
