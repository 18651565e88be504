import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import type { PartnerView } from './partner-view.js';

let test: TestApp;
const ids = new Map<string, string>();

const staff = (value: number) => [{ kind: 'fte', value, year: 2024, source: 'déclaré' }];
const population = (totale: number) => ({ totale, year: 2022, source: 'INSEE' });
const PARTNERS = [
  {
    name: 'Pau',
    legalCategory: '7210',
    department: '64',
    siren: '216404459',
    population: population(79_982),
    staff: staff(1500),
  },
  {
    name: 'CC de Lacq-Orthez',
    acronym: 'CCLO',
    aliases: ['Communauté du gaz'],
    legalCategory: '7346',
    department: '64',
  },
  { name: 'Élan', legalCategory: '7210', department: '40', population: population(3480) },
  { name: 'éclat', legalCategory: '7210', department: '40', population: population(120), staff: staff(2) },
  {
    name: 'Zone d’essai',
    legalCategory: '7348',
    department: '33',
    staff: [{ kind: 'headcount', value: 72, year: 2024, source: 'rapport social' }],
  },
  { name: '=HYPERLINK("http://example.org")', legalCategory: '9220', notes: 'a;b\n"c"' },
  { name: 'Archivé', legalCategory: '7210', department: '40', population: population(10) },
];

beforeAll(async () => {
  test = await startTestApp();
  const manager = test.as('manager');
  for (const body of PARTNERS) {
    const response = await manager.post('/api/partners').send(body).expect(201);
    ids.set(body.name, (response.body as PartnerView).id);
  }
  await manager
    .post(`/api/partners/${ids.get('Archivé')}/archive`)
    .send({ version: 1 })
    .expect(200);
  const override = { status: 'exempt', reason: 'essai', version: 1 };
  await manager
    .put(`/api/partners/${ids.get('Pau')}/obligation-override`)
    .send(override)
    .expect(200);
});
afterAll(() => test.close());

const list = async (query = ''): Promise<{ data: PartnerView[]; total: number }> =>
  (await test.as('reader').get(`/api/partners?${query}`).expect(200)).body as { data: PartnerView[]; total: number };
const names = async (query: string) => (await list(query)).data.map(({ name }) => name);

describe('liste des partenaires', () => {
  it('se lit comme un annuaire : sans égard aux accents ni à la casse, archivés à part', async () => {
    expect(await names('')).toEqual([
      'CC de Lacq-Orthez',
      'éclat',
      'Élan',
      '=HYPERLINK("http://example.org")',
      'Pau',
      'Zone d’essai',
    ]);
    expect(await names('archived=true')).toEqual(['Archivé']);
  });

  it('se pagine : chaque partenaire une fois, le total sur chaque page', async () => {
    const pages = [await list('page=1&perPage=4'), await list('page=2&perPage=4'), await list('page=3&perPage=4')];
    expect(pages.map(({ data, total }) => [data.length, total])).toEqual([
      [4, 6],
      [2, 6],
      [0, 6],
    ]);
    expect(new Set(pages.flatMap(({ data }) => data.map(({ id }) => id))).size).toBe(6);
  });

  it.each([
    ['sort=name&order=desc', 'Zone d’essai'],
    ['sort=population&order=desc', 'Pau'],
    ['sort=population&order=asc', 'éclat'],
    ['sort=effectiveStatus&order=asc', 'éclat'],
    ['sort=createdAt&order=asc', 'Pau'],
    ['sort=updatedAt&order=desc', 'Pau'],
  ])('%s commence par %s', async (query, expected) => expect((await names(query))[0]).toBe(expected));

  it.each<[string, string[]]>([
    ['status=exempt', ['éclat', 'Élan', 'Pau']],
    ['status=obligated', ['Zone d’essai']],
    ['status=undetermined', ['CC de Lacq-Orthez', '=HYPERLINK("http://example.org")']],
    ['certainty=presumed', ['Zone d’essai']],
    ['legalCategory=7346', ['CC de Lacq-Orthez']],
    ['department=64', ['CC de Lacq-Orthez', 'Pau']],
    ['department=64&status=exempt', ['Pau']],
    ['nearThreshold=true', ['Élan']],
    ['overridden=true', ['Pau']],
    ['overridden=false&department=64', ['CC de Lacq-Orthez']],
    ['q=lacq', ['CC de Lacq-Orthez']],
    ['q=CDC%20orthez', ['CC de Lacq-Orthez']],
    ['q=cclo', ['CC de Lacq-Orthez']],
    ['q=gaz', ['CC de Lacq-Orthez']],
    ['q=ELAN', ['Élan']],
    ['q=216404', ['Pau']],
    ['q=216%20404%20459', ['Pau']],
    ['q=mairie%20de%20pau', ['Pau']],
    ['q=acq', []],
    ['q=%25', []],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
    expect((await list(query)).total).toBe(expected.length);
  });

  it('ids choisit, archivés compris', async () => {
    expect(await names(`ids=${ids.get('Archivé')}&ids=${ids.get('Pau')}`)).toEqual(['Archivé', 'Pau']);
    expect(await names(`ids=${ids.get('Pau')}`)).toEqual(['Pau']);
  });

  it.each([
    'statut=obligated',
    'status=oui',
    'sort=siren;drop',
    'perPage=1000',
    'page=-1',
    'order=up',
    'ids=1',
    'nearThreshold=1',
  ])('%s est refusé', async (query) => {
    const { body } = await test.as('reader').get(`/api/partners?${query}`).expect(400);
    expect(body).toMatchObject({ code: 'invalid_input' });
  });
});

