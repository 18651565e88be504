import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readPdf, tagsNamed, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { AttendanceLists, type AttendanceView, type LineView } from './attendance-lists.service.js';

let test: TestApp;
let [pau, lacq, bordeaux, cd64] = ['', '', '', ''];
let [jeanne, noa, charlie, sacha] = ['', '', '', ''];

const TOMORROW = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
const add = async (path: string, body: object) =>
  ((await test.as('manager').post(`/api/${path}`).send(body).expect(201)).body as { id: string }).id;
const person = (firstName: string, lastName: string, partnerId: string) =>
  add('contacts', { firstName, lastName, memberships: [{ partnerId, roles: ['referent'] }] });
beforeAll(async () => {
  test = await startTestApp();
  pau = await add('partners', { name: 'Pau', aliases: ['Ville de Pau et environs'] });
  lacq = await add('partners', { name: 'Communauté de communes de Lacq-Orthez' });
  bordeaux = await add('partners', { name: 'Bordeaux Métropole' });
  cd64 = await add('partners', { name: 'Conseil départemental des Pyrénées-Atlantiques', acronym: 'CD 64' });
  jeanne = await person('Jeanne', 'Lafitte', pau);
  noa = await person('Noa', 'Luy', lacq);
  charlie = await person('Charlie', 'Quinconces', bordeaux);
  sacha = await person('Sacha', 'Ossau', cd64);
});
afterAll(() => test.close());

/** A group where these sit, and a meeting of it. */
async function gathered(members: object[], startsOn = TOMORROW): Promise<{ groupId: string; id: string }> {
  const groupId = await add('groups', { name: 'Open data', kind: 'working_group' });
  if (members.length > 0) {
    await test.as('manager').post(`/api/groups/${groupId}/members`).send({ members, version: 1 }).expect(201);
  }
  return { groupId, id: await add('meetings', { groupId, startsOn }) };
}
const read = async (id: string) =>
  (await test.as('reader').get(`/api/meetings/${id}/attendance`).expect(200)).body as AttendanceView;
const post = (id: string, verb: string, body: object) =>
  test.as('manager').post(`/api/meetings/${id}/attendance${verb}`).send(body);
const mark = (id: string, line: LineView, body: object) =>
  test
    .as('manager')
    .patch(`/api/meetings/${id}/attendance/${line.id}`)
    .send({ version: line.version, ...body });
/** « organisation | name | attendance » */
const brief = ({ lines }: AttendanceView) =>
  lines.map(({ organisation, name, attendance }) => `${organisation ?? '—'} | ${name ?? '—'} | ${attendance ?? '?'}`);

