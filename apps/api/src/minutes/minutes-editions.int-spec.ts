import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { readDocx } from '../../test/read-docx.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import type { MinutesView } from './minutes-lists.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const post = (path: string, body: object) => test.as('manager').post(`/api/${path}`).send(body);
const add = async (path: string, body: object) => ((await post(path, body).expect(201)).body as { id: string }).id;
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;
const file = async (path: string) =>
  (await test.as('reader').get(`/api/${path}`).buffer().responseType('blob').expect(200)).body as Buffer;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
/** Lines are where the paper breaks them. */
const pdfText = async (path: string) =>
  plain(textOfPdf(await readPdf(await file(path))))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A meeting that was held, where one organisation of three came; its survey is in preparation. */
async function heldMeeting() {
  const groupId = await add('groups', { name: 'Opendata', kind: 'working_group' });
  const partners: string[] = [];
  const members: object[] = [];
  for (const name of ['Ville d’Essai', 'Bourg d’Essai', 'Agence d’Essai']) {
    const partnerId = await add('partners', { name: `${name} ${groupId}` });
    const contact = { firstName: 'Sacha', lastName: name.replace(/ .*/, ''), email: `${partnerId}@example.org` };
    const contactId = await add('contacts', { ...contact, memberships: [{ partnerId, roles: ['referent'] }] });
    partners.push(partnerId);
    members.push({ partnerId, contactId, startedOn: '2018-01-01' });
  }
  await post(`groups/${groupId}/members`, { members, version: 1 }).expect(201);
  const meetingId = await add('meetings', { groupId, startsOn: '2018-05-31', nextStartsOn: '2018-11-05' });
  const { lines } = await get<{ lines: { id: string; partnerId: string; version: number }[] }>(
    `meetings/${meetingId}/attendance`,
  );
  const mark = (n: number, body: object) => {
    const line = lines.find(({ partnerId }) => partnerId === partners[n])!;
    return test
      .as('manager')
      .patch(`/api/meetings/${meetingId}/attendance/${line.id}`)
      .send({ ...body, version: line.version })
      .expect(200);
  };
  await mark(0, { attendance: 'present' });
  await mark(1, { attendance: 'represented', representedBy: 'Noa Autre' });
  return { groupId, meetingId, partners };
}
const begin = async (meetingId: string) => (await post('minutes', { meetingId }).expect(201)).body as MinutesView;
const validate = async ({ id, checks, version }: MinutesView) => {
  const accepted = checks.map(({ key }) => key);
  return (await post(`minutes/${id}/validate`, { accepted, version }).expect(200)).body as MinutesView;
};
const act = async (view: MinutesView, verb: string, body: object = {}) =>
  post(`minutes/${view.id}/${verb}`, { ...body, version: view.version });
const rewritten = async (view: MinutesView, html: string) => {
  const sections = view.content.sections.map((section, n) => (n === 2 ? { ...section, html } : section));
  const { body } = await test
    .as('manager')
    .patch(`/api/minutes/${view.id}`)
    .send({ content: { ...view.content, sections }, version: view.version })
    .expect(200);
  return body as MinutesView;
};
const sendTo = async (view: MinutesView, address: string) => {
  const { body } = await post(`minutes/${view.id}/send`, {
    ...{ editionId: view.edition!.id, extra: [{ name: 'Lou Lecteur', address }], version: view.version },
  }).expect(202);
  expect(body).toEqual({ sent: 1, skipped: 0 });
  return get<MinutesView>(`minutes/${view.id}`);
};

