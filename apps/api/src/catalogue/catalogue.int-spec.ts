import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRecord, cswResponse } from '../../test/iso-record.js';
import { eventually } from '../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let test: TestApp;
let partnerId: string;
beforeAll(async () => {
  test = await startTestApp({ works: true });
  const { body } = await test
    .as('manager')
    .post('/api/partners')
    .send({ name: 'Commune d’Essai', department: '33' })
    .expect(201);
  partnerId = body.id;
});
afterAll(() => test.close());

async function upload(content: Buffer, filename = 'catalogue.xml') {
  const { body } = await test
    .as('manager')
    .post('/api/catalogue/imports')
    .attach('file', content, filename)
    .expect(202);
  await eventually('the import ends', async () => {
    const { body: now } = await test.as('reader').get(`/api/catalogue/imports/${body.id}`);
    return now.state === 'done' || now.state === 'failed';
  });
  return (await test.as('reader').get(`/api/catalogue/imports/${body.id}`).expect(200)).body;
}
const records = async (query: string) =>
  (await test.as('reader').get(`/api/catalogue/records?${query}`).expect(200)).body;

describe('import d’un fichier de catalogue', () => {
  it('lit les fiches, les juge et les rattache au partenaire du même nom', async () => {
    const done = await upload(
      cswResponse(aRecord('a'), aRecord('b', { limitation: undefined }), aRecord('c', { organisation: 'Inconnus' })),
    );
    expect(done).toMatchObject({
      state: 'done',
      progress: 1,
      processed: 3,
      created: 3,
      updated: 0,
      unchanged: 0,
      unreadable: 0,
      errors: [],
    });
    const { data } = await records(`partnerId=${partnerId}&sort=title`);
    expect(data.map((row: { identifier: string; class: string }) => [row.identifier, row.class])).toEqual([
      ['a', 'strict'],
      ['b', 'potential'],
    ]);
    const { body } = await test.as('reader').get(`/api/catalogue/records/${data[1].id}`).expect(200);
    expect(body).toMatchObject({
      licence: { verdict: 'no', detail: 'missing' },
      defaultLicence: true,
      partnerName: 'Commune d’Essai',
    });
    expect(body.advice[0]).toMatch(/^Licence : /);
  });

  it('le même fichier importé deux fois ne change rien', async () => {
    const again = await upload(
      cswResponse(aRecord('a'), aRecord('b', { limitation: undefined }), aRecord('c', { organisation: 'Inconnus' })),
    );
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it('une fiche modifiée est mise à jour, les autres non', async () => {
    const done = await upload(cswResponse(aRecord('a'), aRecord('b')));
    expect(done).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await records('q=fiche b')).data[0]).toMatchObject({ class: 'strict' });
  });

  it('deux fiches du même identifiant dans un fichier sont gardées toutes les deux, et retrouvées la fois suivante', async () => {
    const twins = cswResponse(aRecord('jumeau', { title: 'Premier' }), aRecord('jumeau', { title: 'Second' }));
    expect(await upload(twins)).toMatchObject({ created: 2 });
    expect(await upload(twins)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await records('q=jumeau')).total).toBe(2);
  });

  it('deux imports du même fichier en même temps ne se gênent pas', async () => {
    const many = cswResponse(...Array.from({ length: 450 }, (_, i) => aRecord(`parallele-${i}`)));
    const both = await Promise.all([upload(many), upload(many)]);
    expect(both.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(both[0].created + both[1].created).toBe(450);
    expect(both.map(({ processed }) => processed)).toEqual([450, 450]);
    expect((await records('q=parallele')).total).toBe(450);
  });

  it('un fichier tronqué donne les fiches complètes, puis dit où il s’arrête', async () => {
    const whole = cswResponse(aRecord('t1'), aRecord('t2'));
    const done = await upload(whole.subarray(0, whole.lastIndexOf('t2.csv')));
    expect(done).toMatchObject({ state: 'done', processed: 1, unreadable: 1 });
    expect(done.errors[0].message.length).toBeGreaterThan(20);
    const { text } = await test.as('reader').get(`/api/catalogue/imports/${done.id}/errors.csv`).expect(200);
    expect(text).toContain(done.errors[0].message);
  });

  it('une archive dont une entrée est mauvaise garde les autres', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-zip-'));
    fs.writeFileSync(path.join(folder, 'bon.xml'), cswResponse(aRecord('zip-1')));
    fs.writeFileSync(path.join(folder, 'mauvais.xml'), 'ceci n’est pas du XML');
    execFileSync(
      'python3',
      [
        '-c',
        'import zipfile,sys\nz=zipfile.ZipFile("a.zip","w")\nz.write("bon.xml")\nz.write("mauvais.xml")\nz.writestr("../evasion.xml","<a/>")\nz.close()',
      ],
      { cwd: folder },
    );
    const done = await upload(fs.readFileSync(path.join(folder, 'a.zip')), 'a.zip');
    fs.rmSync(folder, { recursive: true });
    expect(done).toMatchObject({ state: 'done', created: 1, unreadable: 2 });
    expect(done.errors.map(({ file }: { file: string }) => file).join()).toMatch(/mauvais\.xml/);
  });

  it.each([
    ['du texte', Buffer.from('bonjour')],
    ['une image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    [
      'une bombe d’entités',
      Buffer.from(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>`,
      ),
    ],
    [
      'une entité externe',
      Buffer.from(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`),
    ],
    ['un zip abîmé', Buffer.from('PK\u0003\u0004abîmé')],
  ])('%s : une phrase dit pourquoi, rien n’entre au catalogue', async (_, content) => {
    const before = (await records('')).total;
    const done = await upload(content, 'x.xml');
    expect(done).toMatchObject({ state: 'done', processed: 0, unreadable: 1 });
    expect(done.errors[0].message).toMatch(/^[A-ZÀÉ].{15,}\.$/);
    expect(done.errors[0].message).not.toContain('root:');
    expect((await records('')).total).toBe(before);
  });

  it('sans fichier, avec un fichier vide ou sous un autre nom de champ : 400 et une phrase', async () => {
    const none = await test.as('manager').post('/api/catalogue/imports').expect(400);
    expect(none.body.detail).toContain('champ « file »');
    const empty = await test
      .as('manager')
      .post('/api/catalogue/imports')
      .attach('file', Buffer.alloc(0), 'vide.xml')
      .expect(400);
    expect(empty.body.title).toBe('Fichier vide');
    await test.as('manager').post('/api/catalogue/imports').attach('autre', Buffer.from('x'), 'x.xml').expect(400);
  });

  it('un fichier de 200 Mo est refusé par 413, avec la limite et ce qu’il faut faire', async () => {
    const { status, body } = await test
      .as('manager')
      .post('/api/catalogue/imports')
      .attach('file', Buffer.alloc(200 * 1024 * 1024, 32), 'gros.xml');
    expect(status).toBe(413);
    expect(body.detail).toContain('100 Mo');
  });

  it('un nom de fichier hostile est ramené à un nom', async () => {
    const done = await upload(cswResponse(aRecord('nom')), '../../etc/été <b>.xml');
    expect(done.filename).toBe('été <b>.xml');
  });

  it('des noms pleins de HTML et de formules restent du texte, et sont neutralisés dans le fichier CSV', async () => {
    await upload(
      cswResponse(
        aRecord('formule', { title: '=HYPERLINK("http://pirate.example")', organisation: '<script>alert(1)</script>' }),
      ),
    );
    const { data } = await records('q=hyperlink');
    expect(data[0].organisations[0].name).toBe('<script>alert(1)</script>');
    const { text } = await test.as('reader').get('/api/catalogue/records/export.csv?q=hyperlink').expect(200);
    expect(text).toMatch(/^\uFEFFTitre;/);
    expect(text).toContain(`'=HYPERLINK`);
  });
});

