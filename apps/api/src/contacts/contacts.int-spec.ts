import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { ContactDirectory } from './contact-directory.service.js';
import type { ContactView } from './contact-lists.service.js';

let test: TestApp;
let [lacq, pau] = ['', ''];

beforeAll(async () => {
  test = await startTestApp();
  const partner = async (name: string) =>
    ((await test.as('manager').post('/api/partners').send({ name }).expect(201)).body as { id: string }).id;
  lacq = await partner('CC de Lacq-Orthez');
  pau = await partner('Pau');
});
afterAll(() => test.close());

const post = (body: object) => test.as('manager').post('/api/contacts').send(body);
const create = async (body: object = {}): Promise<ContactView> =>
  (await post({ firstName: 'Jeanne', lastName: 'Lafitte', ...body }).expect(201)).body as ContactView;
const patch = (id: string, body: object) => test.as('manager').patch(`/api/contacts/${id}`).send(body);
const list = async (query: string): Promise<{ data: ContactView[]; total: number }> =>
  (await test.as('reader').get(`/api/contacts?${query}`).expect(200)).body as { data: ContactView[]; total: number };

describe('un contact et ses rattachements', () => {
  it('appartient à plusieurs partenaires, avec ses rôles dans chacun', async () => {
    const created = await create({
      email: 'Jeanne.Lafitte@Example.ORG',
      phone: '+33 5 59 00 00 00',
      memberships: [
        {
          partnerId: lacq,
          roles: ['technical', 'catalogue', 'catalogue'],
          jobTitle: 'géomaticienne',
          startedOn: '2024-01-01',
        },
        { partnerId: pau, roles: ['other'], endedOn: '2023-12-31' },
      ],
    });
    expect((await test.as('reader').get(`/api/contacts/${created.id}`).expect(200)).body).toEqual(created);
    expect(created).toMatchObject({ email: 'jeanne.lafitte@example.org', version: 1, archivedAt: null });
    expect(created.memberships.map(({ id: _, ...rest }) => rest)).toEqual([
      {
        partnerId: lacq,
        partnerName: 'CC de Lacq-Orthez',
        roles: ['catalogue', 'technical'],
        jobTitle: 'géomaticienne',
        startedOn: '2024-01-01',
        endedOn: null,
      },
      { partnerId: pau, partnerName: 'Pau', roles: ['other'], jobTitle: null, startedOn: null, endedOn: '2023-12-31' },
    ]);
  });

  it('a une histoire : qui a changé quoi, quand', async () => {
    const { id, version } = await create({ phone: '05 59 00 00 00' });
    await patch(id, { phone: '05 59 00 00 01', version }).expect(200);
    const { body } = await test.as('reader').get(`/api/contacts/${id}/history`).expect(200);
    expect(body.total).toBe(2);
    expect(body.data[0]).toMatchObject({ action: 'updated', actorLabel: 'Compte manager' });
    expect(body.data[0].changes).toEqual([{ field: 'phone', before: '05 59 00 00 00', after: '05 59 00 00 01' }]);
    await test.as('reader').get(`/api/contacts/${randomUUID()}/history`).expect(404);
  });

  it('change de partenaire : l’ancien rattachement reste, avec sa fin', async () => {
    const created = await create({ memberships: [{ partnerId: lacq, roles: ['referent'] }] });
    const [old] = created.memberships;
    const memberships = [
      { ...old, endedOn: '2025-06-30' },
      { partnerId: pau, roles: ['referent'], startedOn: '2025-07-01' },
    ];
    const updated = (await patch(created.id, { memberships, version: 1 }).expect(200)).body as ContactView;
    expect(updated.memberships.map(({ id, partnerName, endedOn }) => [id === old?.id, partnerName, endedOn])).toEqual([
      [false, 'Pau', null],
      [true, 'CC de Lacq-Orthez', '2025-06-30'],
    ]);
    const lines = await test.dataSource.query<{ changes: { field: string }[] }[]>(
      `select changes from history where entity_id = $1 order by at`,
      [created.id],
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]?.changes.map(({ field }) => field)).toEqual(['memberships']);
  });

  it('une adresse peut servir à deux contacts', async () => {
    const email = 'mairie@example.org';
    await create({ email });
    await create({ email, firstName: 'Autre' });
    expect((await list(`q=${email}`)).total).toBe(2);
  });

  it('ne prend pas le rattachement d’un autre, ni deux fois le même, ni un partenaire inconnu', async () => {
    const [mine, theirs] = [await create(), await create({ memberships: [{ partnerId: pau, roles: ['other'] }] })];
    const stolen = { id: theirs.memberships[0]?.id, partnerId: pau, roles: ['other'] };
    expect((await patch(mine.id, { memberships: [stolen], version: 1 }).expect(422)).body).toMatchObject({
      code: 'unknown_membership',
      title: 'Rattachement inconnu',
    });
    await patch(theirs.id, { memberships: [stolen, stolen], version: 1 }).expect(422);
    const nowhere = [{ partnerId: randomUUID(), roles: ['other'] }];
    expect((await patch(mine.id, { memberships: nowhere, version: 1 }).expect(422)).body).toMatchObject({
      code: 'unknown_partner',
    });
    expect((await test.as('reader').get(`/api/contacts/${theirs.id}`)).body).toEqual(theirs);
  });
});

