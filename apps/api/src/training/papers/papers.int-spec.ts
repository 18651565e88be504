import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { Clock } from '#platform/clock/clock.js';
import { readPdf, tagsNamed, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { TrainingSession } from '../sessions/sessions.entity.js';
import { storeRegistration, storeSession } from '../testing/training-rows.js';
import { EvaluationLinks } from './evaluation-links.service.js';
import { Letters } from './letters.service.js';
import type { PapersView } from './papers.service.js';

let test: TestApp;
let pau: string;
const realNow = Clock.prototype.now;
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};

beforeAll(async () => {
  test = await startTestApp();
  const { body } = await test.as('manager').post('/api/partners').send({ name: 'Ville de Pau' }).expect(201);
  pau = (body as { id: string }).id;
});
afterAll(() => test.close());
afterEach(() => {
  Clock.prototype.now = realNow;
});

/** Dates of these sessions are past, so that the accounts of the test are signed in whatever the hour. */
const DAY = '2025-05-26';
const session = async (people: number, more: Partial<TrainingSession> = {}, days = [DAY]) => {
  const made = await storeSession(test.dataSource, { firstDay: days[0] ?? DAY, ...more }, days);
  const registrations = [];
  for (let n = 1; n <= people; n += 1) {
    registrations.push(await storeRegistration(test, made.id, { partnerId: pau, lastName: `N${n}` }));
  }
  return { id: made.id, registrations };
};
const call = (id: string, body: object = {}) =>
  test.as('manager').post(`/api/training/sessions/${id}/convocations`).send(body);
const view = async (id: string) =>
  (await test.as('reader').get(`/api/training/sessions/${id}/papers`).expect(200)).body as PapersView;
const change = (table: string, id: string, set: string) =>
  test.dataSource.query(`update ${table} set ${set} where id = $1`, [id]);
const stateOf = async (id: string, purpose: string): Promise<string[]> => {
  const rows: { state: string }[] = await test.dataSource.query(
    `select state from mails where cause_id = $1 and purpose = $2`,
    [id, purpose],
  );
  return rows.map(({ state }) => state);
};
const archive = (contactId: string) => change('contacts', contactId, 'archived_at = now()');
const tick = () => test.app.get(Letters).tick();

interface SentMail {
  purpose: string;
  recipientName: string;
  text: string;
  files: { filename: string; content: Buffer }[];
}
const mailsOf = (id: string): Promise<SentMail[]> =>
  test.dataSource.query(
    `select m.purpose, m.recipient_name as "recipientName", m.text, coalesce(json_agg(json_build_object(
       'filename', a.filename, 'content', encode(f.content, 'escape')) order by a.position)
       filter (where a.filename is not null), '[]') as files
     from mails m left join mail_attachments a on a.mail_id = m.id left join mail_files f on f.hash = a.file
     where m.cause_id = $1 group by m.id order by m.created_at, m.recipient_name`,
    [id],
  );
const purposes = async (id: string) => (await mailsOf(id)).map(({ purpose }) => purpose);
const events = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      location: event.location,
    };
  });
};
const eventsIn = (mail: SentMail | undefined) => (mail?.files ?? []).flatMap(({ content }) => events(String(content)));
const unescaped = (mail: SentMail | undefined): SentMail | undefined =>
  mail && { ...mail, files: mail.files.map((file) => ({ ...file, content: decode(String(file.content)) as never })) };
const decode = (text: string) =>
  Buffer.from(
    text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))).replaceAll('\\\\', '\\'),
    'latin1',
  ).toString('utf8');

