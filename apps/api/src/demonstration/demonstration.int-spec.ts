import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, tagsNamed, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { readDocx } from '../../test/read-docx.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { RegisterLoader } from '../reference/register-loader.service.js';
import { Demonstration } from './demonstration.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ embedded: true });
  await test.app.get(RegisterLoader).load();
  await test.app.get(Demonstration).loadOnFirstStart();
});
afterAll(() => test.close());

const total = async (path: string) => (await test.as('admin').get(`/api/${path}`).expect(200)).body.total;

const trainingTables = async (): Promise<string[]> => {
  const rows: { name: string }[] = await test.dataSource.query(
    `select table_name as name from information_schema.tables where table_name like 'training\\_%'`,
  );
  expect(rows.length).toBeGreaterThan(8);
  return rows.map(({ name }) => name);
};

/** Those of the minutes of 31 May 2018, in order. */
const HEADINGS = [
  '1. Ordre du jour',
  '2. Compte rendu',
  '2.1. Introduction',
  '2.2. Retour sur le contexte national',
  '2.2.1. La dynamique Open Data',
  '2.2.2. L’état des lieux en Nouvelle-Aquitaine',
  '2.2.3. L’état des plateformes régionales dans une démarche open data',
  '2.3. État des lieux régional',
  '2.3.1. Témoignage 1 : Grand Poitiers Communauté urbaine (Morgan Boivre)',
  '2.3.2. Témoignage 2 : Conseil départemental des Pyrénées-Atlantiques (Sacha Ossau)',
  '2.3.3. Tour de table',
  '2.3.4. Résultats de l’enquête',
  '2.4. Plans d’actions PIGMA',
  '2.4.1. Diagnostic et mise à jour de l’existant',
  '2.4.2. Évolution de l’outil',
  '2.4.3. Veille et mutualisation de formations',
  '3. Relevé de décision',
  'Actions à réaliser avant le prochain GT',
  'Prochaine réunion',
];