describe('liste des contacts', () => {
  it('cherche par nom et adresse, filtre par partenaire et rôle d’aujourd’hui', async () => {
    const created = await create({
      firstName: 'Éloïse',
      lastName: 'Du-Pré',
      email: 'eloise@sig.example.org',
      memberships: [
        { partnerId: lacq, roles: ['elected'] },
        { partnerId: pau, roles: ['data_protection'], endedOn: '2020-01-01' },
      ],
    });
    const finds = async (query: string) => (await list(query)).data.some(({ id }) => id === created.id);
    expect(await finds('q=eloise%20pre')).toBe(true);
    expect(await finds('q=eloise@sig')).toBe(true);
    expect(await finds('q=zzz')).toBe(false);
    expect(await finds(`partnerId=${lacq}&role=elected`)).toBe(true);
    expect(await finds(`partnerId=${pau}`)).toBe(false);
    expect(await finds(`role=data_protection`)).toBe(false);
    expect(await finds(`ids=${created.id}`)).toBe(true);
  });

  it('se trie, se pagine, garde les archivés à part', async () => {
    const { id } = await create({ lastName: 'Aaaa', email: 'aaaa@example.org' });
    for (const sort of ['name', 'email']) expect((await list(`sort=${sort}&perPage=1`)).data[0]?.id).toBe(id);
    await test.as('manager').post(`/api/contacts/${id}/archive`).send({ version: 1 }).expect(200);
    expect((await list('sort=name&perPage=1')).data[0]?.id).not.toBe(id);
    expect((await list('archived=true')).data.map((contact) => contact.id)).toEqual([id]);
    await patch(id, { notes: 'x', version: 2 }).expect(422);
    await test.as('manager').post(`/api/contacts/${id}/restore`).send({ version: 2 }).expect(200);
    await test.as('manager').post(`/api/contacts/${id}/restore`).send({ version: 3 }).expect(422);
  });

  it('donne à qui écrit tous ceux d’un partenaire, un par rattachement', async () => {
    const { id } = await create({ memberships: [{ partnerId: pau, roles: ['catalogue'], endedOn: '2021-01-01' }] });
    const people = await test.app.get(ContactDirectory).ofPartner(test.dataSource.manager, pau);
    expect(people.find(({ contactId }) => contactId === id)).toMatchObject({
      name: 'Jeanne Lafitte',
      archived: false,
      email: null,
      endedOn: '2021-01-01',
    });
  });
});

describe('ce qui est refusé, en français', () => {
  const membership = { partnerId: randomUUID(), roles: ['other'] };
  it.each<[string, object, string, RegExp]>([
    ['une adresse fausse', { email: 'jeanne@' }, 'email', /adresse de courriel n’est pas valable/],
    ['deux adresses', { email: 'a@example.org, b@example.org' }, 'email', /une seule adresse/],
    ['une ligne glissée dans l’adresse', { email: 'a@example.org\nBcc: b@example.org' }, 'email', /n’est pas valable/],
    ['un téléphone en lettres', { phone: 'à la mairie' }, 'phone', /téléphone n’est pas valable/],
    ['un nom vide', { lastName: '' }, 'lastName', /vide/],
    ['un octet nul', { firstName: 'Jea\u0000nne' }, 'firstName', /caractères de contrôle/],
    [
      'un rôle inconnu',
      { memberships: [{ ...membership, roles: ['boss'] }] },
      'memberships.0.roles.0',
      /Valeur inconnue/,
    ],
    ['un rattachement sans rôle', { memberships: [{ ...membership, roles: [] }] }, 'memberships.0.roles', /Au moins 1/],
    [
      'un jour qui n’existe pas',
      { memberships: [{ ...membership, startedOn: '2025-02-30' }] },
      'memberships.0.startedOn',
      /date/,
    ],
    [
      'une fin avant le début',
      { memberships: [{ ...membership, startedOn: '2025-02-02', endedOn: '2025-02-01' }] },
      'memberships.0.endedOn',
      /ne peut pas précéder/,
    ],
    ['un champ inconnu', { role: 'referent' }, 'role', /inconnu/],
  ])('%s', async (_case, body, field, sentence) => {
    const response = await post({ firstName: 'Jeanne', lastName: 'Lafitte', ...body }).expect(400);
    expect((response.body as { errors: Record<string, string> }).errors[field]).toMatch(sentence);
  });

  it('un contact qui n’existe pas, une version dépassée, un lecteur', async () => {
    await test.as('reader').get(`/api/contacts/${randomUUID()}`).expect(404);
    await patch(randomUUID(), { version: 1 }).expect(404);
    const { id } = await create();
    await patch(id, { notes: 'a', version: 1 }).expect(200);
    expect((await patch(id, { notes: 'b', version: 1 }).expect(409)).body).toMatchObject({
      code: 'stale_contact',
      current: { id, notes: 'a', version: 2 },
    });
    await test.as('reader').post('/api/contacts').send({ firstName: 'a', lastName: 'b' }).expect(403);
  });

  it('de cinquante enregistrements de la même version, un seul passe', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => patch(id, { notes: `n° ${n}`, version: 1 })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });
});