describe('un erratum d’erratum', () => {
  it('est l’erratum suivant : chaque édition reste ce qui a été envoyé, et l’on sait qui a reçu laquelle', async () => {
    const { meetingId } = await heldMeeting();
    const address = `lou.${meetingId}@example.org`;
    let view = await validate(await rewritten(await begin(meetingId), '<p>Il y avait 12 fiches.</p>'));
    expect((await act(view, 'erratum', { reason: 'Trop tôt' })).status).toBe(422);
    view = await sendTo(view, address);
    const words = ['12 fiches', '21 fiches', '22 fiches'];
    for (const [n, reason] of ['Un chiffre était faux', 'Il l’était encore'].entries()) {
      const { body, status } = await act(view, 'erratum', { reason });
      expect([status, body.erratum, body.state]).toEqual([200, n + 1, 'draft']);
      // One at a time: what is being corrected is first published, or abandoned.
      const twice = await act(body as MinutesView, 'erratum', { reason });
      expect(twice.status).toBe(422);
      expect(twice.body).toMatchObject({ code: 'minutes_act_refused', detail: expect.stringMatching(/\S{3}/) });
      view = await validate(await rewritten(body as MinutesView, `<p>Il y avait ${words[n + 1]!}.</p>`));
      view = await sendTo(view, address);
    }
    const { data } = await get<{ data: { id: string; kind: string; erratum: number }[] }>(
      `minutes/${view.id}/versions?perPage=50`,
    );
    const editions = data.filter(({ kind }) => kind === 'edition').toSorted((a, b) => a.erratum - b.erratum);
    expect(editions.map(({ erratum }) => erratum)).toEqual([0, 1, 2]);
    for (const [n, edition] of editions.entries()) {
      const text = await pdfText(`minutes/${view.id}/versions/${edition.id}/document/pdf`);
      expect(words.filter((one) => text.includes(one))).toEqual([words[n]]);
      expect(text.includes('Erratum n° 1')).toBe(n === 1);
      expect(text.includes('Erratum n° 2 : Il l’était encore')).toBe(n === 2);
    }
    const { data: sendings } = await get<{ data: { edition: string; address: string }[] }>(
      `minutes/${view.id}/sendings`,
    );
    expect(sendings.map((one) => one.address)).toEqual([address, address, address]);
    expect(new Set(sendings.map(({ edition }) => edition)).size).toBe(3);
    const mails: { subject: string }[] = await test.dataSource.query(
      `select subject from mails where recipient = $1 order by created_at`,
      [address],
    );
    expect(mails.map(({ subject }) => plain(subject))).toEqual([
      expect.not.stringMatching(/[Ee]rratum/),
      expect.stringMatching(/[Ee]rratum n° 1/),
      expect.stringMatching(/[Ee]rratum n° 2/),
    ]);
  });

  it('abandonné, il laisse l’erratum d’avant', async () => {
    const { meetingId } = await heldMeeting();
    const address = `lou.${meetingId}@example.org`;
    let view = await sendTo(await validate(await begin(meetingId)), address);
    view = (await act(view, 'erratum', { reason: 'Un mot' })).body as MinutesView;
    view = await sendTo(await validate(await rewritten(view, '<p>Bon</p>')), address);
    view = (await act(view, 'erratum', { reason: 'Pour rien' })).body as MinutesView;
    view = await rewritten(view, '<p>Mauvais</p>');
    const { body } = await act(view, 'abandon-erratum');
    expect(body).toMatchObject({ state: 'sent', erratum: 1, erratumReason: 'Un mot' });
    expect((body as MinutesView).content.sections[2]?.html).toBe('<p>Bon</p>');
  });
});

describe('l’envoi', () => {
  it('part avec les documents de la réunion, une fois à chacun, et se renvoie si on le confirme', async () => {
    const { meetingId } = await heldMeeting();
    const bring = (content: Buffer) =>
      test.as('manager').post(`/api/meetings/${meetingId}/documents`).attach('file', content, 'notes.txt').expect(201);
    await bring(Buffer.from('La présentation du jour'));
    const view = await validate(await begin(meetingId));
    const extra = [{ name: 'Lou Lecteur', address: 'lou.documents@example.org' }];
    const send = async (more: object = {}) => {
      const { version, edition } = await get<MinutesView>(`minutes/${view.id}`);
      return post(`minutes/${view.id}/send`, { editionId: edition!.id, extra, version, ...more });
    };
    expect((await send()).status).toBe(202);
    expect((await send()).status).toBe(422);
    expect((await send({ again: true, documents: false })).body).toEqual({ sent: 1, skipped: 0 });
    const rows: { names: string[] }[] = await test.dataSource.query(
      `select array_agg(a.filename order by a.filename) as names from mails m join mail_attachments a on a.mail_id = m.id
       where m.recipient = $1 group by m.id order by count(*) desc`,
      [extra[0]!.address],
    );
    expect(rows.map(({ names }) => names)).toEqual([
      [expect.stringMatching(/\.pdf$/), 'notes.txt'],
      [expect.stringMatching(/\.pdf$/)],
    ]);
    for (let n = 0; n < 2; n += 1) await bring(Buffer.alloc(4_000_000, 'a'));
    const heavy = await send({ again: true });
    expect([heavy.status, heavy.body.code]).toEqual([413, 'mail_too_heavy']);
  });
});

