import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { SurveyLinks } from './survey-links.service.js';
import type { SurveyView } from './survey-lists.service.js';

let test: TestApp;
let db: DataSource;
beforeAll(async () => {
  test = await startTestApp();
  db = test.dataSource;
});
afterAll(() => test.close());

const post = (path: string, body: object) => test.as('manager').post(`/api/${path}`).send(body);
const add = async (path: string, body: object) => ((await post(path, body).expect(201)).body as { id: string }).id;
const get = async <T>(path: string) => (await test.as('reader').get(`/api/${path}`).expect(200)).body as T;

const option = (id: string, label: string) => ({ id, label });
const QUESTIONS = [
  {
    ...{ id: 'q1', kind: 'single', label: 'Avez-vous commencé à y réfléchir ?', required: true },
    options: [option('o1', 'Oui'), option('o2', 'Non')],
  },
  {
    ...{ id: 'q2', kind: 'ranking', label: 'Vos objectifs' },
    options: [option('o1', 'La loi'), option('o2', 'La réutilisation'), option('o3', 'La transparence')],
  },
  {
    ...{ id: 'q3', kind: 'multiple', label: 'Vos portails' },
    options: [option('o1', 'Le nôtre'), option('o2', 'PIGMA')],
  },
  { id: 'q4', kind: 'text', label: 'Autre chose ?' },
];

interface Seat {
  partnerId: string;
  contactId: string;
}

/** A group of organisations, two people in the first, one in the others; its meeting and its survey, open and sent. */
async function openSurvey(organisations = 2, fields: object = {}) {
  const groupId = await add('groups', { name: 'Open data', kind: 'working_group' });
  const seats: Seat[] = [];
  for (let n = 0; n < organisations; n++) {
    const partnerId = await add('partners', { name: `Organisme ${n} de ${groupId}` });
    for (const firstName of n === 0 ? ['Alix', 'Noa'] : ['Lou']) {
      const email = `${firstName}.${n}.${groupId}@example.org`.toLowerCase();
      const memberships = [{ partnerId, roles: ['referent'] }];
      const contactId = await add('contacts', { firstName, lastName: `Nom${n}`, email, memberships });
      seats.push({ partnerId, contactId });
    }
  }
  const group = await get<{ version: number }>(`groups/${groupId}`);
  await post(`groups/${groupId}/members`, { members: seats, version: group.version });
  const meetingId = await add('meetings', { groupId, startsOn: '2099-05-31' });
  const id = await add('surveys', { meetingId, title: 'Enquête', questions: QUESTIONS, ...fields });
  await post(`surveys/${id}/open`, { version: 1 }).expect(200);
  await post(`surveys/${id}/invite`, { who: 'uninvited' }).expect(202);
  return { id, meetingId, groupId, seats };
}

async function linkOf(surveyId: string, { partnerId, contactId }: Seat): Promise<string> {
  const [row]: { id: string }[] = await db.query(
    `select id from survey_invitations where survey_id = $1 and partner_id = $2 and contact_id = $3`,
    [surveyId, partnerId, contactId],
  );
  const url = await test.app.get(SurveyLinks).urlFor(row!.id);
  return new URL(url).pathname;
}
const answer = (link: string, fields: Record<string, string | string[]>) =>
  test.anonymous().post(link).set('Accept', 'text/html').type('form').send(fields);
const seenIn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';
const look = async (link: string) => (await test.anonymous().get(link).set('Accept', 'text/html').expect(200)).text;
const mailsTo = (contactId: string): Promise<{ subject: string; text: string }[]> =>
  db.query(`select subject, text from mails where contact_id = $1 order by created_at`, [contactId]);
const stored = (surveyId: string): Promise<{ author: string; answers: object }[]> =>
  db.query(`select author, answers from survey_answers where survey_id = $1`, [surveyId]);