describe('les personnes attendues', () => {
  it('sont les membres du groupe ce jour-là, par organisme', async () => {
    const { id } = await gathered([
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq },
      { partnerId: bordeaux, contactId: charlie, endedOn: '2020-01-01' },
    ]);
    const list = await read(id);
    expect(brief(list)).toEqual(['Communauté de communes de Lacq-Orthez | — | ?', 'Pau | Jeanne Lafitte | ?']);
    expect(list.counts).toEqual({ present: 0, excused: 0, absent: 0, represented: 0, unmarked: 2 });
    expect(list.organisations.map(({ name, expected, represented }) => [name, expected, represented])).toEqual([
      ['Communauté de communes de Lacq-Orthez', 1, false],
      ['Pau', 1, false],
    ]);
  });

  it('un membre qui part n’est plus attendu, un membre qui arrive l’est ; qui est venu reste', async () => {
    const { groupId, id } = await gathered([
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq, contactId: noa },
    ]);
    const jeannes = (await read(id)).lines.find(({ contactId }) => contactId === jeanne)!;
    await mark(id, jeannes, { attendance: 'present' }).expect(200);
    const { body: group } = await test.as('reader').get(`/api/groups/${groupId}`).expect(200);
    let { version } = group as { version: number };
    for (const member of group.members as { id: string }[]) {
      const gone = { endedOn: '2020-01-01', version };
      await test.as('manager').patch(`/api/groups/${groupId}/members/${member.id}`).send(gone).expect(200);
      version++;
    }
    const members = [{ partnerId: bordeaux, contactId: charlie }];
    await test.as('manager').post(`/api/groups/${groupId}/members`).send({ members, version }).expect(201);
    const list = await read(id);
    expect(brief(list)).toEqual(['Bordeaux Métropole | Charlie Quinconces | ?', 'Pau | Jeanne Lafitte | present']);
    expect(list.lines.map(({ left }) => left)).toEqual([false, true]);
  });

  it('une réunion passée ne bouge plus quand le groupe change', async () => {
    const { groupId, id } = await gathered([{ partnerId: pau, contactId: jeanne }], '2018-05-31');
    const members = [{ partnerId: lacq, contactId: noa, startedOn: '2017-01-01' }];
    await test.as('manager').post(`/api/groups/${groupId}/members`).send({ members, version: 2 }).expect(201);
    expect(brief(await read(id))).toEqual(['Pau | Jeanne Lafitte | ?']);
  });

  it('une réunion déplacée attend les membres de son nouveau jour', async () => {
    const { groupId, id } = await gathered([{ partnerId: pau, contactId: jeanne, endedOn: TOMORROW }]);
    expect(brief(await read(id))).toHaveLength(1);
    const later = new Date(Date.parse(TOMORROW) + 86_400_000).toISOString().slice(0, 10);
    await test.as('manager').patch(`/api/meetings/${id}`).send({ startsOn: later, version: 1 }).expect(200);
    expect(brief(await read(id))).toEqual([]);
    expect(groupId).toEqual(expect.any(String));
  });
});