describe('liste des fiches', () => {
  it('filtre par classe, verdict et rattachement, et l’export suit le filtre', async () => {
    await upload(cswResponse(aRecord('plan', { title: 'Plan', keywords: [], links: [] })));
    const { data } = await records('class=potential&keyword=missing&download=missing&licence=decree');
    expect(data.map(({ identifier }: { identifier: string }) => identifier)).toEqual(['plan']);
    expect((await records('claimed=false&q=inconnus')).total).toBe(1);
    expect((await records('organisation=commune d essai&class=potential')).total).toBe(1);
    expect((await records('department=33&q=plan')).total).toBe(1);
    const { text } = await test.as('reader').get('/api/catalogue/records/export.csv?class=potential').expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(1 + (await records('class=potential')).total);
  });

  it('les pages se suivent sans trou ni répétition, dans chaque ordre', async () => {
    const all = await records('perPage=200&q=parallele&sort=class');
    for (const order of ['asc', 'desc']) {
      const ids: string[] = [];
      for (let page = 1; page <= 5; page++) {
        ids.push(
          ...(await records(`perPage=100&page=${page}&q=parallele&sort=class&order=${order}`)).data.map(
            (row: { id: string }) => row.id,
          ),
        );
      }
      expect(new Set(ids).size).toBe(all.total);
      expect(ids).toHaveLength(all.total);
    }
  });
});

