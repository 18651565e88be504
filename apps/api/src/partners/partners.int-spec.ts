import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { PartnerDirectory } from './partner-directory.service.js';
import type { PartnerView } from './partner-view.js';

type Answer = Omit<PartnerView, 'override'> & { override: { status: string; reason: string; author: string } | null };
interface HistoryLine {
  action: string;
  actorLabel: string;
  reason: string | null;
  at: string;
  changes: { field: string; before: unknown; after: unknown }[];
}

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** A SIREN with a right key, different at each call. */
let sirens = 100_000_00;
function aSiren(): string {
  const base = String(sirens++);
  for (let key = 0; key < 10; key++) {
    const digits = base + key;
    const sum = [...digits].reverse().reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return digits;
  }
  throw new Error('unreachable');
}
const insee = (totale: number) => ({ municipale: totale - 100, totale, year: 2022, source: 'INSEE' });
const fte = (value: number, year = 2024) => ({ kind: 'fte', value, year, source: 'déclaré' });

const post = (body: object) => test.as('manager').post('/api/partners').send(body);
const create = async (body: object = {}): Promise<Answer> =>
  (await post({ name: `Commune ${randomUUID()}`, ...body }).expect(201)).body as Answer;
const patch = (id: string, body: object) => test.as('manager').patch(`/api/partners/${id}`).send(body);
const read = async (id: string): Promise<Answer> =>
  (await test.as('reader').get(`/api/partners/${id}`).expect(200)).body as Answer;
const list = async (query: string): Promise<{ data: Answer[]; total: number }> =>
  (await test.as('reader').get(`/api/partners?${query}`).expect(200)).body as { data: Answer[]; total: number };
const historyOf = async (id: string): Promise<HistoryLine[]> => {
  const { body } = await test.as('reader').get(`/api/partners/${id}/history`).expect(200);
  return (body as { data: HistoryLine[] }).data;
};

describe('créer et lire un partenaire', () => {
  it('garde chaque fait avec son année et sa source, et dit la décision en une phrase', async () => {
    const siren = aSiren();
    const created = await create({
      name: 'Commune d’Essai',
      acronym: 'CE',
      aliases: ['Ville d’Essai-sur-Mer'],
      siren,
      legalCategory: '7210',
      department: '33',
      population: { ...insee(12_000), totaleYear: 2021 },
      staff: [fte(62)],
      publicServiceMission: 'yes',
      website: 'https://essai.example.org/',
      notes: 'Première ligne\nSeconde ligne',
    });
    expect(await read(created.id)).toEqual(created);
    expect(created).toMatchObject({
      siren,
      population: { municipale: 11_900, totale: 12_000, year: 2022, totaleYear: 2021, source: 'INSEE' },
      staff: [fte(62)],
      obligation: { status: 'obligated', certainty: 'certain', missing: [], asOf: 2021, question: null },
      override: null,
      effectiveStatus: 'obligated',
      archivedAt: null,
      version: 1,
      counts: { contacts: 0, records: 0, strict: 0, potential: 0 },
    });
    expect(created.obligation.sentence).toMatch(
      /commune de 12\s000 habitants \(population totale 2021, INSEE\) et 62 ETP/,
    );
  });

  it('un nom suffit : le reste est inconnu, et la page dit quoi demander', async () => {
    const created = await create();
    expect(created).toMatchObject({ siren: null, population: null, staff: [], publicServiceMission: 'unknown' });
    expect(created.obligation.missing).toEqual(['legalCategory', 'staff']);
    expect(created.obligation.question).toMatch(/catégorie juridique.*équivalents temps plein/);
  });

  it('laisse une ligne d’histoire : qui, quand, quoi', async () => {
    const created = await create({ legalCategory: '7346', reason: 'adhésion' });
    const [line, ...others] = await historyOf(created.id);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ action: 'created', actorLabel: 'Compte manager', reason: 'adhésion' });
    expect(line?.changes).toContainEqual({ field: 'legalCategory', before: null, after: '7346' });
  });

  it('un lecteur ne crée pas, un inconnu ne lit pas', async () => {
    await test.as('reader').post('/api/partners').send({ name: 'Non' }).expect(403);
    await test.anonymous().get('/api/partners').expect(401);
  });
});