describe('la convocation', () => {
  it('part à chaque personne confirmée, avec sa session pour l’agenda, et une seule fois', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id, registrations } = await session(2);
    await storeRegistration(test, id, { partnerId: pau, lastName: 'Attend' }, { status: 'waitlisted' });
    await storeRegistration(test, id, { partnerId: pau, lastName: 'SansAdresse', email: null });
    expect((await view(id)).due).toMatchObject({ convocations: 3, updates: 0 });
    const { body } = await call(id).expect(202);
    expect(body).toEqual({ sent: 2, withoutAddress: ['Jeanne SansAdresse'] });
    const [mail, ...others] = await mailsOf(id);
    expect(others).toHaveLength(1);
    expect(mail?.purpose).toBe('training.convocation');
    expect(eventsIn(unescaped(mail))).toEqual([
      {
        ...{ method: 'REQUEST', uid: `training-session-${id}-1@pigma`, sequence: 0, status: 'CONFIRMED' },
        ...{ start: '2025-05-26T07:00:00.000Z', end: '2025-05-26T15:00:00.000Z', location: 'Bordeaux' },
      },
    ]);
    expect((await view(id)).registrations[0]).toMatchObject({ id: registrations[0]?.id, due: null });
    const [line] = await test.dataSource.query<{ action: string; changes: { after: string[] }[] }[]>(
      `select action, changes from history where entity = 'training_session' and entity_id = $1`,
      [id],
    );
    expect([line?.action, line?.changes[0]?.after]).toEqual(['called', ['Jeanne N1', 'Jeanne N2']]);
    const again = await call(id).expect(202);
    expect(again.body).toEqual({ sent: 0, withoutAddress: ['Jeanne SansAdresse'] });
    expect(await purposes(id)).toHaveLength(2);
  });

  it('50 demandes à la fois : un courriel par personne', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id } = await session(3);
    const answers = await Promise.all(Array.from({ length: 50 }, () => call(id)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(49);
    expect(await purposes(id)).toHaveLength(3);
  });

  it.each(['draft', 'open', 'held', 'cancelled'] as const)('pas d’une session %s', async (state) => {
    const { id } = await session(1, { state, ...(state === 'cancelled' ? { cancelReason: 'x' } : {}) });
    expect((await call(id).expect(422)).body.code).toBe('session_not_confirmed');
    await call(randomUUID()).expect(404);
  });

  it('un changement de jour met l’agenda à jour : même UID, SEQUENCE plus grande, jours supprimés retirés', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id } = await session(1, {}, [DAY, '2025-05-27']);
    await call(id).expect(202);
    await test.dataSource.query(`delete from training_session_days where session_id = $1 and day = '2025-05-27'`, [id]);
    await change('training_sessions', id, `sequence = 1, place = 'Pau', last_day = first_day`);
    expect((await view(id)).due).toMatchObject({ convocations: 0, updates: 1 });
    itIs('2025-05-02T10:00:00Z');
    await call(id).expect(202);
    const update = unescaped((await mailsOf(id)).at(-1));
    expect(update?.purpose).toBe('training.update');
    expect(
      eventsIn(update).map(({ method, uid, sequence, location }) => [method, uid.at(-7), sequence, location]),
    ).toEqual([
      ['REQUEST', '1', 1, 'Pau'],
      ['CANCEL', '2', 1, 'Pau'],
    ]);
  });

  it('la personne annulée, puis reprise, est prévenue chaque fois, et son agenda suit', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id, registrations } = await session(2);
    await call(id).expect(202);
    const [gone] = registrations;
    await change('training_registrations', gone!.id, `status = 'cancelled', cancel_reason = 'person'`);
    itIs('2025-05-02T10:00:00Z');
    await Promise.all([tick(), tick()]);
    await tick();
    const [, , withdrawal, ...more] = await mailsOf(id);
    expect(more).toEqual([]);
    expect(withdrawal?.purpose).toBe('training.withdrawal');
    expect(eventsIn(unescaped(withdrawal))).toEqual([
      expect.objectContaining({
        method: 'CANCEL',
        uid: `training-session-${id}-1@pigma`,
        sequence: 1,
        status: 'CANCELLED',
      }),
    ]);
    await change('training_registrations', gone!.id, `status = 'confirmed', cancel_reason = null`);
    itIs('2025-05-03T10:00:00Z');
    await call(id).expect(202);
    const back = unescaped((await mailsOf(id)).at(-1));
    expect(eventsIn(back)).toEqual([expect.objectContaining({ method: 'REQUEST', sequence: 2 })]);
  });

  it('arrêtée avant de partir, n’a convoqué personne : rien à retirer, et la personne remise est convoquée de nouveau', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id, registrations } = await session(4);
    await call(id).expect(202);
    const [one] = registrations;
    const act = (verb: string, version: number) =>
      test.as('manager').post(`/api/training/registrations/${one!.id}/${verb}`).send({ version, notify: true });
    expect((await act('cancel', 1).expect(200)).body).toMatchObject({ status: 'cancelled', called: false });
    await tick();
    expect(await stateOf(id, 'training.withdrawal')).toEqual([]);
    expect(await stateOf(id, 'training.unregistered')).toEqual(['queued']);
    expect((await act('restore', 2).expect(200)).body).toMatchObject({ status: 'confirmed', called: false });
    const line = async () => (await view(id)).registrations.find((each) => each.id === one!.id);
    expect(await line()).toMatchObject({ due: 'convocation', calledAt: null });
    expect((await call(id).expect(202)).body.sent).toBe(1);
    expect(await line()).toMatchObject({ due: null, calledAt: '2025-05-01T10:00:00.000Z' });
    expect((await stateOf(id, 'training.convocation')).toSorted()).toEqual([
      ...['cancelled', 'queued', 'queued', 'queued', 'queued'],
    ]);
    await call(id).expect(422);
  });

  it('un contact archivé n’est ni convoqué ni rappelé ; ce que son agenda tient lui est retiré', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id, registrations } = await session(2);
    await archive(registrations[0]!.contactId);
    expect((await call(id).expect(202)).body).toEqual({ sent: 1, withoutAddress: [] });
    expect((await view(id)).registrations[0]).toMatchObject({ archived: true, due: null, calledAt: null });
    await archive(registrations[1]!.contactId);
    itIs('2025-05-19T08:00:00Z');
    await tick();
    expect(await purposes(id)).toEqual(['training.convocation']);
    for (const { id: gone } of registrations) {
      await change('training_registrations', gone, `status = 'cancelled', cancel_reason = 'person'`);
    }
    await tick();
    const [, withdrawal, ...more] = await mailsOf(id);
    expect([withdrawal?.purpose, withdrawal?.recipientName, more]).toEqual(['training.withdrawal', 'Jeanne N2', []]);
  });

  it('une session annulée retire tout le monde ; qui n’était pas convoqué n’apprend rien', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id } = await session(2);
    await call(id).expect(202);
    await storeRegistration(test, id, { partnerId: pau, lastName: 'Tard' });
    await test.dataSource.query(
      `update training_registrations set status = 'cancelled', cancel_reason = 'session' where session_id = $1`,
      [id],
    );
    await change('training_sessions', id, `state = 'cancelled', cancel_reason = 'x'`);
    itIs('2025-05-02T10:00:00Z');
    await tick();
    await tick();
    expect((await purposes(id)).filter((purpose) => purpose === 'training.withdrawal')).toHaveLength(2);
  });
});