describe('fiches que personne ne revendique', () => {
  it('le nom est listé avec une suggestion, se rattache en une fois, et le reste aux imports suivants', async () => {
    const { body: lacq } = await test
      .as('manager')
      .post('/api/partners')
      .send({ name: 'Communauté de communes de Lacq-Orthez' })
      .expect(201);
    await upload(cswResponse(aRecord('lacq', { organisation: 'CC Lacs Orthez' })));
    const { body } = await test.as('reader').get('/api/catalogue/unclaimed?q=orthez').expect(200);
    expect(body.data).toMatchObject([{ name: 'CC Lacs Orthez', records: 1, suggestion: { partnerId: lacq.id } }]);
    const claimed = await test
      .as('manager')
      .post('/api/catalogue/unclaimed/claim')
      .send({ name: 'CC Lacs Orthez', partnerId: lacq.id })
      .expect(200);
    expect(claimed.body).toEqual({ records: 1 });
    const { body: partner } = await test.as('reader').get(`/api/partners/${lacq.id}`);
    expect(partner.aliases).toEqual(['CC Lacs Orthez']);
    await upload(cswResponse(aRecord('lacq-2', { organisation: 'cc lacs-orthez' })));
    expect((await records(`partnerId=${lacq.id}`)).total).toBe(2);
    await test
      .as('manager')
      .post('/api/catalogue/unclaimed/claim')
      .send({ name: 'CC Lacs Orthez', partnerId: lacq.id })
      .expect(404);
  });

  it('créer ou renommer un partenaire rattache ses fiches, l’archiver les libère', async () => {
    const { body: created } = await test.as('manager').post('/api/partners').send({ name: 'Inconnus' }).expect(201);
    expect((await records(`partnerId=${created.id}`)).total).toBe(1);
    const { body: renamed } = await test
      .as('manager')
      .patch(`/api/partners/${created.id}`)
      .send({ name: 'Autre nom', version: created.version })
      .expect(200);
    expect((await records(`partnerId=${created.id}`)).total).toBe(0);
    const { body: back } = await test
      .as('manager')
      .patch(`/api/partners/${created.id}`)
      .send({ aliases: ['INCONNUS'], version: renamed.version })
      .expect(200);
    expect((await records(`partnerId=${created.id}`)).total).toBe(1);
    await test.as('manager').post(`/api/partners/${created.id}/archive`).send({ version: back.version }).expect(200);
    expect((await records(`partnerId=${created.id}`)).total).toBe(0);
  });

  it('un nom écarté quitte la liste et le tableau de bord, et peut y revenir', async () => {
    await upload(cswResponse(aRecord('ecart', { organisation: 'Bureau d’études Untel' })));
    const todo = async () =>
      (await test.as('reader').get('/api/dashboard')).body.todo.find(
        ({ code }: { code: string }) => code === 'unclaimed_records',
      ).count;
    const before = await todo();
    await test
      .as('manager')
      .post('/api/catalogue/unclaimed/ignore')
      .send({ name: 'Bureau d’études Untel' })
      .expect(204);
    expect(await todo()).toBe(before - 1);
    expect((await test.as('reader').get('/api/catalogue/unclaimed?q=untel')).body.total).toBe(0);
    expect((await test.as('reader').get('/api/catalogue/unclaimed?q=untel&ignored=true')).body.total).toBe(1);
    await test
      .as('manager')
      .post('/api/catalogue/unclaimed/restore')
      .send({ name: 'Bureau d’études Untel' })
      .expect(204);
    expect(await todo()).toBe(before);
  });
});
