import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoRecord } from '../demonstration/demo-catalogue.js';
import { aRecord, cswResponse } from '../../test/iso-record.js';
import { eventually } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { ImportRunner } from './imports/import-runner.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** Text that does not compress: PostgreSQL stores a repeated letter in a few bytes. */
const noise = (length: number): string => randomBytes(length).toString('hex').slice(0, length);

async function given(...records: DemoRecord[]): Promise<string> {
  const { body } = await test
    .as('manager')
    .post('/api/catalogue/imports')
    .attach('file', cswResponse(...records), 'catalogue.xml')
    .expect(202);
  return body.id;
}
const read = (id: string) => test.app.get(ImportRunner).run(id);
const importOf = async (id: string) => (await test.as('reader').get(`/api/catalogue/imports/${id}`).expect(200)).body;
const partner = async (name: string): Promise<string> =>
  (await test.as('manager').post('/api/partners').send({ name }).expect(201)).body.id;
const claim = (name: string, partnerId: string) =>
  test.as('manager').post('/api/catalogue/unclaimed/claim').send({ name, partnerId });
const unclaimedOf = async (organisation: string): Promise<number> =>
  (await test.as('reader').get('/api/catalogue/records').query({ claimed: 'false', organisation }).expect(200)).body
    .total;

describe('une fiche hors mesure ne perd pas les autres', () => {
  it.each([
    ['un titre de 20 000 caractères', { title: noise(20_000) }],
    ['un nom d’organisation de 20 000 caractères', { organisation: noise(20_000) }],
  ])('%s', async (label, more) => {
    const id = await given(aRecord(`avant ${label}`), aRecord(`pendant ${label}`, more), aRecord(`après ${label}`));
    await read(id);
    expect(await importOf(id)).toMatchObject({ state: 'done', created: 3, unreadable: 0 });
  });

  it('un identifiant de 20 000 caractères, retrouvé à l’import suivant', async () => {
    const records = [aRecord(noise(20_000), { title: 'Long' }), aRecord('court')];
    const first = await given(...records);
    await read(first);
    expect(await importOf(first)).toMatchObject({ state: 'done', created: 2 });
    const second = await given(...records);
    await read(second);
    expect(await importOf(second)).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('un identifiant qui imite le numéro donné aux jumeaux', async () => {
    const id = await given(aRecord('jumeau'), aRecord('jumeau'), aRecord('jumeau#2'));
    await read(id);
    expect(await importOf(id)).toMatchObject({ state: 'done', created: 3 });
  });

  it('une fiche que la base refuse est comptée comme refusée, avec son rang', async () => {
    await test.dataSource.query(`alter table catalogue_records add constraint refusal check (title <> 'Refusée')`);
    const id = await given(aRecord('r0'), aRecord('r1'), aRecord('r2', { title: 'Refusée' }), aRecord('r3'));
    await read(id);
    await test.dataSource.query(`alter table catalogue_records drop constraint refusal`);
    const done = await importOf(id);
    expect(done).toMatchObject({ state: 'done', created: 3, unreadable: 1 });
    expect(done.errors).toEqual([
      expect.objectContaining({ index: 2, message: expect.stringContaining('pas pu être enregistrée') }),
    ]);
  });
});

describe('rattacher un nom pendant un import', () => {
  it('les fiches lues après le rattachement suivent aussi', async () => {
    const partnerId = await partner('Partenaire rattaché en route');
    // Each batch takes its time: the claim comes between two.
    await test.dataSource.query(
      `create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(0.4); return null; end'`,
    );
    await test.dataSource.query(
      `create trigger slow before insert on catalogue_records for each statement execute function slow()`,
    );
    const id = await given(
      ...Array.from({ length: 450 }, (_, i) => aRecord(`route-${i}`, { organisation: 'Nom lu en route' })),
    );
    const reading = read(id);
    await eventually('a first batch is kept', async () => (await importOf(id)).processed > 0);
    await claim('Nom lu en route', partnerId).expect(200);
    await reading;
    await test.dataSource.query(`drop function slow cascade`);
    expect(await importOf(id)).toMatchObject({ state: 'done', created: 450 });
    expect(await unclaimedOf('Nom lu en route')).toBe(0);
  });

  it('un nom que le partenaire a déjà reprend les fiches restées sans partenaire', async () => {
    const partnerId = await partner('Nom oublié');
    await read(await given(aRecord('oubli', { organisation: 'Nom oublié' })));
    await test.dataSource.query(`update catalogue_records set partner_id = null where identifier = 'oubli'`);
    expect((await claim('Nom oublié', partnerId).expect(200)).body).toEqual({ records: 1 });
  });
});

describe('un nom écrit avec des caractères invisibles', () => {
  it('devient un alias que le formulaire accepte de renvoyer', async () => {
    const partnerId = await partner('Partenaire aux noms étranges');
    await read(await given(aRecord('bidi', { organisation: 'Nom\u202e étrange' })));
    await claim('Nom\u202e \u0000étrange', partnerId).expect(200);
    const { body } = await test.as('reader').get(`/api/partners/${partnerId}`).expect(200);
    expect(body.aliases).toEqual(['Nom étrange']);
    const { aliases, version } = body;
    await test.as('manager').patch(`/api/partners/${partnerId}`).send({ aliases, version }).expect(200);
  });

  it('peut être ignoré', async () => {
    await read(await given(aRecord('nul', { organisation: 'Nom ignoré' })));
    await test.as('manager').post('/api/catalogue/unclaimed/ignore').send({ name: 'Nom\u0000ignoré' }).expect(204);
  });
});

describe('listes et fichiers', () => {
  it('la suggestion suit un partenaire créé après que la liste a été lue', async () => {
    await read(await given(aRecord('suggestion', { organisation: 'Communauté de communes du Val Imaginé' })));
    const suggestion = async () => {
      const { body } = await test.as('reader').get('/api/catalogue/unclaimed?q=imagine').expect(200);
      return body.data[0].suggestion;
    };
    expect(await suggestion()).toBeNull();
    const partnerId = await partner('CC Val Imaginaire et Imaginé');
    expect(await suggestion()).toMatchObject({ partnerId });
  });

  it('le tableau de bord compte les fiches que montre la liste des noms à rattacher, celles sans nom à part', async () => {
    await read(await given(aRecord('anonyme', { organisation: 'Sans nom' }), aRecord('nommée', { organisation: 'N' })));
    await test.dataSource.query(
      `update catalogue_records set claim_keys = '{}', claimant = null, claimant_key = null where identifier = 'anonyme'`,
    );
    const { body: names } = await test.as('reader').get('/api/catalogue/unclaimed?perPage=200').expect(200);
    const listed = names.data.reduce((sum: number, { records }: { records: number }) => sum + records, 0);
    const { body } = await test.as('reader').get('/api/dashboard').expect(200);
    expect(body.todo).toContainEqual({ code: 'unclaimed_records', count: listed });
  });

  it('le fichier donne chaque fiche une fois, dans l’ordre de la liste, titres égaux ou absents compris', async () => {
    await read(await given(aRecord('modele', { organisation: 'Foule' })));
    await test.dataSource.query(
      `insert into catalogue_records
       select (jsonb_populate_record(null::catalogue_records, to_jsonb(r) || jsonb_build_object(
         'id', gen_random_uuid(), 'key', 'foule:' || n, 'identifier', 'foule-' || n,
         'title', case when n % 3 = 0 then null else 'Titre ' || n % 7 end))).*
       from catalogue_records r, generate_series(1, 3600) n where r.identifier = 'modele'`,
    );
    const listed: string[] = [];
    for (let page = 1; page <= 19; page++) {
      const { body } = await test
        .as('reader')
        .get('/api/catalogue/records')
        .query({ organisation: 'Foule', perPage: 200, page })
        .expect(200);
      listed.push(...body.data.map(({ identifier }: { identifier: string }) => identifier));
    }
    const { text } = await test.as('reader').get('/api/catalogue/records/export.csv?organisation=Foule').expect(200);
    const exported = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';')[1]);
    expect(exported).toHaveLength(3601);
    expect(exported).toEqual(listed);
  });
});