describe('partenaires sans destinataire', () => {
  const withContact = async (more: object, membership: object = {}) => {
    const partnerId = ids.get('Élan');
    const body = {
      firstName: 'Jeanne',
      lastName: 'Essai',
      ...more,
      memberships: [{ partnerId, roles: ['catalogue'], ...membership }],
    };
    const response = await test.as('manager').post('/api/contacts').send(body).expect(201);
    const missing = await names('recipient=missing');
    const { counts } = (await list(`ids=${partnerId}`)).data[0] as PartnerView;
    const contact = response.body as { id: string };
    await test.as('manager').post(`/api/contacts/${contact.id}/archive`).send({ version: 1 }).expect(200);
    return { isMissing: missing.includes('Élan'), contacts: counts.contacts };
  };

  it.each<[string, object, object, boolean, number]>([
    ['un contact catalogue avec adresse reçoit', { email: 'j@example.org' }, {}, false, 1],
    ['un référent aussi', { email: 'j@example.org' }, { roles: ['referent', 'billing'] }, false, 1],
    ['un élu non', { email: 'j@example.org' }, { roles: ['elected'] }, true, 1],
    ['sans adresse, non', {}, {}, true, 1],
    ['parti, non', { email: 'j@example.org' }, { endedOn: '2020-01-01' }, true, 0],
  ])('%s', async (_case, contact, membership, isMissing, contacts) => {
    expect(await withContact(contact, membership)).toEqual({ isMissing, contacts });
  });

  it('une fois archivé le contact ne compte plus', async () => {
    expect(await names('recipient=missing')).toHaveLength(6);
    expect((await list(`ids=${ids.get('Élan')}`)).data[0]?.counts.contacts).toBe(0);
  });
});

describe('export CSV', () => {
  const csv = async (query = '') => {
    const response = await test
      .as('reader')
      .get(`/api/partners/export.csv?${query}`)
      .buffer(true)
      .parse((incoming, done) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    return { headers: response.headers as Record<string, string>, text: (response.body as Buffer).toString('utf8') };
  };

  it('s’ouvre dans un Excel français : marque UTF-8, points-virgules, titres français', async () => {
    const { headers, text } = await csv();
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toMatch(/attachment; filename="partenaires-\d{4}-\d\d-\d\d\.csv"/);
    expect(text.startsWith('\ufeffNom;Sigle;Alias;SIREN;')).toBe(true);
    const pau = text.split('\r\n').find((line) => line.startsWith('Pau;'));
    expect(pau).toMatch(/;79982;.*;Exempté;Obligé;Certain;non;Obligée : commune de 79\s982 habitants/);
    expect(pau).toMatch(/;\d\d\/\d\d\/\d{4};$/);
  });

  it('neutralise une formule et garde points-virgules et guillemets dans leur case', async () => {
    const { text } = await csv();
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(text).toContain('"a;b\n""c"""');
  });

  it('suit les filtres de la liste', async () => {
    expect(
      (await csv('department=64&sort=name&order=desc')).text
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')[0]),
    ).toEqual(['Pau', 'CC de Lacq-Orthez', '']);
    await test.as('reader').get('/api/partners/export.csv?page=2').expect(400);
  });

  it('quinze lecteurs qui ne lisent plus ne privent personne de connexion', async () => {
    await test.dataSource.query(
      `insert into partners (name, notes, public_service_mission, obligation_status, obligation_certainty, obligation_reasons,
         obligation_missing, obligation_near_threshold, effective_status, sort_name, search_text, created_at, updated_at, version)
       select 'Copie ' || n, repeat('x', 2000), 'unknown', 'undetermined', 'certain', '{staff_unknown}', '{staff}', false,
         'undetermined', 'zz', ' zz', now(), now(), 1 from generate_series(1, 20000) n`,
    );
    const token = await test.as('admin').post('/api/tokens').send({ name: 'essai', role: 'reader' }).expect(201);
    const headers = { authorization: `Bearer ${(token.body as { token: string }).token}` };
    const leaving = new AbortController();
    // Fifteen readers are more than the pool holds; none reads further than what the system buffers.
    await Promise.all(
      Array.from({ length: 15 }, async () => {
        const response = await fetch(`${await test.app.getUrl()}/api/partners/export.csv`, {
          headers,
          signal: leaving.signal,
        });
        await response.body?.getReader().read();
      }),
    );
    await test.as('reader').get('/api/partners?perPage=1').timeout(5000).expect(200);
    leaving.abort();
  });
});