describe('les rappels', () => {
  it('à J-7 et à J-1, à 8 h à Paris, une fois chacun quoi qu’il arrive', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id } = await session(2);
    await call(id).expect(202);
    const after = async (instant: string) => {
      itIs(instant);
      await Promise.all([tick(), tick()]);
      return (await purposes(id)).slice(2);
    };
    expect(await after('2025-05-19T05:59:00Z')).toEqual([]);
    expect(await after('2025-05-19T06:00:00Z')).toEqual(['training.reminder_week', 'training.reminder_week']);
    expect(await after('2025-05-20T06:00:00Z')).toHaveLength(2);
    expect(await after('2025-05-25T06:00:00Z')).toHaveLength(4);
    expect((await purposes(id)).slice(4)).toEqual(['training.reminder_eve', 'training.reminder_eve']);
    expect(await after('2025-05-26T06:00:00Z')).toHaveLength(4);
    expect((await view(id)).registrations[0]).toMatchObject({ weekAt: '2025-05-19T06:00:00.000Z' });
  });

  it('ni à qui a annulé, ni à qui n’est pas convoqué, ni d’une session reportée', async () => {
    itIs('2025-05-01T10:00:00Z');
    const { id, registrations } = await session(2);
    const postponed = await session(1);
    await call(id).expect(202);
    await call(postponed.id).expect(202);
    await change('training_registrations', registrations[0]!.id, `status = 'cancelled', cancel_reason = 'person'`);
    await change('training_sessions', postponed.id, `state = 'open', sequence = 1`);
    await storeRegistration(test, id, { partnerId: pau, lastName: 'Pas convoqué' });
    itIs('2025-05-19T08:00:00Z');
    await tick();
    expect((await purposes(id)).slice(2).toSorted()).toEqual(['training.reminder_week', 'training.withdrawal']);
    expect(await purposes(postponed.id)).toEqual(['training.convocation']);
  });
});

const file = async (url: string, role: 'reader' | 'manager' = 'reader') =>
  (await test.as(role).get(url).buffer().responseType('blob').expect(200)).body as Buffer;