describe('changer un fait', () => {
  it('décide de nouveau dans la même transaction, avec avant, après et pourquoi', async () => {
    const created = await create({ legalCategory: '7210', population: insee(10_000) });
    expect(created.effectiveStatus).toBe('undetermined');
    const body = { staff: [fte(49)], reason: 'appel à la DGS', version: 1 };
    const updated = (await patch(created.id, body).expect(200)).body as Answer;
    expect(updated).toMatchObject({
      version: 2,
      effectiveStatus: 'exempt',
      obligation: { reasons: ['staff_threshold'] },
    });
    const [line] = await historyOf(created.id);
    expect(line).toMatchObject({ action: 'updated', reason: 'appel à la DGS' });
    expect(line?.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['staff', [], [fte(49)]],
      ['obligationStatus', 'undetermined', 'exempt'],
      ['effectiveStatus', 'undetermined', 'exempt'],
    ]);
  });

  it('ce qui n’est pas envoyé ne change pas, null efface', async () => {
    const created = await create({ acronym: 'AB', department: '33', population: insee(900) });
    const updated = (await patch(created.id, { acronym: null, version: 1 }).expect(200)).body as Answer;
    expect(updated).toMatchObject({ acronym: null, department: '33', population: created.population });
    const emptied = (await patch(created.id, { population: null, version: 2 }).expect(200)).body as Answer;
    expect(emptied.population).toBeNull();
  });

  it('une version dépassée est refusée avec l’état actuel', async () => {
    const created = await create();
    await patch(created.id, { notes: 'la première', version: 1 }).expect(200);
    const { body } = await patch(created.id, { notes: 'la seconde', version: 1 }).expect(409);
    expect(body).toMatchObject({
      code: 'stale_partner',
      title: 'Partenaire modifié entre-temps',
      current: { id: created.id, notes: 'la première', version: 2 },
    });
    expect((await read(created.id)).notes).toBe('la première');
  });

  it('de cinquante enregistrements de la même version, un seul passe', async () => {
    const created = await create();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => patch(created.id, { notes: `n° ${n}`, version: 1 })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    expect((await read(created.id)).version).toBe(2);
    expect(await historyOf(created.id)).toHaveLength(2);
  });
});

describe('un SIREN, un partenaire', () => {
  it('de cinquante créations du même SIREN, une seule passe', async () => {
    const siren = aSiren();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => post({ name: `Copie ${n}`, siren })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect((await list(`q=${siren}`)).total).toBe(1);
  });

  it('le refus nomme qui l’a', async () => {
    const siren = aSiren();
    const holder = await create({ name: 'Titulaire du SIREN', siren });
    const { body } = await post({ name: 'Autre', siren }).expect(409);
    expect(body).toMatchObject({
      code: 'siren_taken',
      detail: `Le partenaire « Titulaire du SIREN » a déjà le SIREN ${siren}.`,
      errors: { siren: 'Un autre partenaire a déjà ce SIREN.' },
      partnerId: holder.id,
    });
    const other = await create();
    await patch(other.id, { siren, version: 1 }).expect(409);
    expect(await read(other.id)).toMatchObject({ siren: null, version: 1 });
  });

  it('archivé, il laisse son SIREN ; on ne le restaure pas s’il a été repris', async () => {
    const siren = aSiren();
    const first = await create({ siren });
    const archive = await test.as('manager').post(`/api/partners/${first.id}/archive`).send({ version: 1 }).expect(200);
    expect((archive.body as Answer).archivedAt).not.toBeNull();
    const second = await create({ siren });
    const restore = (version: number) => test.as('manager').post(`/api/partners/${first.id}/restore`).send({ version });
    expect((await restore(2).expect(409)).body).toMatchObject({ code: 'siren_taken', partnerId: second.id });
    await patch(second.id, { siren: null, version: 1 }).expect(200);
    expect((await restore(2).expect(200)).body).toMatchObject({ archivedAt: null, version: 3, siren });
    expect((await historyOf(first.id)).map(({ action }) => action)).toEqual(['restored', 'archived', 'created']);
  });

  it('ne se modifie pas tant qu’il est archivé, ne s’archive ni ne se restaure deux fois', async () => {
    const { id, name } = await create();
    const act = (verb: string, version: number) =>
      test.as('manager').post(`/api/partners/${id}/${verb}`).send({ version });
    expect((await act('restore', 1).expect(422)).body).toMatchObject({ code: 'partner_not_archived' });
    await act('archive', 1).expect(200);
    const refusal = {
      code: 'partner_archived',
      detail: `« ${name} » est archivé : restaurez-le avant de le modifier.`,
    };
    expect((await act('archive', 2).expect(422)).body).toMatchObject(refusal);
    expect((await patch(id, { notes: 'x', version: 2 }).expect(422)).body).toMatchObject(refusal);
    expect((await act('restore', 1).expect(409)).body).toMatchObject({ current: { version: 2 } });
  });
});