describe('ce qui est figé à la validation', () => {
  const QUESTIONS = [
    {
      ...{ id: 'q1', kind: 'single', label: 'Avez-vous commencé ?', required: true },
      options: [
        { id: 'o1', label: 'Oui' },
        { id: 'o2', label: 'Non' },
      ],
    },
    { id: 'q2', kind: 'text', label: 'Autre chose ?' },
  ];

  it('le questionnaire : combien d’interrogés, de réponses, et la base de chaque part, à l’écran, en PDF et en Word', async () => {
    const { meetingId, partners } = await heldMeeting();
    const surveyId = await add('surveys', { meetingId, title: 'Enquête', questions: QUESTIONS });
    await test.dataSource.query(`update meetings set starts_on = '2099-05-31', ends_on = '2099-05-31' where id = $1`, [
      meetingId,
    ]);
    await post(`surveys/${surveyId}/open`, { version: 1 }).expect(200);
    await post(`surveys/${surveyId}/invite`, { who: 'uninvited' }).expect(202);
    const put = (n: number, answers: object) =>
      test.as('manager').put(`/api/surveys/${surveyId}/answers/${partners[n]!}`).send({ answers }).expect(200);
    await put(0, { q1: 'o1' });
    await put(1, { q1: 'o2', q2: 'Un atelier' });
    await test.dataSource.query(`update meetings set starts_on = '2018-05-31', ends_on = '2018-05-31' where id = $1`, [
      meetingId,
    ]);
    const draft = await begin(meetingId);
    expect(draft.checks.map(({ code }) => code)).toContain('survey_open');
    const view = await validate(draft);
    await put(2, { q1: 'o2' });

    const screen = await get<MinutesView>(`minutes/${view.id}`);
    expect(screen.dataChanged).toBe(true);
    expect(screen.facts.survey?.results).toMatchObject({
      invited: 3,
      answered: 2,
      questions: [{ base: 2 }, { base: 1 }],
    });
    const today = new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });
    const wanted = [
      `2 organismes sur 3 interrogés ont répondu (compté le ${today})`,
      'Base : 2 organismes.',
      'Base : 1 organisme ; 1 n’y a pas répondu.',
      '50 %',
    ];
    const pdf = await pdfText(`minutes/${view.id}/document/pdf`);
    const docx = plain((await readDocx(await file(`minutes/${view.id}/document/docx`))).text).replaceAll(/\s+/g, ' ');
    for (const words of wanted) {
      expect(pdf).toContain(words);
      expect(docx).toContain(words);
    }

    // Withdrawn, a draft shows the figures of now.
    const { body } = await act(screen, 'withdraw', { reason: 'Une réponse de plus' });
    expect((body as MinutesView).facts.survey?.results).toMatchObject({ answered: 3 });
  });

  it('les présents : qui était là, et par qui les autres étaient représentés', async () => {
    const { meetingId } = await heldMeeting();
    const view = await validate(await begin(meetingId));
    const { lines } = await get<{ lines: { id: string; representedBy: string | null; version: number }[] }>(
      `meetings/${meetingId}/attendance`,
    );
    const line = lines.find(({ representedBy }) => representedBy !== null)!;
    await test
      .as('manager')
      .patch(`/api/meetings/${meetingId}/attendance/${line.id}`)
      .send({ representedBy: 'Yaël Pinasse', version: line.version })
      .expect(200);
    const screen = await get<MinutesView>(`minutes/${view.id}`);
    expect(JSON.stringify(screen.facts.attendance)).toContain('Noa Autre');
    const pdf = await pdfText(`minutes/${view.id}/document/pdf`);
    expect(pdf).toContain('Sacha Bourg, représenté(e) par Noa Autre');
    expect(pdf).not.toContain('Yaël');
  });

  it('les actions : tenir une promesse, ou fixer la réunion suivante, ne change pas le compte rendu d’avant', async () => {
    const { groupId, meetingId } = await heldMeeting();
    const actionId = await add('actions', { meetingId, text: 'Envoyer les diagnostics' });
    const view = await validate(await begin(meetingId));
    await add('meetings', { groupId, startsOn: '2018-12-10' });
    await post(`actions/${actionId}/state/finish`, { version: 1 }).expect(200);
    expect((await get<MinutesView>(`minutes/${view.id}`)).dataChanged).toBe(false);
    await post(`actions/${actionId}/state/reopen`, { version: 2 }).expect(200);
    await test
      .as('manager')
      .patch(`/api/actions/${actionId}`)
      .send({ text: 'Envoyer les bilans', version: 3 })
      .expect(200);
    expect((await get<MinutesView>(`minutes/${view.id}`)).dataChanged).toBe(true);
  });

  it('une édition d’avant que ses données soient gardées montre celles de la réunion', async () => {
    const { meetingId } = await heldMeeting();
    const view = await validate(await begin(meetingId));
    await test.dataSource.query(`update minutes_versions set facts = null where id = $1`, [view.edition!.id]);
    expect((await get<MinutesView>(`minutes/${view.id}`)).facts.group).toBe('Opendata');
    await test.dataSource.query(`update minutes_versions set facts = '{"group": 1}' where id = $1`, [view.edition!.id]);
    expect((await get<MinutesView>(`minutes/${view.id}`)).facts.group).toBe('Opendata');
  });
});