describe('les papiers', () => {
  it('la feuille d’émargement : une page par jour, matin et après-midi, chaque personne qui a une place', async () => {
    const { id } = await session(8, {}, [DAY, '2025-05-27']);
    await storeRegistration(
      test,
      id,
      { partnerId: pau, lastName: 'Annulée' },
      { status: 'cancelled', cancelReason: 'staff' },
    );
    const pdf = await readPdf(await file(`/api/training/sessions/${id}/attendance-sheet.pdf`));
    expect(pdf.pages).toHaveLength(2);
    expect(tagsNamed(pdf, 'H2').map(({ text }) => text)).toEqual(['lundi 26 mai 2025', 'mardi 27 mai 2025']);
    const heads = tagsNamed(pdf, 'TH').map(({ text }) => text);
    expect(heads).toContain('Signature matin');
    expect(heads).toContain('Signature après-midi');
    expect(heads.filter((text) => text === 'Jeanne N8')).toHaveLength(2);
    expect(textOfPdf(pdf)).not.toContain('Annulée');
    expect(pdf.pages.flatMap(({ untagged }) => untagged)).toEqual([]);
    const empty = await session(0);
    await test.as('reader').get(`/api/training/sessions/${empty.id}/attendance-sheet.pdf`).expect(422);
  });

  it('les attestations : une page par personne présente, et elles seules', async () => {
    const { id, registrations } = await session(3, { state: 'held' });
    const url = `/api/training/sessions/${id}/certificates.pdf`;
    expect((await test.as('reader').get(url).expect(422)).body.code).toBe('nobody_attended');
    for (const one of registrations.slice(0, 2)) await change('training_registrations', one.id, `status = 'attended'`);
    await change('training_registrations', registrations[2]!.id, `status = 'absent'`);
    const pdf = await readPdf(await file(url));
    expect(pdf.pages).toHaveLength(2);
    expect(textOfPdf(pdf)).toContain('Savoir publier');
    expect(textOfPdf(pdf)).not.toContain('Jeanne N3');
    const one = await readPdf(await file(`/api/training/registrations/${registrations[0]!.id}/certificate.pdf`));
    expect(one.title).toBe('Attestation de formation – Jeanne N1');
    await test.as('reader').get(`/api/training/registrations/${registrations[2]!.id}/certificate.pdf`).expect(422);
    await test.as('reader').get(`/api/training/registrations/${randomUUID()}/certificate.pdf`).expect(404);
  });

  it('la liste des participants, sans formule', async () => {
    const { id } = await session(1);
    await storeRegistration(test, id, { partnerId: pau, firstName: '=1+1', lastName: 'X' });
    const { text } = await test.as('reader').get(`/api/training/sessions/${id}/participants.csv`).expect(200);
    expect(text).toContain(`'=1+1 X;`);
    expect(text).toContain('Ville de Pau;Ville de Pau;Inscription confirmée');
    expect((await file(`/api/training/sessions/${id}/participants.xlsx`)).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('après la session', () => {
  const held = async () => {
    const made = await session(3, { state: 'held' });
    for (const { id } of made.registrations.slice(0, 2))
      await change('training_registrations', id, `status = 'attended'`);
    return made;
  };
  const linkOf = (id: string) => test.app.get(EvaluationLinks).urlFor(id);
  const pathOf = async (id: string) => new URL(await linkOf(id)).pathname;

  it('attestation et questionnaire partent aux présents, une fois, même demandés 20 fois', async () => {
    itIs('2025-05-27T10:00:00Z');
    const { id } = await held();
    const send = () => test.as('manager').post(`/api/training/sessions/${id}/closing-mails`).send();
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.filter(({ status }) => status === 202).map(({ body }) => body.sent)).toEqual([2]);
    expect(answers.filter(({ body }) => body.code === 'nobody_to_thank')).toHaveLength(19);
    const mails = await mailsOf(id);
    expect(mails.map(({ purpose, files }) => [purpose, files[0]?.filename])).toEqual([
      ['training.closing', 'attestation.pdf'],
      ['training.closing', 'attestation.pdf'],
    ]);
  });

  it('le lien montre une page, garde les réponses, les montre sans les noms', async () => {
    itIs('2025-05-27T10:00:00Z');
    const { id, registrations } = await held();
    const path = await pathOf(registrations[0]!.id);
    const page = await test.anonymous().get(path).set('Accept', 'text/html').expect(200);
    expect(page.text).toContain('Ouvrir ses données');
    const answer = (body: object, to = path) => test.anonymous().post(to).type('form').send(body);
    const saved = await answer({ content: '4', pace: '2', liked: '<b>Tout</b>' }).expect(200);
    expect(saved.text).toContain('Merci, c’est noté');
    expect(saved.text).toContain('&lt;b&gt;Tout&lt;/b&gt;');
    await answer({ content: '3', liked: '' }, await pathOf(registrations[1]!.id)).expect(200);
    await answer({ content: '1' }).expect(200);
    const { body } = await test.as('reader').get(`/api/training/sessions/${id}/evaluation`).expect(200);
    expect(body).toMatchObject({ answered: 2, liked: [], improve: [] });
    expect(body.questions[0]).toMatchObject({ counts: [1, 0, 1, 0], average: 2, answered: 2 });
    expect(JSON.stringify(body)).not.toContain('Jeanne');
    await answer({ content: '5' }).expect(400);
    await answer({ oops: '1' }).expect(400);
  });

  it('un lien faux, d’une absente, trop tôt ou trop tard ne sert à rien', async () => {
    itIs('2025-05-27T10:00:00Z');
    const { registrations } = await held();
    const [present, , absent] = registrations;
    const path = await pathOf(present!.id);
    await test
      .anonymous()
      .get(`${path.slice(0, -2)}AA`)
      .expect(404);
    await test.anonymous().get('/api/training/evaluation/nimporte').expect(404);
    await test
      .anonymous()
      .get(await pathOf(absent!.id))
      .expect(404);
    const other = path.replace(present!.id, absent!.id);
    await test.anonymous().get(other).expect(404);
    itIs('2025-05-25T10:00:00Z');
    await test.anonymous().get(path).expect(422);
    itIs('2025-08-25T10:00:00Z');
    await test.anonymous().post(path).type('form').send({ content: '4' }).expect(422);
  });
});

describe('l’agenda par lien secret', () => {
  it('montre les sessions annoncées, se révoque, et ne se devine pas', async () => {
    const confirmed = await session(1);
    const draft = await session(0, { state: 'draft' });
    const cancelled = await session(0, { state: 'cancelled', cancelReason: 'x', sequence: 2 });
    const { body: made } = await test
      .as('manager')
      .post('/api/training/feeds')
      .send({ name: 'Agenda de Jeanne' })
      .expect(201);
    const path = new URL(made.url as string).pathname;
    const feed = await test.anonymous().get(path).expect(200);
    expect(feed.headers['content-type']).toContain('text/calendar');
    const byUid = new Map(events(feed.text).map((event) => [event.uid, event]));
    expect(byUid.get(`training-session-${confirmed.id}-1@pigma`)).toMatchObject({
      method: 'PUBLISH',
      status: 'CONFIRMED',
    });
    expect(byUid.get(`training-session-${cancelled.id}-1@pigma`)).toMatchObject({ status: 'CANCELLED', sequence: 2 });
    expect(byUid.has(`training-session-${draft.id}-1@pigma`)).toBe(false);
    const list = (await test.as('manager').get('/api/training/feeds').expect(200)).body;
    expect(list.data[0]).toMatchObject({ name: 'Agenda de Jeanne', createdBy: 'Compte manager' });
    expect(JSON.stringify(list)).not.toContain(path.split('/').at(-1)!.slice(0, 20));
    await test.as('manager').delete(`/api/training/feeds/${made.id}`).expect(204);
    await test.as('manager').delete(`/api/training/feeds/${made.id}`).expect(204);
    await test.anonymous().get(path).expect(404);
    await test
      .anonymous()
      .get(`/api/training/calendar/${'a'.repeat(43)}.ics`)
      .expect(404);
    await test.as('manager').delete(`/api/training/feeds/${randomUUID()}`).expect(404);
    await test.as('reader').post('/api/training/feeds').send({ name: 'x' }).expect(403);
  });

  it.each([
    ['la veille du passage à l’heure d’été', '2025-03-29', '08:00', '16:00'],
    ['le jour du passage à l’heure d’été', '2025-03-30', '07:00', '15:00'],
    ['le jour du passage à l’heure d’hiver', '2025-10-26', '08:00', '16:00'],
    ['le 31 décembre', '2025-12-31', '08:00', '16:00'],
  ])('%s, une session de 9 h à 17 h l’est à l’écran, dans le courriel et dans l’agenda', async (_, day, start, end) => {
    itIs('2025-03-01T10:00:00Z');
    const { id } = await session(1, {}, [day]);
    expect((await view(id)).when.replace(/\s/g, ' ')).toContain('de 9 h à 17 h');
    const times = { start: `${day}T${start}:00.000Z`, end: `${day}T${end}:00.000Z` };
    const { text } = await test.as('reader').get(`/api/training/sessions/${id}/event.ics`).expect(200);
    expect(events(text)).toMatchObject([times]);
    await call(id).expect(202);
    const mail = unescaped((await mailsOf(id))[0]);
    expect(eventsIn(mail)).toMatchObject([times]);
    expect(mail?.text.replace(/\s/g, ' ')).toContain('de 9 h à 17 h');
  });

  it('un nom hostile ne casse pas le fichier', async () => {
    const made = await session(0, { place: 'Salle\r\nEND:VCALENDAR\r\n"A;B,C"' });
    const { text } = await test.as('reader').get(`/api/training/sessions/${made.id}/event.ics`).expect(200);
    expect(events(text)).toHaveLength(1);
  });
});