describe('préparer un questionnaire', () => {
  it('il s’écrit, s’ouvre, part une fois à chacun, se relance le lendemain, se clôt', async () => {
    const { id, seats } = await openSurvey();
    const [alix, noa, lou] = seats as [Seat, Seat, Seat];
    expect(await get<SurveyView>(`surveys/${id}`)).toMatchObject({
      state: 'open',
      counts: { invited: 2, answered: 0 },
    });
    expect((await mailsTo(alix.contactId)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Questionnaire – Open data – réunion n°.1$/),
    ]);
    expect((await mailsTo(noa.contactId))[0]?.text).toContain(await linkOf(id, noa));
    expect((await post(`surveys/${id}/invite`, { who: 'uninvited' }).expect(422)).body.code).toBe(
      'survey_nobody_to_ask',
    );
    expect((await post(`surveys/${id}/invite`, { who: 'silent' }).expect(422)).body.code).toBe('survey_nobody_to_ask');

    await answer(await linkOf(id, lou), { q1: 'o1' }).expect(200);
    const tomorrow = new Date(Date.now() + 86_400_000);
    const clock = jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(tomorrow);
    try {
      const { body } = await post(`surveys/${id}/invite`, { who: 'silent' }).expect(202);
      expect(body).toEqual({ sent: 2 });
    } finally {
      clock.mockRestore();
    }
    expect((await mailsTo(lou.contactId)).length).toBe(1);
    expect((await mailsTo(alix.contactId)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Questionnaire/),
      expect.stringMatching(/^Rappel : questionnaire/),
    ]);
    await post(`surveys/${id}/close`, { version: 2 }).expect(200);
    expect((await post(`surveys/${id}/invite`, { who: 'silent' }).expect(422)).body.code).toBe('survey_act_refused');
  });

  it('cinquante clics sur « envoyer » n’écrivent qu’un courriel à chacun', async () => {
    const { id, seats } = await openSurvey(1);
    await Promise.all(Array.from({ length: 50 }, () => post(`surveys/${id}/invite`, { who: 'uninvited' })));
    for (const { contactId } of seats) expect((await mailsTo(contactId)).length).toBe(1);
  });

  it('deux questionnaires pour une réunion, même créés ensemble : le second est refusé', async () => {
    const groupId = await add('groups', { name: 'G', kind: 'working_group' });
    const meetingId = await add('meetings', { groupId, startsOn: '2099-05-31' });
    const tries = await Promise.all(Array.from({ length: 10 }, () => post('surveys', { meetingId })));
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(9).fill(422)]);
    expect(tries.find(({ status }) => status === 422)?.body.code).toBe('survey_exists');
  });

  it('dit à chaque question ce qui lui manque avant d’ouvrir', async () => {
    const groupId = await add('groups', { name: 'G', kind: 'working_group' });
    const meetingId = await add('meetings', { groupId, startsOn: '2099-05-31' });
    const id = await add('surveys', { meetingId });
    expect((await post(`surveys/${id}/open`, { version: 1 }).expect(422)).body.errors).toEqual({
      questions: 'Ajoutez au moins une question.',
    });
    const questions = [QUESTIONS[0], { id: 'q9', kind: 'single', label: 'Vide' }];
    await test.as('manager').patch(`/api/surveys/${id}`).send({ questions, version: 1 }).expect(200);
    expect((await post(`surveys/${id}/open`, { version: 2 }).expect(422)).body.errors).toEqual({
      'questions.1': 'Proposez au moins deux réponses.',
    });
    const past = { questions: QUESTIONS, lastDay: '2020-01-01', version: 2 };
    await test.as('manager').patch(`/api/surveys/${id}`).send(past).expect(200);
    expect((await post(`surveys/${id}/open`, { version: 3 }).expect(422)).body.code).toBe('survey_last_day_past');
  });

  it('une fois ouvert, seules les dates bougent ; repris en préparation tant que personne n’a répondu', async () => {
    const { id, seats } = await openSurvey(1);
    const patch = (body: object) => test.as('manager').patch(`/api/surveys/${id}`).send(body);
    expect((await patch({ title: 'Autre', version: 2 }).expect(422)).body.code).toBe('survey_act_refused');
    await patch({ lastDay: '2099-05-01', version: 2 }).expect(200);
    expect((await patch({ lastDay: null, version: 2 }).expect(409)).body.current).toMatchObject({ version: 3 });
    await post(`surveys/${id}/withdraw`, { version: 3 }).expect(200);
    await post(`surveys/${id}/open`, { version: 4 }).expect(200);
    await answer(await linkOf(id, seats[0]!), { q1: 'o1' }).expect(200);
    expect((await post(`surveys/${id}/withdraw`, { version: 5 }).expect(422)).body.detail).toContain(
      'ont déjà répondu',
    );
  });

  it('un organisme sans personne nommée est interrogé par son référent ; qui ne peut l’être est dit', async () => {
    const groupId = await add('groups', { name: 'G', kind: 'working_group' });
    const named = await add('partners', { name: 'Avec référent' });
    const alone = await add('partners', { name: 'Sans personne' });
    const memberships = [{ partnerId: named, roles: ['referent'] }];
    const referent = await add('contacts', {
      firstName: 'Ré',
      lastName: 'Férent',
      email: 're@example.org',
      memberships,
    });
    const silent = await add('contacts', { firstName: 'Sans', lastName: 'Adresse', memberships });
    const members = [
      { partnerId: named },
      { partnerId: named, contactId: silent },
      { partnerId: alone },
      { contactId: silent },
    ];
    await post(`groups/${groupId}/members`, { members, version: 1 });
    const meetingId = await add('meetings', { groupId, startsOn: '2099-05-31' });
    const id = await add('surveys', { meetingId, questions: QUESTIONS });
    const { data } = await get<{ data: { name: string; contactId: string; unasked: string }[] }>(
      `surveys/${id}/respondents`,
    );
    expect(data.map(({ contactId, unasked }) => [contactId, unasked])).toEqual(
      expect.arrayContaining([
        [referent, null],
        [silent, 'no_address'],
        [null, 'nobody'],
        [silent, 'no_organisation'],
      ]),
    );
  });

  it('la suppression n’est permise qu’en préparation', async () => {
    const { id } = await openSurvey(1);
    await test.as('manager').delete(`/api/surveys/${id}?version=2`).expect(422);
    await post(`surveys/${id}/withdraw`, { version: 2 }).expect(200);
    await test.as('manager').delete(`/api/surveys/${id}?version=3`).expect(204);
    await test.as('manager').get(`/api/surveys/${id}`).expect(404);
  });
});