describe('démonstration', () => {
  it('montre les 17 organismes du compte rendu et l’hôte, avec SIREN et population du registre, et 12 membres inventés', async () => {
    expect(await total('partners')).toBe(30);
    const { body } = await test.as('reader').get('/api/partners?q=la rochelle').expect(200);
    expect(body.data[0]).toMatchObject({ siren: '211703004', legalCategory: '7210', department: '17' });
    expect(body.data[0].population.municipale).toBeGreaterThan(70_000);
    expect((await test.anonymous().get('/api/instance').expect(200)).body).toMatchObject({
      demonstration: true,
      embeddedInbox: true,
    });
  });

  it('montre chaque statut d’obligation et chaque classe de fiche', async () => {
    for (const status of ['obligated', 'exempt', 'undetermined'])
      expect(await total(`partners?status=${status}`)).toBeGreaterThan(0);
    for (const wanted of ['strict', 'potential', 'none'])
      expect(await total(`catalogue/records?class=${wanted}`)).toBeGreaterThan(0);
    expect(await total('catalogue/records?claimed=false')).toBe(2);
    expect(await total('catalogue/records?inScope=false')).toBe(1);
  });

  it('toutes les personnes ont une adresse à example.org', async () => {
    const { body } = await test.as('admin').get('/api/contacts?perPage=200').expect(200);
    expect(body.total).toBeGreaterThan(10);
    for (const { email } of body.data) expect(email).toMatch(/^[a-z.-]+@example\.org$/);
  });

  it('rebâtit le compte rendu du 31 mai 2018 : chaque titre du modèle, dans son ordre, en PDF et en Word', async () => {
    const { body: list } = await test.as('reader').get('/api/minutes?perPage=50').expect(200);
    const found = list.data.find(({ meetingName }: { meetingName: string }) => meetingName.includes('1'));
    expect(found?.state).toBe('validated');
    const meetingId: string = found.meetingId;
    const { body: attendance } = await test.as('reader').get(`/api/meetings/${meetingId}/attendance`).expect(200);
    const represented = attendance.organisations.filter((one: { represented: boolean }) => one.represented);
    expect(represented).toHaveLength(18);
    const { body: table } = await test.as('reader').get(`/api/meetings/${meetingId}/round-table`).expect(200);
    const kinds = table.statements.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind === 'testimony')).toHaveLength(2);
    expect(kinds.filter((kind: string) => kind === 'statement')).toHaveLength(15);
    for (const [path, count] of [
      ['decisions', 2],
      ['actions', 2],
    ] as const) {
      expect([path, await total(`${path}?meetingId=${meetingId}`)]).toEqual([path, count]);
    }
    const { body: versions } = await test.as('reader').get(`/api/minutes/${found.id}/versions`).expect(200);
    expect((await test.as('reader').get(`/api/minutes/${found.id}`).expect(200)).body.dataChanged).toBe(false);
    const edition = versions.data.find(({ kind }: { kind: string }) => kind === 'edition');
    const file = async (format: string) => {
      const path = `/api/minutes/${found.id}/versions/${edition.id}/document/${format}`;
      return (await test.as('reader').get(path).responseType('blob').expect(200)).body as Buffer;
    };
    const docx = await readDocx(await file('docx'));
    const plain = ({ text }: { text: string }) => text.replaceAll('\u00a0', ' ');
    const headings = docx.headings.map(plain);
    expect(headings.slice(headings.indexOf(HEADINGS[0] ?? ''))).toEqual(HEADINGS);
    expect(headings[0]).toBe('Présents');
    expect(docx.text).toContain('GROUPE DE TRAVAIL');
    const pdf = await readPdf(await file('pdf'));
    const titles = ['H1', 'H2', 'H3', 'H4'].flatMap((role) => tagsNamed(pdf, role).map(plain));
    for (const heading of HEADINGS) expect(titles).toContain(heading);
    // On paper too they come in that order, whatever their level; those of the source never come twice.
    const paper = textOfPdf(pdf).replaceAll(/\s+/g, ' ');
    const places = HEADINGS.map((heading, n) =>
      paper.indexOf(heading, n === 0 ? 0 : paper.indexOf('1. Ordre du jour')),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const word = docx.text.replaceAll(/\s+/g, ' ');
    for (const figure of [
      '29 organismes sur 29 interrogés ont répondu',
      'Base : 25 organismes ; 4 n’y ont pas répondu.',
    ]) {
      expect(paper).toContain(figure);
      expect(word).toContain(figure);
    }
    for (const share of ['62 %', '48 %', '28 %', 'Aucune priorité']) {
      expect(paper).toContain(share);
      expect(word).toContain(share);
    }
    expect(paper).toMatch(/4ème trimestre 2018 \(courant novembre-décembre\), du 01\/11\/2018 au 31\/12\/2018/);
  });

  it('montre le vivier : une zone de 9 avec ses trois façons, un groupe ordinaire, et « manque 1 pour ouvrir »', async () => {
    const { body: courses } = await test.as('reader').get('/api/training/courses?q=ouvrir').expect(200);
    expect(courses.data[0]).toMatchObject({
      ...{ title: 'Ouvrir ses données', provider: 'Open Data France', durationMinutes: 420 },
      ...{ priceCents: 66_667, lowerBound: 4, upperBound: 8, surchargeCents: null },
    });
    const courseId: string = courses.data[0].id;
    const path = `/api/training/proposals?courseId=${courseId}`;
    const { body: found } = await test.as('manager').get(path).expect(200);
    const shapes = found.proposals.map(({ options }: { options: { kind: string; sessions: { people: [] }[] }[] }) =>
      options.map(({ kind, sessions }) => [kind, ...sessions.map(({ people }) => people.length).toSorted()]),
    );
    expect(shapes).toContainEqual([
      ['groups', 4, 5],
      ['second_trainer', 9],
      ['wait', 8],
    ]);
    expect(shapes).toContainEqual([['groups', 5]]);
    expect(shapes).toHaveLength(2);
    const missing = found.leftOut.map((one: { name: string; missing: number }) => [one.name, one.missing]);
    expect(missing).toHaveLength(4);
    expect(missing).toContainEqual(['Sacha Ossau', 1]);
    expect(missing).toContainEqual(['Sonia Bruyère', 3]);
    const pool = `training/interests?courseId=${courseId}`;
    expect(await total(`${pool}&state=unconfirmed`)).toBe(1);
    expect(await total(`${pool}&state=waiting&known=false`)).toBe(1);
    for (const source of ['staff', 'meeting', 'form'])
      expect(await total(`${pool}&source=${source}`)).toBeGreaterThan(1);
  });

  it('montre des sessions de chaque sorte : tenue avec avis et états de coûts, confirmée, en danger, pleine', async () => {
    const { body } = await test.as('manager').get('/api/training/sessions?sort=firstDay').expect(200);
    const shown = body.data.map(({ state, seats }: { state: string; seats: Record<string, number> }) => [
      ...[state, seats['taken'], seats['missing'], seats['waiting'], seats['attended'], seats['absent']],
    ]);
    expect(shown).toEqual([
      ['held', 6, 0, 0, 5, 1],
      ['open', 3, 1, 0, 0, 0],
      ['confirmed', 6, 0, 0, 0, 0],
      ['open', 8, 0, 2, 0, 0],
    ]);
    expect(await total('training/sessions?todo=decide')).toBe(1);
    expect(await total('training/statements')).toBe(4);
    const evaluation = await test.as('manager').get(`/api/training/sessions/${body.data[0].id}/evaluation`).expect(200);
    expect(evaluation.body).toMatchObject({ asked: 5, answered: 4 });
    for (const { trainer, conflicts } of body.data) expect([trainer, conflicts]).toEqual([trainer, []]);
  });

  it('n’écrit à personne', async () => {
    expect(await total('mails')).toBe(0);
  });

  it('un second démarrage ne charge rien de plus', async () => {
    await test.app.get(Demonstration).loadOnFirstStart();
    expect(await total('partners')).toBe(30);
  });

  it('se vide sans toucher à ce qui a été saisi, et ne revient pas', async () => {
    await test.as('manager').post('/api/partners').send({ name: 'Saisi à la main' }).expect(201);
    await test.as('manager').post('/api/demonstration/empty').expect(403);
    await test.as('admin').post('/api/demonstration/empty').expect(204);
    expect(await total('partners')).toBe(1);
    expect(await total('contacts')).toBe(0);
    expect(await total('catalogue/records')).toBe(0);
    for (const path of ['groups', 'meetings', 'minutes', 'surveys', 'actions', 'decisions']) {
      expect([path, await total(path)]).toEqual([path, 0]);
    }
    for (const table of await trainingTables()) {
      expect([table, await test.dataSource.query(`select * from ${table}`)]).toEqual([table, []]);
    }
    const traces = await test.dataSource.query(`select entity from history where entity like 'training%'`);
    expect(traces).toEqual([]);
    await test.as('admin').post('/api/demonstration/empty').expect(204);
    await test.app.get(Demonstration).loadOnFirstStart();
    expect(await total('partners')).toBe(1);
    expect((await test.anonymous().get('/api/instance')).body.demonstration).toBe(false);
  });
});