describe('pointer', () => {
  it('présent, excusé, absent, représenté par quelqu’un, ou rien', async () => {
    const { id } = await gathered([{ partnerId: pau, contactId: jeanne }]);
    const [line] = (await read(id)).lines as [LineView];
    const represented = { attendance: 'represented', representedBy: 'Noa Luy' };
    const marked = (await mark(id, line, represented).expect(200)).body as LineView;
    expect(marked).toMatchObject({ ...represented, version: 2 });
    expect((await mark(id, line, { attendance: 'absent' }).expect(409)).body).toMatchObject({
      code: 'stale_attendance_line',
      current: { id: line.id, attendance: 'represented' },
    });
    const present = (await mark(id, marked, { attendance: 'present' }).expect(200)).body as LineView;
    expect(present).toMatchObject({ attendance: 'present', representedBy: null });
    expect((await read(id)).organisations[0]).toMatchObject({ present: 1, represented: true });
    await mark(id, present, { attendance: null }).expect(200);
    expect((await read(id)).counts).toMatchObject({ present: 0, unmarked: 1 });
  });

  it('représenté sans dire par qui est refusé, en nommant le champ ; la réponse à l’invitation le dit', async () => {
    const { id } = await gathered([{ partnerId: pau, contactId: jeanne }]);
    const [line] = (await read(id)).lines as [LineView];
    for (const representedBy of [undefined, null, '', '   ']) {
      const { body } = await mark(id, line, { attendance: 'represented', representedBy }).expect(422);
      expect(body).toMatchObject({
        code: 'representative_missing',
        errors: { representedBy: expect.stringMatching(/^Dites qui/) },
      });
      expect(body.detail).toMatch(/^Jeanne Lafitte \(Pau\) est noté/);
    }
    expect((await read(id)).lines[0]).toMatchObject({ attendance: null, version: 1 });
    await test.dataSource.query(`update meeting_attendance set answer = 'represented' where id = $1`, [line.id]);
    expect((await post(id, '/fill', { from: 'answers' }).expect(200)).body.counts).toMatchObject({ unmarked: 1 });
    await test.dataSource.query(`update meeting_attendance set represented_by = 'Noa Luy' where id = $1`, [line.id]);
    expect((await post(id, '/fill', { from: 'answers' }).expect(200)).body.counts).toMatchObject({ represented: 1 });
    const marked = (await read(id)).lines[0]!;
    await mark(id, marked, { representedBy: null }).expect(422);
    await mark(id, marked, { representedBy: 'Alix Martin' }).expect(200);
    expect((await read(id)).lines[0]).toMatchObject({ attendance: 'represented', representedBy: 'Alix Martin' });
  });

  it('un absent n’est représenté par personne, quoi qu’il ait répondu', async () => {
    const { id } = await gathered([{ partnerId: pau, contactId: jeanne }]);
    const [line] = (await read(id)).lines as [LineView];
    const answered = `update meeting_attendance set answer = 'represented', represented_by = 'Noa Luy' where id = $1`;
    await test.dataSource.query(answered, [line.id]);
    await post(id, '/fill', { from: 'absent' }).expect(200);
    expect((await read(id)).lines[0]).toMatchObject({ attendance: 'absent', representedBy: null });
  });

  it('d’un coup, le reste est absent ; ou tout s’efface', async () => {
    const { id } = await gathered([
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq, contactId: noa },
    ]);
    await mark(id, (await read(id)).lines[0]!, { attendance: 'excused' }).expect(200);
    expect((await post(id, '/fill', { from: 'absent' }).expect(200)).body.counts).toMatchObject({
      excused: 1,
      absent: 1,
    });
    expect((await post(id, '/fill', { from: 'clear' }).expect(200)).body.counts).toMatchObject({ unmarked: 2 });
    const { body } = await test.as('reader').get(`/api/meetings/${id}/history`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual([
      'attendance_from_clear',
      'attendance_from_absent',
    ]);
  });

  it('de cinquante pointages de la même ligne, un seul passe', async () => {
    const { id } = await gathered([{ partnerId: pau, contactId: jeanne }]);
    const [line] = (await read(id)).lines as [LineView];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => mark(id, line, { attendance: n % 2 ? 'present' : 'absent' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });
});

describe('la feuille à signer', () => {
  const sheet = async (id: string) => {
    const got = test.as('reader').get(`/api/meetings/${id}/attendance/sheet.pdf`).responseType('blob');
    const { body, headers } = await got.expect(200);
    expect(headers['content-disposition']).toContain('feuille-presence.pdf');
    return readPdf(body as Buffer);
  };

  it('a son en-tête, les personnes par organisme, l’hôte d’abord, et des lignes vides', async () => {
    const { id } = await gathered([
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq, contactId: noa },
      { partnerId: bordeaux, contactId: charlie, endedOn: '2020-01-01' },
      { partnerId: cd64 },
    ]);
    await test
      .as('manager')
      .patch(`/api/meetings/${id}`)
      .send({ place: 'Salle Garonne', startsAt: '14:00', hostPartnerId: lacq, version: 1 })
      .expect(200);
    await test.dataSource.query(`update contact_memberships set job_title = 'Géomaticienne' where contact_id = $1`, [
      jeanne,
    ]);
    await test.dataSource.query(`update meeting_attendance set answer = 'excused' where contact_id = $1`, [noa]);
    const pdf = await sheet(id);
    expect(pdf.title).toMatch(/^Feuille de présence – Open data – réunion n°.1$/);
    expect(pdf.pages.flatMap(({ untagged }) => untagged)).toEqual([]);
    const text = textOfPdf(pdf);
    for (const words of ['à 14 h', 'Salle Garonne', 'Géomaticienne', 'excusé(e)']) expect(text).toContain(words);
    expect(text).not.toContain('Charlie');
    const [expected, guests] = tagsNamed(pdf, 'Table').slice(1);
    const rows = (expected?.children ?? []).filter(({ role }) => role === 'TR').slice(1);
    expect(rows.map(({ children }) => children[0]?.text)).toEqual([
      expect.stringMatching(/^Communauté de communes ?de Lacq-Orthez$/),
      expect.stringMatching(/^Conseil départemental des ?Pyrénées-Atlantiques$/),
      'Pau',
    ]);
    expect(tagsNamed(pdf, 'TH').map((one) => one.text)).toEqual(
      expect.arrayContaining(['Accueil', 'Fonction', 'Courriel', 'Présent', 'Absent', 'Signature', 'Jeanne Lafitte']),
    );
    expect((guests?.children ?? []).filter(({ role }) => role === 'TR').length).toBeGreaterThan(5);
  });

  it('sans personne d’attendu, elle n’a que des lignes vides ; à deux cents, ses titres suivent de page en page', async () => {
    const { id } = await gathered([]);
    expect(textOfPdf(await sheet(id))).toContain('chacun note son nom');
    const people = Array.from({ length: 200 }, (_, n) => ({ name: `Personne ${n}`, organisation: `Organisme ${n}` }));
    await post(id, '', { people, source: 'invited' }).expect(201);
    const pdf = await sheet(id);
    expect(pdf.pages.length).toBeGreaterThan(8);
    expect(pdf.pages.every(({ text }) => text.includes('Signature'))).toBe(true);
    await test.as('reader').get(`/api/meetings/${randomUUID()}/attendance/sheet.pdf`).expect(404);
  });
});

describe('ceux qui viennent sans être attendus', () => {
  it('sont présents : un contact, ou un nom et un organisme, chacun une fois', async () => {
    const { id } = await gathered([]);
    const people = [
      { partnerId: lacq, contactId: noa },
      { name: 'Léa Petit', organisation: 'Office de tourisme imaginaire' },
    ];
    const list = (await post(id, '', { people, source: 'guest' }).expect(201)).body as AttendanceView;
    expect(brief(list)).toEqual([
      'Communauté de communes de Lacq-Orthez | Noa Luy | present',
      'Office de tourisme imaginaire | Léa Petit | present',
    ]);
    const again = [{ name: 'PETIT Léa', organisation: 'office de tourisme imaginaire' }];
    const { body } = await post(id, '', { people: again, source: 'guest' }).expect(422);
    expect(body).toMatchObject({ code: 'already_on_the_list' });
    expect(body.detail).toMatch(/^PETIT Léa \(office de tourisme imaginaire\) est déjà/);
  });

  it('prennent la place de l’organisme attendu sans personne nommée', async () => {
    const { id } = await gathered([{ partnerId: lacq }]);
    await post(id, '', { people: [{ partnerId: lacq, contactId: noa }], source: 'guest' }).expect(201);
    expect(brief(await read(id))).toEqual(['Communauté de communes de Lacq-Orthez | Noa Luy | present']);
  });

  it('cinquante ajouts de la même personne à la fois n’en font qu’un', async () => {
    const { id } = await gathered([]);
    const people = [{ name: 'Léa Petit' }];
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(id, '', { people, source: 'guest' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(49);
  });

  it('se retirent, tant qu’ils n’ont ni été invités ni répondu', async () => {
    const { id } = await gathered([]);
    const list = (await post(id, '', { people: [{ name: 'Léa Petit' }], source: 'guest' }).expect(201))
      .body as AttendanceView;
    const path = `/api/meetings/${id}/attendance/${list.lines[0]!.id}`;
    await test.dataSource.query(`update meeting_attendance set answer = 'present' where id = $1`, [list.lines[0]!.id]);
    expect((await test.as('manager').delete(path).expect(422)).body).toMatchObject({ code: 'attendance_kept' });
    await test.dataSource.query(`update meeting_attendance set answer = null where id = $1`, [list.lines[0]!.id]);
    expect((await test.as('manager').delete(path).expect(200)).body.lines).toEqual([]);
    await test.as('manager').delete(path).expect(404);
  });
});

describe('une liste collée', () => {
  const PASTED = [
    'PRESENTS :',
    'BORDEAUX METROPOLE CD 64\tCHARLIE QUINCONCES SACHA OSSAU\tLEA PETIT',
    'Jeanne LAFITTE\tVILLE DE PAU',
    'CC Lacs Orthez\tNOA LUY',
    'Syndicat imaginaire\tMAXIME LAURENT',
    'Excusés :',
    'Pau\tAlix Martin',
  ].join('\n');

  it('se comprend, se confirme ligne à ligne, et s’écrit seulement alors', async () => {
    const { id } = await gathered([
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq, contactId: noa },
    ]);
    const { body } = await post(id, '/read', { text: PASTED }).expect(200);
    const rows = body.rows as {
      organisation: string;
      partnerId: string | null;
      partners: { id: string; name: string }[];
      name: string;
      contactId: string | null;
      attendance: string;
      warnings: string[];
    }[];
    expect(rows.map(({ partnerId, name, contactId, attendance }) => [partnerId, name, contactId, attendance])).toEqual([
      [bordeaux, 'CHARLIE QUINCONCES', charlie, 'present'],
      [bordeaux, 'LEA PETIT', null, 'present'],
      [cd64, 'SACHA OSSAU', sacha, 'present'],
      [pau, 'Jeanne LAFITTE', jeanne, 'present'],
      [null, 'NOA LUY', noa, 'present'],
      [null, 'MAXIME LAURENT', null, 'present'],
      [pau, 'Alix Martin', null, 'excused'],
    ]);
    expect(rows[0]?.warnings).toEqual([expect.stringMatching(/Deux organismes étaient réunis/)]);
    expect(rows[4]?.partners[0]).toMatchObject({ id: lacq, name: 'Communauté de communes de Lacq-Orthez' });
    expect(brief(await read(id)).every((line) => line.endsWith('?'))).toBe(true);

    const confirm = rows.map(({ partnerId, partners, organisation, name, contactId, attendance }) => ({
      partnerId: partnerId ?? (organisation === 'CC Lacs Orthez' ? partners[0]!.id : null),
      organisation,
      name,
      contactId,
      attendance,
      ...(organisation === 'CC Lacs Orthez' ? { alias: organisation } : {}),
    }));
    const done = (await post(id, '/confirm', { rows: confirm }).expect(200)).body as {
      marked: number;
      added: number;
      aliases: number;
      list: AttendanceView;
    };
    expect(done).toMatchObject({ marked: 2, added: 5, aliases: 1 });
    expect(brief(done.list)).toEqual([
      'Bordeaux Métropole | Charlie Quinconces | present',
      'Bordeaux Métropole | LEA PETIT | present',
      'Communauté de communes de Lacq-Orthez | Noa Luy | present',
      'Conseil départemental des Pyrénées-Atlantiques | Sacha Ossau | present',
      'Pau | Alix Martin | excused',
      'Pau | Jeanne Lafitte | present',
      'Syndicat imaginaire | MAXIME LAURENT | present',
    ]);
    const { body: partner } = await test.as('reader').get(`/api/partners/${lacq}`).expect(200);
    expect(partner.aliases).toContain('CC Lacs Orthez');
    const again = (await post(id, '/confirm', { rows: confirm }).expect(200)).body;
    expect(again).toMatchObject({ marked: 7, added: 0 });
    expect(again.list.lines).toHaveLength(7);
  });

  it('rien ne s’écrit si une ligne est refusée', async () => {
    const { id } = await gathered([]);
    const rows = [
      { name: 'Léa Petit', attendance: 'present' },
      { partnerId: randomUUID(), name: 'x', attendance: 'present' },
    ];
    expect((await post(id, '/confirm', { rows }).expect(422)).body).toMatchObject({ code: 'unknown_attendee' });
    expect((await read(id)).lines).toEqual([]);
    const nameless = [
      { name: 'Léa Petit', attendance: 'present' },
      { partnerId: pau, contactId: jeanne, attendance: 'represented' },
    ];
    expect((await post(id, '/confirm', { rows: nameless }).expect(422)).body).toMatchObject({
      code: 'representative_missing',
      errors: { 'rows.1.representedBy': expect.any(String) },
    });
    expect((await read(id)).lines).toEqual([]);
    const alias = [{ partnerId: lacq, name: 'x', attendance: 'present', alias: 'Ville de Pau et environs' }];
    expect((await post(id, '/confirm', { rows: alias }).expect(409)).body).toMatchObject({ code: 'alias_taken' });
    expect((await read(id)).lines).toEqual([]);
  });

  it('un représenté garde par qui, qu’il soit déjà sur la liste ou non', async () => {
    const { id } = await gathered([{ partnerId: pau, contactId: jeanne }]);
    const row = { attendance: 'represented', representedBy: 'Alix Martin' };
    const rows = [
      { partnerId: pau, contactId: jeanne, ...row },
      { partnerId: lacq, contactId: noa, ...row },
    ];
    const { body } = await post(id, '/confirm', { rows }).expect(200);
    expect(body.list.lines.map(({ representedBy }: LineView) => representedBy)).toEqual(['Alix Martin', 'Alix Martin']);
    const present = rows.map((one) => ({ ...one, attendance: 'present' }));
    const again = (await post(id, '/confirm', { rows: present }).expect(200)).body.list as AttendanceView;
    expect(again.lines.map(({ representedBy }) => representedBy)).toEqual([null, null]);
  });

  it('trop longue, elle est refusée ; hostile, elle est du texte', async () => {
    const { id } = await gathered([]);
    await post(id, '/read', { text: 'x'.repeat(20_001) }).expect(400);
    const text = `<script>alert(1)</script>\t=HYPERLINK("x")\n${'a '.repeat(2000)}\t${'b '.repeat(2000)}`;
    const { body } = await post(id, '/read', { text }).expect(200);
    expect(body.rows[0].organisation).toBe('<script>alert(1)</script>');
  });
});

describe('qui était là, pour le compte rendu', () => {
  it('les organismes représentés, l’hôte d’abord, avec leurs personnes', async () => {
    const { id } = await gathered([
      { partnerId: pau, contactId: jeanne },
      { partnerId: lacq, contactId: noa },
      { partnerId: bordeaux, contactId: charlie },
    ]);
    await test.as('manager').patch(`/api/meetings/${id}`).send({ hostPartnerId: pau, version: 1 }).expect(200);
    const lines = (await read(id)).lines;
    expect(lines[0]?.organisation).toBe('Pau');
    const of = (contactId: string) => lines.find((line) => line.contactId === contactId)!;
    await mark(id, of(jeanne), { attendance: 'present' }).expect(200);
    await mark(id, of(noa), { attendance: 'represented', representedBy: 'Alix Martin' }).expect(200);
    await mark(id, of(charlie), { attendance: 'excused' }).expect(200);
    expect(await test.app.get(AttendanceLists).present(test.dataSource.manager, id)).toEqual([
      { partnerId: pau, name: 'Pau', isHost: true, people: ['Jeanne Lafitte'] },
      { partnerId: lacq, name: 'Communauté de communes de Lacq-Orthez', isHost: false, people: ['Alix Martin'] },
    ]);
  });
});

describe('ce qui est refusé', () => {
  it('une réunion annulée ou inconnue, personne, un lecteur', async () => {
    const { id } = await gathered([]);
    expect((await post(id, '', { people: [{}], source: 'guest' }).expect(400)).body.errors['people.0.name']).toMatch(
      /Donnez un nom/,
    );
    await post(id, '', { people: [{ contactId: randomUUID() }], source: 'guest' }).expect(422);
    const nameless = [{ name: 'Léa Petit', attendance: 'represented' }];
    expect((await post(id, '', { people: nameless, source: 'guest' }).expect(422)).body).toMatchObject({
      code: 'representative_missing',
    });
    await post(randomUUID(), '', { people: [{ name: 'x' }], source: 'guest' }).expect(404);
    await test.as('reader').post(`/api/meetings/${id}/attendance/fill`).send({ from: 'absent' }).expect(403);
    await test.as('manager').post(`/api/meetings/${id}/cancel`).send({ version: 1 }).expect(200);
    await post(id, '', { people: [{ name: 'x' }], source: 'guest' }).expect(422);
  });

  it('des membres et des réunions qui changent ensemble ne s’attendent pas sans fin', async () => {
    const { groupId, id } = await gathered([]);
    const { body: group } = await test.as('reader').get(`/api/groups/${groupId}`).expect(200);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => {
        if (n % 3 === 0) {
          const members = [{ partnerId: pau, startedOn: `20${10 + n}-01-01`, endedOn: `20${10 + n}-02-01` }];
          return test.as('manager').post(`/api/groups/${groupId}/members`).send({ members, version: group.version });
        }
        if (n % 3 === 1) return test.as('manager').patch(`/api/meetings/${id}`).send({ number: n, version: 1 });
        return post(id, '', { people: [{ name: `Personne ${n}` }], source: 'guest' });
      }),
    );
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThanOrEqual(12);
  });
});