describe('alias', () => {
  it('un alias ne désigne qu’un partenaire, quelle que soit son écriture', async () => {
    const word = randomUUID().replaceAll('-', ' ');
    const holder = await create({ name: 'Titulaire de l’alias', aliases: [`Ville de Saint-${word}`] });
    const { body } = await post({ name: 'Autre', aliases: ['Autre chose', `ST ${word.toUpperCase()}`] }).expect(409);
    expect(body).toMatchObject({
      code: 'alias_taken',
      detail: `« ST ${word.toUpperCase()} » désigne déjà le partenaire « Titulaire de l’alias ».`,
      partnerId: holder.id,
    });
    expect(Object.keys((body as { errors: object }).errors)).toEqual(['aliases.1']);
    const other = await create();
    await patch(other.id, { aliases: [`saint ${word}`], version: 1 }).expect(409);
  });

  it('de vingt partenaires qui le prennent en même temps, un seul l’a', async () => {
    const alias = `Alias ${randomUUID()}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => post({ name: `Preneur ${n}`, aliases: [alias] })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => (body as { code?: string }).code === 'alias_taken')).toHaveLength(19);
  });

  it('confirmé depuis le catalogue, il s’ajoute une fois, avec sa ligne d’histoire, et prévient qui rapproche', async () => {
    const directory = test.app.get(PartnerDirectory);
    const told: string[][] = [];
    directory.onNamesChanged((_, { names }) => Promise.resolve(void told.push(names)));
    const actor = { accountId: null, label: 'Essai', role: 'manager' } as const;
    const add = (id: string, alias: string) =>
      test.dataSource.transaction((manager) => directory.addAlias(manager, id, alias, actor));
    const [first, second] = [await create({ name: `Un ${randomUUID()}` }), await create()];
    told.length = 0;
    const alias = `Direction ${randomUUID()}`;
    await add(first.id, alias);
    await add(first.id, alias.toUpperCase());
    expect(await read(first.id)).toMatchObject({ aliases: [alias], version: 2 });
    expect(told).toEqual([[first.name, alias]]);
    expect((await historyOf(first.id))[0]).toMatchObject({ action: 'updated', actorLabel: 'Essai' });
    await expect(add(second.id, alias)).rejects.toMatchObject({ code: 'alias_taken' });
    await expect(add(randomUUID(), alias)).rejects.toMatchObject({ code: 'partner_not_found' });
  });

  it('se garde, se change et se libère avec son partenaire', async () => {
    const alias = `Alias ${randomUUID()}`;
    const first = await create({ aliases: [alias, alias.toUpperCase()] });
    await patch(first.id, { aliases: [alias], version: 1 }).expect(200);
    await test.as('manager').post(`/api/partners/${first.id}/archive`).send({ version: 2 }).expect(200);
    await create({ aliases: [alias] });
    const restore = await test.as('manager').post(`/api/partners/${first.id}/restore`).send({ version: 3 }).expect(409);
    expect(restore.body).toMatchObject({ code: 'alias_taken' });
  });
});

describe('décider à la main', () => {
  const override = (id: string, body: object) =>
    test.as('manager').put(`/api/partners/${id}/obligation-override`).send(body);

  it('se montre à côté du calcul, sans l’effacer, et survit aux nouveaux faits', async () => {
    const created = await create({ legalCategory: '7210', population: insee(10_000) });
    const body = { status: 'obligated', reason: 'délibération du 3 mars', version: 1 };
    const decided = (await override(created.id, body).expect(200)).body as Answer;
    expect(decided).toMatchObject({
      effectiveStatus: 'obligated',
      obligation: { status: 'undetermined' },
      override: { status: 'obligated', reason: 'délibération du 3 mars', author: 'Compte manager' },
    });
    const updated = (await patch(created.id, { staff: [fte(10)], version: 2 }).expect(200)).body as Answer;
    expect(updated).toMatchObject({ effectiveStatus: 'obligated', obligation: { status: 'exempt' } });
    const query = `/api/partners/${created.id}/obligation-override?version=3`;
    const back = (await test.as('manager').delete(query).expect(200)).body as Answer;
    expect(back).toMatchObject({ effectiveStatus: 'exempt', override: null, version: 4 });
    const lines = await historyOf(created.id);
    expect(lines.map(({ action }) => action)).toEqual([
      'obligation_override_removed',
      'updated',
      'obligation_overridden',
      'created',
    ]);
    expect(lines[2]).toMatchObject({ reason: 'délibération du 3 mars', actorLabel: 'Compte manager' });
  });

  it('demande un motif, un statut de la liste, la bonne version, et un droit', async () => {
    const { id } = await create();
    await override(id, { status: 'obligated', reason: '  ', version: 1 }).expect(400);
    await override(id, { status: 'obligated', version: 1 }).expect(400);
    await override(id, { status: 'maybe', reason: 'x', version: 1 }).expect(400);
    await override(id, { status: 'exempt', reason: 'x', version: 2 }).expect(409);
    await test.as('reader').put(`/api/partners/${id}/obligation-override`).send({}).expect(403);
    const removed = await test.as('manager').delete(`/api/partners/${id}/obligation-override?version=1`).expect(422);
    expect(removed.body).toMatchObject({ code: 'partner_not_overridden' });
  });
});

describe('ce qui est refusé, en français', () => {
  const right = { name: 'Nom' };
  it.each<[string, object, string, RegExp]>([
    ['un SIREN à la clé fausse', { ...right, siren: '213300636' }, 'siren', /SIREN n’est pas valable/],
    ['une population négative', { ...right, population: insee(-5000) }, 'population.totale', /au moins 0/],
    ['une population NaN', { ...right, population: { totale: 'NaN', source: 'x' } }, 'population.totale', /un nombre/],
    ['une population à virgule', { ...right, population: { totale: 1.5, source: 'x' } }, 'population.totale', /entier/],
    ['une population sans source', { ...right, population: { totale: 10 } }, 'population.source', /obligatoire/],
    [
      'un effectif sans année',
      { ...right, staff: [{ kind: 'fte', value: 1, source: 'x' }] },
      'staff.0.year',
      /obligatoire/,
    ],
    [
      'une tranche hors liste',
      { ...right, staff: [{ ...fte(0), kind: 'sireneBand', value: '99' }] },
      'staff.0.value',
      /SIRENE/,
    ],
    ['un nom de 10 000 caractères', { name: 'n'.repeat(10_000) }, 'name', /Au plus 300 caractères/],
    ['un nom vide', { name: ' \u00a0 ' }, 'name', /vide/],
    ['un octet nul', { name: 'Nom\u0000' }, 'name', /caractères de contrôle/],
    ['un octet nul dans les notes', { ...right, notes: 'a\u0000b' }, 'notes', /caractères de contrôle/],
    ['un sens d’écriture forcé', { name: 'Pau\u202etxt.exe' }, 'name', /caractères de contrôle/],
    ['une moitié de caractère', { name: 'Pau \ud83d' }, 'name', /incomplet/],
    ['un site qui n’en est pas un', { ...right, website: 'javascript:alert(1)' }, 'website', /./],
    ['un département inconnu', { ...right, department: '99' }, 'department', /département n’existe pas/],
    ['un alias sans lettre', { ...right, aliases: ['—'] }, 'aliases.0', /au moins une lettre/],
    ['un champ inconnu', { ...right, status: 'obligated' }, 'status', /inconnu/],
    ['un identifiant imposé', { ...right, id: randomUUID() }, 'id', /inconnu/],
  ])('%s', async (_case, body, field, sentence) => {
    const response = await post(body)
      .expect(400)
      .expect('content-type', /application\/problem\+json/);
    const problem = response.body as { title: string; errors: Record<string, string> };
    expect(problem.title).toBe('Saisie refusée');
    expect(problem.errors[field]).toMatch(sentence);
  });

  it('un partenaire qui n’existe pas, un identifiant mal formé', async () => {
    const id = randomUUID();
    expect((await test.as('manager').get(`/api/partners/${id}`).expect(404)).body).toMatchObject({
      code: 'partner_not_found',
      detail: 'Ce partenaire n’existe pas.',
    });
    await patch(id, { version: 1 }).expect(404);
    await test.as('manager').post(`/api/partners/${id}/archive`).send({ version: 1 }).expect(404);
    await test.as('reader').get(`/api/partners/${id}/history`).expect(404);
    await test.as('reader').get('/api/partners/1').expect(400);
  });

  it.each([
    ['du HTML', '<script>alert(1)</script><b>Pau</b>'],
    ['des émojis', 'Commune 🌊 de 👨‍👩‍👧'],
    ['de l’hébreu', 'עיריית תל אביב'],
    ['une injection', "Robert'); drop table partners;--"],
  ])('%s dans un nom est un texte, gardé tel quel et retrouvé', async (_case, name) => {
    const created = await create({ name });
    expect((await read(created.id)).name).toBe(name);
    expect((await list(`q=${encodeURIComponent(name)}`)).data.map(({ id }) => id)).toContain(created.id);
  });
});