describe('répondre par le lien', () => {
  it('ouvrir la page ne change rien, répondre enregistre, revenir montre la réponse', async () => {
    const { id, seats } = await openSurvey(1);
    const link = await linkOf(id, seats[0]!);
    expect(await look(link)).toMatch(/Avez-vous commencé à y réfléchir\s\?/);
    expect(await stored(id)).toEqual([]);
    const { text } = await answer(link, {
      ...{ q1: 'o1', q3: ['o2', 'o1'], q4: ' <script>alert(1)</script> ' },
      ...{ 'q2.o1': 'none', 'q2.o2': '1', 'q2.o3': '' },
    }).expect(200);
    expect(text).toContain('C’est noté');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;');
    expect((await stored(id))[0]).toMatchObject({
      author: 'Alix Nom0',
      answers: { q1: 'o1', q2: { o1: 'none', o2: 1 }, q3: ['o1', 'o2'], q4: '<script>alert(1)</script>' },
    });
    const again = await look(link);
    expect(again).toContain('Vous avez déjà répondu');
    expect(again).toMatch(/value="o1" checked/);
    expect(again).toMatch(/<option value="1" selected>/);
  });

  it('une réponse à corriger est signalée à sa question, et rien de ce qui est saisi n’est perdu', async () => {
    const { id, seats } = await openSurvey(1);
    const link = await linkOf(id, seats[0]!);
    const { text } = await answer(link, { 'q2.o1': '1', 'q2.o2': '1', q4: 'Gardez-moi' }).expect(422);
    expect(text).toContain('2 réponses sont à corriger');
    expect(text).toContain('Répondez à cette question');
    expect(text).toContain('Deux objectifs ont la même priorité');
    expect(text).toContain('Gardez-moi');
    expect(await stored(id)).toEqual([]);
  });

  it('répondre deux fois de même ne change rien ; autrement, remplace', async () => {
    const { id, seats } = await openSurvey(1);
    const link = await linkOf(id, seats[0]!);
    const replaced = () => db.query(`select 1 from survey_replaced_answers where survey_id = $1`, [id]);
    await answer(link, { q1: 'o1' }).expect(200);
    const seen = seenIn(await look(link));
    await answer(link, { q1: 'o1', seen }).expect(200);
    expect(await replaced()).toHaveLength(0);
    await answer(link, { q1: 'o2', seen }).expect(200);
    expect((await stored(id)).map(({ answers }) => answers)).toEqual([{ q1: 'o2' }]);
    expect(await replaced()).toHaveLength(1);
  });

  it('une seconde personne de l’organisme est prévenue avant, la première après, et une seule réponse compte', async () => {
    const { id, seats } = await openSurvey(1);
    const [alix, noa] = seats as [Seat, Seat];
    await answer(await linkOf(id, alix), { q1: 'o1' }).expect(200);
    const page = await look(await linkOf(id, noa));
    expect(page).toContain('Une réponse a déjà été donnée pour votre organisme : Alix Nom0');
    const { text } = await answer(await linkOf(id, noa), { q1: 'o2', seen: seenIn(page) }).expect(200);
    expect(text).toContain('Elle remplace celle de Alix Nom0');
    const [, told] = await mailsTo(alix.contactId);
    expect(told).toMatchObject({ subject: 'Réponse remplacée – Enquête' });
    expect(told?.text).toContain('Noa Nom0 vient de répondre');
    const results = await get<{ answered: number; questions: { base: number }[] }>(`surveys/${id}/results`);
    expect(results).toMatchObject({ invited: 1, answered: 1 });
    expect(results.questions[0]?.base).toBe(1);
  });

  it('cinquante réponses à la fois pour un organisme : une est gardée, les autres l’apprennent', async () => {
    const { id, seats } = await openSurvey(1);
    const links = await Promise.all(seats.map((seat) => linkOf(id, seat)));
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => answer(links[n % 2]!, { q1: 'o1', q4: `Texte ${n}` })),
    );
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(tries.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(tries.find(({ status }) => status === 409)?.text).toContain('Pendant que vous remplissiez');
    expect(await stored(id)).toHaveLength(1);
  });

  it('trop tard, ou clos : la page le dit, et qui a répondu', async () => {
    const { id, seats } = await openSurvey(1);
    const link = await linkOf(id, seats[0]!);
    await db.query(`update surveys set last_day = '2020-01-01' where id = $1`, [id]);
    expect(await look(link)).toContain('Ce questionnaire est clos depuis le 01/01/2020');
    expect((await answer(link, { q1: 'o1' }).expect(422)).text).toContain('Votre organisme n’avait pas répondu');
    await db.query(`update surveys set last_day = null where id = $1`, [id]);
    await answer(link, { q1: 'o1' }).expect(200);
    await post(`surveys/${id}/close`, { version: 2 }).expect(200);
    expect((await answer(link, { q1: 'o2' }).expect(422)).text).toContain('a été donnée par Alix Nom0');
    await post(`surveys/${id}/reopen`, { version: 3 }).expect(200);
    await answer(link, { q1: 'o2', seen: seenIn(await look(link)) }).expect(200);
  });

  it('qui ne siège plus ne répond plus ; un lien forgé ou tronqué non plus', async () => {
    const { id, groupId, seats } = await openSurvey(1);
    const link = await linkOf(id, seats[0]!);
    const { version, members } = await get<{ version: number; members: { id: string; contactId: string }[] }>(
      `groups/${groupId}`,
    );
    const seat = members.find(({ contactId }) => contactId === seats[0]!.contactId)!;
    await test
      .as('manager')
      .patch(`/api/groups/${groupId}/members/${seat.id}`)
      .send({ endedOn: '2020-01-01', version })
      .expect(200);
    const left = await test.anonymous().get(link).set('Accept', 'text/html').expect(404);
    expect(left.text).toContain('Vous ne siégez plus dans ce groupe');
    await answer(link, { q1: 'o1' }).expect(404);
    for (const forged of [`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, link.slice(0, -5), `${link}x`]) {
      expect((await test.anonymous().get(forged).set('Accept', 'text/html').expect(404)).text).toContain(
        'Lien inconnu',
      );
    }
    expect(await stored(id)).toEqual([]);
  });

  it.each([
    ['un champ inconnu', { pirate: '1' }],
    ['un nom d’objet', { 'q2.constructor': '1' }],
    ['une réponse énorme', { q4: 'x'.repeat(5_000) }],
  ])('%s est refusé et ne change rien', async (_, fields) => {
    const { id, seats } = await openSurvey(1);
    const { status } = await answer(await linkOf(id, seats[0]!), { q1: 'o1', ...fields } as Record<string, string>);
    expect(status).toBe(400);
    expect(await stored(id)).toEqual([]);
  });

  it('des caractères que la base ne sait pas garder ne font pas d’erreur', async () => {
    const { id, seats } = await openSurvey(1);
    const { status } = await answer(await linkOf(id, seats[0]!), { q1: 'o1', q4: 'a\u0000b' });
    expect(status).toBe(200);
    expect(await stored(id)).toMatchObject([{ answers: { q4: 'a b' } }]);
  });
});

describe('résultats', () => {
  it('la base de chaque pourcentage est le nombre de réponses à la question ; ne rien dire n’est pas zéro', async () => {
    const { id, seats } = await openSurvey(4);
    const organisations = seats.filter((_, n) => n !== 1);
    await answer(await linkOf(id, organisations[0]!), { q1: 'o1', q3: ['o1', 'o2'] }).expect(200);
    await answer(await linkOf(id, organisations[1]!), { q1: 'o1', 'q2.o2': '1', 'q2.o1': 'none' }).expect(200);
    await answer(await linkOf(id, organisations[2]!), { q1: 'o2', q3: 'o1' }).expect(200);
    const results = await get<{ on: string; questions: object[] }>(`surveys/${id}/results`);
    expect(results).toMatchObject({ invited: 4, answered: 3, on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(results.questions[0]).toMatchObject({ base: 3, choices: [{ percent: 67 }, { percent: 33 }] });
    expect(results.questions[1]).toMatchObject({
      ...{ base: 1, unanswered: 2 },
      ranked: [{ base: 1, none: { percent: 100 } }, { base: 1 }, { base: 0, none: { count: 0, percent: null } }],
    });
    expect(results.questions[2]).toMatchObject({ base: 2, choices: [{ percent: 100 }, { percent: 50 }] });
    const csv = await test.as('reader').get(`/api/surveys/${id}/answers.csv`).expect(200);
    expect(csv.text).toContain('Oui');
    expect(csv.text).toContain('Aucune priorité');
    expect(csv.text.split('\r\n')).toHaveLength(5);
  });

  it('une réponse dite au téléphone est saisie par l’équipe, et compte comme les autres', async () => {
    const { id, seats } = await openSurvey(2);
    const put = (partnerId: string, body: object) =>
      test.as('manager').put(`/api/surveys/${id}/answers/${partnerId}`).send(body);
    await put(seats[2]!.partnerId, { answers: { q1: 'o1', q2: { o1: 1, o2: 'none' } } }).expect(200);
    expect((await put(seats[2]!.partnerId, { answers: { q2: { o1: 2 } } }).expect(422)).body.errors).toEqual({
      'answers.q1': expect.stringContaining('obligatoire'),
      'answers.q2': expect.stringContaining('commencez à 1'),
    });
    const elsewhere = await add('partners', { name: 'Ailleurs' });
    expect((await put(elsewhere, { answers: { q1: 'o1' } }).expect(422)).body.code).toBe('survey_not_asked');
    expect(await stored(id)).toMatchObject([{ author: 'Compte manager, pour l’organisme' }]);
  });

  it('l’aperçu montre la page sans lien ni enregistrement', async () => {
    const { id } = await openSurvey(1);
    const { text } = await test.as('reader').get(`/api/surveys/${id}/preview`).expect(200);
    expect(text).toContain('Aperçu');
    expect(text).not.toContain('type="submit"');
  });
});
