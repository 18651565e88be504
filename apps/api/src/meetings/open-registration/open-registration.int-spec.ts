import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { parisDay } from '#domain/calendar/paris-day.js';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { MOST_FORMS } from '../../public-forms/form-throttle.service.js';
import type { AttendanceView } from '../attendance/attendance-lists.service.js';
import type { MeetingView } from '../meeting-lists.service.js';
import { RegistrantRetention } from './registrant-retention.service.js';
import type { RegistrantView, RegistrationsView } from './registrant-lists.service.js';

interface Written {
  recipient: string;
  purpose: string;
  subject: string;
  text: string;
  state: string;
  contact_id: string | null;
  content: Buffer | null;
}
type Event = MeetingView & { url: string };

let test: TestApp;
let workshop = '';
const manager = () => test.as('manager');
const inDays = (days: number) =>
  new Date(Date.parse(parisDay(new Date())) + days * 86_400_000).toISOString().slice(0, 10);
const pathOf = (url: string) => url.slice(url.indexOf('/api/'));

beforeAll(async () => {
  test = await startTestApp();
  const { body } = await manager().post('/api/groups').send({ name: 'Cafés-ateliers', kind: 'workshop' }).expect(201);
  workshop = body.id;
});
afterAll(() => test.close());

const create = async (more: object = {}): Promise<MeetingView> => {
  const fields = { title: 'Cartes', startsOn: inDays(20), startsAt: '10:00', endsAt: '12:00', place: randomUUID() };
  const sent = { groupId: workshop, videoUrl: 'https://visio.example.org/secret', ...fields, ...more };
  return (await manager().post('/api/meetings').send(sent).expect(201)).body;
};
const read = async (id: string) => (await test.as('reader').get(`/api/meetings/${id}`).expect(200)).body as MeetingView;
const list = async (id: string) =>
  (await test.as('reader').get(`/api/meetings/${id}/registrations`).expect(200)).body as RegistrationsView;
const setOpening = (id: string, body: object) =>
  manager()
    .put(`/api/meetings/${id}/registrations/opening`)
    .send({ open: true, capacity: null, closesOn: null, ...body });
const opened = async (opening: object = {}, more: object = {}): Promise<Event> => {
  const { id, version } = await create(more);
  const { body } = await setOpening(id, { version, ...opening }).expect(200);
  return { ...(await read(id)), url: pathOf(body.opening.url) };
};
const person = (email: string, more: object = {}) => ({ firstName: 'Ada', lastName: 'Test', email, ...more });
let hosts = 0;
/** Each form comes from another address unless told: the throttle is the matter of one test only. */
const post = (url: string, form: object, from = `10.9.${(hosts += 1) >> 8}.${hosts & 255}`) =>
  test.anonymous().post(url).set('X-Forwarded-For', from).set('Accept', 'text/html').type('form').send(form);
const page = (url: string) => test.anonymous().get(url).set('Accept', 'text/html');
const mails = (meetingId: string): Promise<Written[]> =>
  test.dataSource.query(
    `select m.recipient, m.purpose, m.subject, m.text, m.state, m.contact_id, f.content from mails m
     left join mail_attachments a on a.mail_id = m.id left join mail_files f on f.hash = a.file
     where m.cause_id = $1 order by m.created_at, m.recipient`,
    [meetingId],
  );
const ownLink = ({ text }: Written) => /\/api\/event-registrants\/[\w.-]+/.exec(text)?.[0] ?? 'none';
const entry = ({ content }: Written) => {
  const calendar = new ICAL.Component(ICAL.parse(String(content)) as never);
  const found = calendar.getFirstSubcomponent('vevent');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: found?.getFirstPropertyValue('uid'),
    sequence: found?.getFirstPropertyValue('sequence'),
    start: String(found?.getFirstPropertyValue('dtstart')),
  };
};
const attendance = async (id: string) =>
  (await test.as('reader').get(`/api/meetings/${id}/attendance`).expect(200)).body as AttendanceView;
const byStatus = ({ registrants }: RegistrationsView, status: string) =>
  registrants.filter((one) => one.status === status);
const first = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('nothing there');
  return one;
};

describe('ouvrir un événement à l’inscription', () => {
  it('lui donne une adresse publique, gardée quand on ferme et rouvre, perdue quand on la renouvelle', async () => {
    const event = await opened({ capacity: 12, closesOn: inDays(10) });
    expect(event).toMatchObject({ registrationOpen: true, registrationClosesOn: inDays(10), capacity: 12 });
    expect(JSON.stringify(await read(event.id))).not.toContain('registrationLink');
    const shut = (await setOpening(event.id, { open: false, version: event.version }).expect(200)).body;
    expect(shut.opening).toMatchObject({ open: false, window: 'shut' });
    expect((await page(event.url).expect(200)).text).toContain('Les inscriptions ne sont pas ouvertes.');
    await post(event.url, person('a@example.org')).expect(409);
    const again = (await setOpening(event.id, { version: event.version + 1 }).expect(200)).body;
    expect(pathOf(again.opening.url)).toBe(event.url);

    const renew = (version: number) => manager().post(`/api/meetings/${event.id}/registrations/link`).send({ version });
    expect((await renew(event.version)).status).toBe(409);
    const { body } = await renew(event.version + 2).expect(200);
    const url = pathOf(body.opening.url);
    expect(url).not.toBe(event.url);
    for (const dead of [page(event.url), post(event.url, person('a@example.org'))]) {
      expect((await dead.expect(404)).text).toContain('Lien inconnu');
    }
    await page(url).expect(200);
    const { body: history } = await manager().get(`/api/meetings/${event.id}/history`).expect(200);
    expect(history.data.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['opening_changed', 'registration_link_renewed']),
    );
  });

  it('se refuse hors d’un café-atelier, pour un passé, un annulé, une clôture après le début, une version périmée', async () => {
    const { body: group } = await manager().post('/api/groups').send({ name: 'GT', kind: 'working_group' }).expect(201);
    const meeting = await create({ groupId: group.id });
    expect((await setOpening(meeting.id, { version: 1 }).expect(422)).body.code).toBe('registration_not_here');
    const add = manager().post(`/api/meetings/${meeting.id}/registrations`).send(person('x@example.org'));
    expect((await add.expect(422)).body.code).toBe('registration_not_here');
    const past = await create({ startsOn: inDays(-1) });
    expect((await setOpening(past.id, { version: 1 }).expect(422)).body.code).toBe('registration_too_late');
    const event = await create();
    const { body } = await setOpening(event.id, { version: 1, closesOn: inDays(21) }).expect(422);
    expect(body).toMatchObject({ code: 'closes_after_start', errors: { closesOn: expect.any(String) } });
    await setOpening(event.id, { version: 1, closesOn: inDays(20) }).expect(200);
    await setOpening(event.id, { version: 1 }).expect(409);
    for (const wrong of [
      { capacity: 0 },
      { capacity: 1.5 },
      { closesOn: '2026-02-30' },
      { open: 'oui' },
      { more: 1 },
    ]) {
      await setOpening(event.id, { version: 2, ...wrong }).expect(400);
    }
    await setOpening(randomUUID(), { version: 1 }).expect(404);
    await manager()
      .post(`/api/meetings/${past.id}/registrations/link`)
      .send({ version: 1 })
      .expect(422, /no_link_yet/);
    await test.as('reader').put(`/api/meetings/${event.id}/registrations/opening`).send({}).expect(403);
  });
});

describe('la page publique', () => {
  it('dit quoi, quand, où, les places, pas le lien de visioconférence ; l’ouvrir ne change rien', async () => {
    const event = await opened({ capacity: 1 }, { introduction: 'Venez <b>nombreux</b>' });
    const before = await test.dataSource.query(`select * from meetings where id = $1`, [event.id]);
    const { text, headers } = await page(event.url).expect(200);
    for (const said of [
      'Cafés-ateliers – Cartes',
      'de 10',
      event.place ?? '?',
      'Il reste 1 place.',
      '&lt;b&gt;nombreux',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('visio.example.org');
    expect(text).not.toContain('<script');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(await test.dataSource.query(`select * from meetings where id = $1`, [event.id])).toEqual(before);
    expect((await list(event.id)).registrants).toEqual([]);
  });

  it('s’inscrire écrit un courriel de confirmation, avec l’événement pour l’agenda et un lien pour annuler', async () => {
    const event = await opened({ capacity: 8 });
    const { text } = await post(event.url, person('  Ada@Example.org ', { organisation: 'Ville d’Essai' })).expect(200);
    expect(text).toContain('C’est noté');
    const mail = first(await mails(event.id));
    expect(mail).toMatchObject({ recipient: 'ada@example.org', purpose: 'event.registered', state: 'queued' });
    expect(mail.text).toContain('https://visio.example.org/secret');
    expect(entry(mail)).toMatchObject({ method: 'REQUEST', uid: `meeting-${event.id}@pigma`, sequence: 0 });
    expect(await list(event.id)).toMatchObject({
      seats: { taken: 1, waiting: 0, left: 7 },
      registrants: [
        { name: 'Ada Test', email: 'ada@example.org', organisation: 'Ville d’Essai', status: 'registered' },
      ],
    });
    expect((await attendance(event.id)).lines).toMatchObject([
      { name: 'Ada Test', organisation: 'Ville d’Essai', source: 'registered', answer: 'present', attendance: null },
    ]);
    const { state } = (await test.as('reader').get(`/api/meetings/${event.id}/invitations`).expect(200)).body;
    expect(state).toBeUndefined();
    // Somebody outside knows of it now.
    const { version } = await read(event.id);
    await manager().delete(`/api/meetings/${event.id}?version=${version}`).expect(422);
  });

  it('la même adresse deux fois reçoit la même page, aucune seconde place, et une confirmation par jour au plus', async () => {
    const event = await opened({ capacity: 8 });
    const pages = [];
    for (let i = 0; i < 4; i += 1) pages.push((await post(event.url, person('ada@example.org')).expect(200)).text);
    pages.push((await post(event.url, person('ada@example.org', { firstName: 'Eve' })).expect(200)).text);
    expect(new Set(pages).size).toBe(1);
    expect((await list(event.id)).registrants).toMatchObject([{ firstName: 'Ada', status: 'registered' }]);
    expect((await mails(event.id)).map(({ purpose }) => purpose)).toEqual(['event.registered', 'event.registered']);
    const together = await Promise.all(Array.from({ length: 20 }, () => post(event.url, person('bob@example.org'))));
    expect(together.every(({ status }) => status === 200)).toBe(true);
    expect((await list(event.id)).registrants).toHaveLength(2);
  });

  it('une saisie fausse est rendue avec ses fautes en français, rien n’est gardé', async () => {
    const event = await opened();
    const cases: [object, string][] = [
      [{ firstName: ' ' }, 'Indiquez le prénom.'],
      [{ lastName: '' }, 'Indiquez le nom.'],
      [{ lastName: 'x'.repeat(101) }, '100'],
      [{ lastName: 'https://pirate.example' }, 'Un nom ne contient pas d’adresse web'],
      [{ firstName: 'a\u0000b' }, 'caractères de contrôle'],
      [{ firstName: 'a\nBcc: x@example.org' }, 'caractères de contrôle'],
      [{ email: 'pas une adresse' }, 'Cette adresse de courriel n’est pas valable'],
      [{ email: 'a@example.org, b@example.org' }, 'une seule adresse'],
      [{ email: `${'a'.repeat(300)}@example.org` }, 'email-error'],
      [{ organisation: 'o'.repeat(201) }, 'organisation-error'],
    ];
    for (const [wrong, said] of cases) {
      const { status, text } = await post(event.url, { ...person('ada@example.org'), ...wrong });
      expect([wrong, status, text.includes(said)]).toEqual([wrong, 422, true]);
      expect(text).toContain('aria-invalid="true"');
      expect(text).toContain('value="');
    }
    const kept = await post(event.url, person('faux', { lastName: '"><script>alert(1)</script>' })).expect(422);
    expect(kept.text).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(kept.text).not.toContain('<script');
    for (const hostile of ['firstName[]=a&email[x]=1', 'firstName=a&firstName=b', '', '__proto__=x&constructor=y']) {
      await post(event.url, {}).send(hostile).expect(422);
    }
    await post(event.url, person('ada@example.org', { organisation: 'o'.repeat(200_000) })).expect(413);
    const json = await test
      .anonymous()
      .post(event.url)
      .send({ firstName: { $ne: 1 }, email: ['a'] });
    expect(json.status).toBe(422);
    expect((await list(event.id)).registrants).toEqual([]);
    expect(await mails(event.id)).toEqual([]);
  });

  it('du HTML dans un nom reste du texte, sur la page, dans le courriel et dans l’agenda ; une formule n’en est pas une', async () => {
    const event = await opened();
    const name = { firstName: '<img src=x onerror=alert(1)>', lastName: '=1+1', organisation: '=HYPERLINK("x")' };
    await post(event.url, person('html@example.org', name)).expect(200);
    const [row] = await test.dataSource.query(`select html from mails where cause_id = $1`, [event.id]);
    expect(row.html).not.toContain('<img src=x');
    const { text } = await page(ownLink(first(await mails(event.id)))).expect(200);
    expect(text).toContain('&lt;img src=x');
    const csv = await test.as('reader').get(`/api/meetings/${event.id}/registrations/export.csv`).expect(200);
    expect(csv.text).toContain(`'=1+1`);
    expect(csv.headers['content-disposition']).toContain('inscrits.csv');
    const xlsx = await test.as('reader').get(`/api/meetings/${event.id}/registrations/export.xlsx`).expect(200);
    expect(Number(xlsx.headers['content-length'])).toBeGreaterThan(1000);
  });

  it('un lien inventé, coupé ou d’une autre sorte n’ouvre rien', async () => {
    const event = await opened();
    const other = await opened();
    await post(event.url, person('ada@example.org')).expect(200);
    const own = ownLink(first(await mails(event.id)));
    const [id = ''] = event.url.split('/').at(-1)!.split('.');
    const [, signature = ''] = other.url.split('/').at(-1)!.split('.');
    for (const token of ['x', `${id}.${signature}`, `${id}.`, event.url.slice(-20), '%00', own.split('/').at(-1)!]) {
      expect([token, (await page(`/api/event-registrations/${token}`)).status]).toEqual([token, 404]);
      await post(`/api/event-registrations/${token}`, person('b@example.org')).expect(404);
    }
    await page(`/api/event-registrations/${'x'.repeat(5000)}`).expect(400);
    await page(`/api/event-registrants/${event.url.split('/').at(-1)!}`).expect(404);
    await post(`/api/event-registrants/${event.url.split('/').at(-1)!}`, {}).expect(404);
    expect((await list(other.id)).registrants).toEqual([]);
    expect((await list(event.id)).registrants).toHaveLength(1);
  });

  it('le dernier jour compte ; le lendemain, une fois commencé, ou annulé, la page dit pourquoi et n’inscrit plus', async () => {
    const today = await opened({ closesOn: inDays(0) });
    await post(today.url, person('a@example.org')).expect(200);
    const late = await opened({ closesOn: inDays(-1) });
    expect((await page(late.url).expect(200)).text).toContain('Les inscriptions sont closes');
    const { text } = await post(late.url, person('a@example.org')).expect(409);
    expect(text).toContain('Les inscriptions sont closes');
    expect(text).not.toContain('<form');
    // The team still may, for who telephoned.
    await manager().post(`/api/meetings/${late.id}/registrations`).send(person('tel@example.org')).expect(201);

    await test.dataSource.query(`update meetings set starts_on = $2, ends_on = $2 where id = $1`, [
      today.id,
      inDays(-1),
    ]);
    expect((await page(today.url).expect(200)).text).toContain('a commencé, ou est passé');
    await post(today.url, person('b@example.org')).expect(409);
    const own = ownLink(first(await mails(today.id)));
    expect((await page(own).expect(200)).text).not.toContain('<form');
    await post(own, {}).expect(409);
    const add = manager().post(`/api/meetings/${today.id}/registrations`).send(person('c@example.org'));
    expect((await add.expect(422)).body.code).toBe('registration_too_late');

    const gone = await opened();
    await manager().post(`/api/meetings/${gone.id}/cancel`).send({ version: gone.version }).expect(200);
    expect((await page(gone.url).expect(200)).text).toContain('Cet événement est annulé.');
    await post(gone.url, person('b@example.org')).expect(409);
    expect((await list(gone.id)).registrants).toEqual([]);
  });

  it('trop de formulaires d’une même adresse sont refusés un temps, sans perdre la saisie ; les autres passent', async () => {
    const event = await opened();
    const from = '10.200.0.1';
    for (let i = 0; i < MOST_FORMS; i += 1) await post(event.url, person(`t${i}@example.org`), from).expect(200);
    const { text } = await post(event.url, person('trop@example.org'), from).expect(429);
    expect(text).toContain('value="trop@example.org"');
    await post(event.url, person('ailleurs@example.org'), '10.200.0.2').expect(200);
    expect((await list(event.id)).registrants).toHaveLength(MOST_FORMS + 1);
  });
});

describe('les places et la liste d’attente', () => {
  let event: Event;
  beforeEach(async () => {
    event = await opened({ capacity: 8 });
  });
  const crowd = (n: number) =>
    Promise.all(Array.from({ length: n }, (_, i) => post(event.url, person(`p${i}@example.org`))));

  it('50 formulaires à la fois pour 8 places en donnent 8 exactement, les autres attendent dans l’ordre d’arrivée', async () => {
    const answers = await crowd(50);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const after = await list(event.id);
    expect(after.seats).toEqual({ taken: 8, waiting: 42, left: 0 });
    expect(after.registrants.slice(0, 8).every(({ status }) => status === 'registered')).toBe(true);
    expect(byStatus(after, 'waiting').map(({ place }) => place)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
    const told = await mails(event.id);
    expect(told.filter(({ purpose }) => purpose === 'event.registered')).toHaveLength(8);
    expect(told.filter(({ purpose }) => purpose === 'event.waiting')).toHaveLength(42);
    expect(told.filter(({ purpose, content }) => purpose === 'event.waiting' && content)).toEqual([]);
    expect(told.some(({ purpose, text }) => purpose === 'event.waiting' && text.includes('visio.example.org'))).toBe(
      false,
    );
    expect((await attendance(event.id)).lines).toHaveLength(8);
    expect((await page(event.url)).text).toContain('Complet\u00a0: les inscriptions vont sur la liste d’attente');
  });

  it('des annulations et des inscriptions à la fois ne laissent ni place vide, ni neuvième', async () => {
    await crowd(30);
    const before = await list(event.id);
    const links = (await mails(event.id)).map((mail) => ({ to: mail.recipient, link: ownLink(mail) }));
    const linkOf = ({ email }: RegistrantView) => links.find(({ to }) => to === email)?.link ?? 'none';
    const leaving = [...byStatus(before, 'registered').slice(0, 6), ...byStatus(before, 'waiting').slice(0, 2)];
    await Promise.all([
      ...leaving.flatMap((one) => [post(linkOf(one), {}), post(linkOf(one), {})]),
      ...Array.from({ length: 5 }, (_, i) => post(event.url, person(`late${i}@example.org`))),
    ]);
    const after = await list(event.id);
    expect(after.seats).toEqual({ taken: 8, waiting: 19, left: 0 });
    expect(byStatus(after, 'cancelled')).toHaveLength(8);
    // The first who waited have the seats: the two who kept theirs, then six of the queue in its order.
    const queue = byStatus(before, 'waiting').slice(2, 8);
    expect(byStatus(after, 'registered').map(({ email }) => email)).toEqual(
      [...byStatus(before, 'registered').slice(6), ...queue].map(({ email }) => email),
    );
    const seated = (await mails(event.id)).filter(({ purpose }) => purpose === 'event.seated');
    expect(seated.length).toBeGreaterThanOrEqual(6);
    expect(entry(first(seated))).toMatchObject({ method: 'REQUEST', uid: `meeting-${event.id}@pigma` });
    expect((await attendance(event.id)).lines).toHaveLength(8);
  });

  it('annuler par son lien : regarder ne change rien, envoyer une fois ou deux annule une fois, et l’agenda se vide', async () => {
    await post(event.url, person('ada@example.org')).expect(200);
    const own = ownLink(first(await mails(event.id)));
    const { text } = await page(own).expect(200);
    expect(text).toContain('Votre place est réservée.');
    expect(text).toContain('visio.example.org');
    expect((await list(event.id)).seats.taken).toBe(1);
    expect((await post(own, {}).expect(200)).text).toContain('votre inscription est annulée');
    await post(own, {}).expect(200);
    expect(byStatus(await list(event.id), 'cancelled')).toMatchObject([{ cancelledBy: 'person' }]);
    const told = await mails(event.id);
    expect(told.map(({ purpose }) => purpose)).toEqual(['event.registered', 'event.left']);
    expect(entry(told[1]!)).toMatchObject({ method: 'CANCEL', uid: `meeting-${event.id}@pigma` });
    expect((await attendance(event.id)).lines).toEqual([]);
    // And back again, at the end of the queue.
    await post(event.url, person('ada@example.org', { firstName: 'Adèle' })).expect(200);
    expect((await list(event.id)).registrants).toMatchObject([{ firstName: 'Adèle', status: 'registered' }]);
    expect((await attendance(event.id)).lines).toHaveLength(1);
  });

  it('plus de places les donnent aussitôt à la file ; moins que d’inscrits se refuse, où qu’on le demande', async () => {
    await crowd(12);
    const { version } = await read(event.id);
    const form = (capacity: number | null, at = version) =>
      manager().patch(`/api/meetings/${event.id}`).send({ capacity, version: at });
    const { body } = await form(7).expect(422);
    expect(body).toMatchObject({ code: 'capacity_below_taken', detail: expect.stringContaining('8 personnes') });
    await setOpening(event.id, { capacity: 7, version }).expect(422, /capacity_below_taken/);
    await form(10).expect(200);
    expect((await list(event.id)).seats).toEqual({ taken: 10, waiting: 2, left: 0 });
    await setOpening(event.id, { capacity: null, version: version + 1 }).expect(200);
    expect((await list(event.id)).seats).toEqual({ taken: 12, waiting: 0, left: null });
    expect((await mails(event.id)).filter(({ purpose }) => purpose === 'event.seated')).toHaveLength(4);
  });

  it('un changement de date, l’annulation et le retour de l’événement atteignent les inscrits, même entrée d’agenda', async () => {
    event = await opened({ capacity: 1 });
    await post(event.url, person('ada@example.org')).expect(200);
    await post(event.url, person('bob@example.org')).expect(200);
    const since = async (n: number) => (await mails(event.id)).slice(n);
    let { version } = await read(event.id);
    await manager().patch(`/api/meetings/${event.id}`).send({ introduction: 'Sans effet', version }).expect(200);
    expect(await since(2)).toEqual([]);
    await manager()
      .patch(`/api/meetings/${event.id}`)
      .send({ startsOn: inDays(25), version: ++version })
      .expect(200);
    const moved = await since(2);
    expect(moved.map(({ recipient, purpose }) => [recipient, purpose])).toEqual([
      ['ada@example.org', 'event.changed'],
      ['bob@example.org', 'event.changed'],
    ]);
    expect(entry(moved[0]!)).toMatchObject({ method: 'REQUEST', uid: `meeting-${event.id}@pigma`, sequence: 1 });
    expect(entry(moved[0]!).start).toContain(inDays(25));
    expect(moved[1]?.content).toBeNull();

    const cancel = { reason: 'Salle prise', version: ++version };
    await manager().post(`/api/meetings/${event.id}/cancel`).send(cancel).expect(200);
    const told = await since(4);
    expect(told.map(({ purpose }) => purpose)).toEqual(['event.cancelled', 'event.cancelled']);
    expect(told[0]?.text).toContain('Salle prise');
    expect(entry(told[0]!)).toMatchObject({ method: 'CANCEL', uid: `meeting-${event.id}@pigma`, sequence: 2 });
    await post(ownLink(first(await mails(event.id))), {}).expect(409);
    await manager()
      .post(`/api/meetings/${event.id}/reopen`)
      .send({ version: version + 1 })
      .expect(200);
    const back = await since(6);
    expect(back.map(({ purpose }) => purpose)).toEqual(['event.maintained', 'event.maintained']);
    expect(entry(back[0]!)).toMatchObject({ method: 'REQUEST', sequence: 3 });
    expect((await read(event.id)).sequence).toBe(3);
    expect((await list(event.id)).seats).toEqual({ taken: 1, waiting: 1, left: 0 });
  });
});

describe('l’équipe', () => {
  it('voit les inscrits, en ajoute, en annule ; les contacts connus se reconnaissent à leur adresse, aucun n’est créé', async () => {
    const { body: partner } = await manager().post('/api/partners').send({ name: 'Ville de Dax' }).expect(201);
    const known = { firstName: 'Iris', lastName: 'Connue', email: 'iris@example.org' };
    const { body: contact } = await manager()
      .post('/api/contacts')
      .send({ ...known, memberships: [{ partnerId: partner.id, roles: ['referent'] }] })
      .expect(201);
    const count = async () => (await test.as('reader').get('/api/contacts?perPage=1').expect(200)).body.total as number;
    const before = await count();
    const event = await opened({ capacity: 1 });
    await post(event.url, person('Iris@example.org', { organisation: 'Dax' })).expect(200);
    const add = (body: object) => manager().post(`/api/meetings/${event.id}/registrations`).send(body);
    await add(person('tel@example.org')).expect(201);
    expect((await add(person('TEL@example.org')).expect(409)).body.errors.email).toBeTruthy();
    await add({ firstName: 'x', lastName: 'y', email: 'z' }).expect(400);
    expect(await count()).toBe(before);

    const seen = await list(event.id);
    expect(seen.registrants).toMatchObject([
      {
        email: 'iris@example.org',
        status: 'registered',
        origin: 'page',
        contacts: [{ id: contact.id, name: 'Iris Connue' }],
      },
      { email: 'tel@example.org', status: 'waiting', place: 1, origin: 'staff', contacts: [] },
    ]);
    expect((await attendance(event.id)).lines).toMatchObject([
      { contactId: contact.id, partnerId: partner.id, organisation: 'Ville de Dax', source: 'registered' },
    ]);
    expect((await mails(event.id)).find(({ recipient }) => recipient === 'iris@example.org')?.contact_id).toBe(
      contact.id,
    );
    const { body: invitations } = await test.as('reader').get(`/api/meetings/${event.id}/invitations`).expect(200);
    expect(invitations).toMatchObject({ uninvited: 0, silent: 0, changed: 0, unreachable: [] });

    const iris = first(seen.registrants);
    const cancel = (id: string, version: number) =>
      manager().post(`/api/meetings/${event.id}/registrations/${id}/cancel`).send({ version });
    await cancel(iris.id, iris.version + 1).expect(409);
    await cancel(randomUUID(), 1).expect(404);
    const other = await opened();
    await manager()
      .post(`/api/meetings/${other.id}/registrations/${iris.id}/cancel`)
      .send({ version: iris.version })
      .expect(404);
    const { body: after } = await cancel(iris.id, iris.version).expect(200);
    expect(after.registrants).toMatchObject([
      { status: 'cancelled', cancelledBy: 'staff' },
      { email: 'tel@example.org', status: 'registered' },
    ]);
    await cancel(iris.id, iris.version + 1).expect(422, /already_cancelled/);
    await test.as('reader').post(`/api/meetings/${event.id}/registrations`).send(person('r@example.org')).expect(403);
    await test.as('reader').get(`/api/meetings/${randomUUID()}/registrations`).expect(404);
    const { body: history } = await manager().get(`/api/meetings/${event.id}/history`).expect(200);
    expect(history.data.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['registrant_added', 'registrant_waiting', 'registrant_cancelled', 'registrant_seated']),
    );
  });

  it('qui est déjà attendu ne l’est qu’une fois, et redevient excusé en annulant ; qui est pointé reste pointé', async () => {
    const { body: contact } = await manager()
      .post('/api/contacts')
      .send({ firstName: 'Nour', lastName: 'Membre', email: 'nour@example.org' })
      .expect(201);
    const event = await opened();
    await manager()
      .post(`/api/meetings/${event.id}/attendance`)
      .send({ people: [{ contactId: contact.id }, { name: 'Sam Homonyme' }], source: 'invited' })
      .expect(201);
    await post(event.url, person('nour@example.org')).expect(200);
    await post(event.url, { firstName: 'Sam', lastName: 'Homonyme', email: 'sam@example.org' }).expect(200);
    await post(event.url, { firstName: 'Sam', lastName: 'Homonyme', email: 'sam2@example.org' }).expect(200);
    const { lines } = await attendance(event.id);
    // The first Sam is the one who was expected; the other is somebody else.
    expect(lines.map(({ name }) => name)).toEqual(['Nour Membre', 'Sam Homonyme', 'Sam Homonyme']);
    expect(lines.every(({ answer }) => answer === 'present')).toBe(true);
    const written = await mails(event.id);
    const linkFor = (to: string) => ownLink(first(written.filter(({ recipient }) => recipient === to)));
    await post(linkFor('nour@example.org'), {}).expect(200);
    await post(linkFor('sam@example.org'), {}).expect(200);
    const answers = (await attendance(event.id)).lines.map(({ name, answer }) => [name, answer]);
    expect(answers).toEqual(
      expect.arrayContaining([
        ['Nour Membre', 'excused'],
        ['Sam Homonyme', 'excused'],
        ['Sam Homonyme', 'present'],
      ]),
    );
    await post(event.url, person('vu@example.org', { lastName: 'Pointé' })).expect(200);
    const line = (await attendance(event.id)).lines.find(({ name }) => name === 'Ada Pointé')!;
    await manager()
      .patch(`/api/meetings/${event.id}/attendance/${line.id}`)
      .send({ attendance: 'present', version: line.version })
      .expect(200);
    const seen = (await list(event.id)).registrants.find(({ email }) => email === 'vu@example.org')!;
    await manager()
      .post(`/api/meetings/${event.id}/registrations/${seen.id}/cancel`)
      .send({ version: seen.version })
      .expect(200);
    expect((await attendance(event.id)).counts.present).toBe(1);
  });

  it('qui est invité et inscrit dit non par l’un ou l’autre lien : sa place va à qui attend', async () => {
    const { body: contact } = await manager()
      .post('/api/contacts')
      .send({ firstName: 'Ina', lastName: 'Vitée', email: 'ina@example.org' })
      .expect(201);
    const event = await opened({ capacity: 1 });
    const people = [{ contactId: contact.id }];
    await manager().post(`/api/meetings/${event.id}/attendance`).send({ people, source: 'invited' }).expect(201);
    await post(event.url, person('ina@example.org')).expect(200);
    await post(event.url, person('suivant@example.org')).expect(200);
    await manager().post(`/api/meetings/${event.id}/invitations`).send({ who: 'uninvited' }).expect(202);
    const invitation = (await mails(event.id)).find(({ purpose }) => purpose === 'meeting')!;
    const link = /\/api\/meeting-answers\/[\w.-]+/.exec(invitation.text)?.[0] ?? 'none';
    await Promise.all(Array.from({ length: 10 }, () => post(link, { answer: 'excused' }).expect(200)));
    expect((await list(event.id)).registrants).toMatchObject([
      { email: 'ina@example.org', status: 'cancelled', cancelledBy: 'person' },
      { email: 'suivant@example.org', status: 'registered' },
    ]);
    const answers = (await attendance(event.id)).lines.map(({ email, answer }) => [email, answer]);
    expect(answers).toEqual(
      expect.arrayContaining([
        ['ina@example.org', 'excused'],
        ['suivant@example.org', 'present'],
      ]),
    );
  });

  it('qui est invité et inscrit apprend une fois un changement et une annulation, qu’il ait une place ou attende', async () => {
    const event = await opened({ capacity: 1 });
    const people = [];
    for (const lastName of ['Double', 'Attente']) {
      const contact = { firstName: 'Ivo', lastName, email: `ivo.${lastName.toLowerCase()}@example.org` };
      people.push({ contactId: (await manager().post('/api/contacts').send(contact).expect(201)).body.id });
    }
    await manager().post(`/api/meetings/${event.id}/attendance`).send({ people, source: 'invited' }).expect(201);
    await manager().post(`/api/meetings/${event.id}/invitations`).send({ who: 'uninvited' }).expect(202);
    for (const name of ['double', 'attente']) await post(event.url, person(`ivo.${name}@example.org`)).expect(200);
    const before = (await mails(event.id)).length;
    const { version } = await read(event.id);
    await manager()
      .patch(`/api/meetings/${event.id}`)
      .send({ startsOn: inDays(26), version })
      .expect(200);
    const { body: toTell } = await test.as('reader').get(`/api/meetings/${event.id}/invitations`).expect(200);
    // The calendar of who waits has the day of the invitation: the team tells them.
    expect(toTell.changed).toBe(1);
    await manager().post(`/api/meetings/${event.id}/invitations`).send({ who: 'changed' }).expect(202);
    const told = (await mails(event.id)).slice(before);
    expect(told.map(({ recipient, purpose }) => `${recipient} ${purpose}`).sort()).toEqual([
      'ivo.attente@example.org event.changed',
      'ivo.attente@example.org meeting',
      'ivo.double@example.org event.changed',
    ]);

    const cancel = { reason: 'Salle prise', version: (await read(event.id)).version };
    await manager().post(`/api/meetings/${event.id}/cancel`).send(cancel).expect(200);
    const ended = (await mails(event.id)).slice(before + told.length);
    const recipients = ended.map(({ recipient }) => recipient).sort();
    expect(recipients).toEqual(['ivo.attente@example.org', 'ivo.double@example.org']);
    for (const one of ended) {
      expect(one.text).toContain('Salle prise');
      expect(entry(one)).toMatchObject({ method: 'CANCEL', uid: `meeting-${event.id}@pigma`, sequence: 2 });
    }
  });

  it('effacer une personne efface ses inscriptions ; une place à venir s’annule d’abord', async () => {
    const email = 'zoe.effacable@example.org';
    const { body: contact } = await manager()
      .post('/api/contacts')
      .send({ firstName: 'Zoé', lastName: 'Contactée', email })
      .expect(201);
    await manager().post('/api/contacts').send({ firstName: 'Autre', lastName: 'Personne', email: 'o@example.org' });
    const event = await opened();
    await post(event.url, { firstName: 'Zozo', lastName: 'Tapée', email, organisation: 'Chez Zozo' }).expect(200);
    const own = ownLink(first(await mails(event.id)));
    const erase = () =>
      test.as('admin').post(`/api/contacts/${contact.id}/erase`).send({ version: contact.version, reason: 'Demandé' });
    expect((await erase().expect(422)).body).toMatchObject({ code: 'contact_pending' });
    await post(own, {}).expect(200);
    await erase().expect(200);
    expect((await list(event.id)).registrants).toMatchObject([
      { name: 'Personne effacée', email: null, organisation: null, status: 'cancelled' },
    ]);
    await page(own).expect(404);
    const [{ n }] = await test.dataSource.query(
      `select (select count(*) from history where changes::text like '%Zozo%' or changes::text like '%Tapée%')
         + (select count(*) from mails where html like '%Zozo%' or recipient = $1)
         + (select count(*) from meeting_attendance where name like '%Zozo%' or email = $1) as n`,
      [email],
    );
    expect(Number(n)).toBe(0);
  });

  it('qui n’est pas un contact s’efface par son inscription, partout où est son adresse', async () => {
    const email = 'passante@example.org';
    const other = await opened();
    const event = await opened();
    const name = { firstName: 'Perle', lastName: 'Passante' };
    for (const { url } of [other, event]) await post(url, { ...name, email, organisation: 'Chez Perle' }).expect(200);
    const seen = async (id: string) => first((await list(id)).registrants);
    const erase = async (version: number, reason = 'À sa demande', id?: string) =>
      test
        .as('admin')
        .post(`/api/meetings/${event.id}/registrations/${id ?? (await seen(event.id)).id}/erase`)
        .send({ version, reason });
    expect(await erase(1)).toMatchObject({ status: 422, body: { code: 'registrant_expected' } });
    for (const { id } of [other, event]) {
      const { id: registrantId, version } = await seen(id);
      await manager().post(`/api/meetings/${id}/registrations/${registrantId}/cancel`).send({ version }).expect(200);
    }
    expect(await erase(1)).toMatchObject({ status: 409 });
    expect(await erase(2, ' ')).toMatchObject({ status: 400 });
    expect(await erase(2, 'x', randomUUID())).toMatchObject({ status: 404 });
    const { id } = await seen(event.id);
    await manager().post(`/api/meetings/${event.id}/registrations/${id}/erase`).send({}).expect(403);
    const { status, body } = await erase(2);
    expect([status, body.registrants[0].name]).toEqual([200, 'Personne effacée']);
    expect(await seen(other.id)).toMatchObject({ name: 'Personne effacée', email: null });
    expect(await erase(2)).toMatchObject({ status: 422, body: { code: 'registrant_erased' } });
    const [{ n }] = await test.dataSource.query(
      `select (select count(*) from history where changes::text like '%Perle%')
         + (select count(*) from mails where html like '%Perle%' or recipient = $1 or recipient_name like '%Perle%')
         + (select count(*) from meeting_registrants where email = $1 or organisation like '%Perle%') as n`,
      [email],
    );
    expect(Number(n)).toBe(0);
    // She may come back: nothing of what she was is there.
    await post(event.url, { ...name, email }).expect(200);
    expect((await list(event.id)).registrants).toHaveLength(2);

    const contact = { firstName: 'Lou', lastName: 'Fichée', email: 'lou.fichee@example.org' };
    await manager().post('/api/contacts').send(contact).expect(201);
    const known = await opened();
    await post(known.url, contact).expect(200);
    const lou = await seen(known.id);
    const path = `/api/meetings/${known.id}/registrations/${lou.id}/erase`;
    await test
      .as('admin')
      .post(path)
      .send({ version: 1, reason: 'x' })
      .expect(422, /registrant_is_contact/);
  });
});

describe('qui est passé une fois, et n’est pas un contact', () => {
  const monthsLater = (months: number, from: string) => {
    const day = new Date(`${from}T08:00:00Z`);
    day.setUTCMonth(day.getUTCMonth() + months);
    return day;
  };
  /** Three processes at once, at that moment. */
  const purge = async (now: Date) => {
    const realNow = Clock.prototype.now;
    Clock.prototype.now = () => now;
    try {
      const counts = await Promise.all([1, 2, 3].map(() => test.app.get(RegistrantRetention).purge()));
      return counts.reduce((sum, count) => sum + count);
    } finally {
      Clock.prototype.now = realNow;
    }
  };

  it('s’efface de soi-même après la durée de conservation ; les comptes restent ; qui revient, ou est un contact, demeure', async () => {
    await test.dataSource.query(`delete from meeting_registrants`);
    const startsOn = inDays(20);
    const event = await opened({ capacity: 3 }, { startsOn });
    const register = (firstName: string, email: string) =>
      post(event.url, { firstName, lastName: 'Conservée', email, organisation: `Chez ${firstName}` }).expect(200);
    await register('Olga', 'olga@example.org');
    await register('Rita', 'rita@example.org');
    await manager()
      .post('/api/contacts')
      .send({ firstName: 'Cleo', lastName: 'Conservée', email: 'cleo@example.org' })
      .expect(201);
    await register('Cleo', 'cleo@example.org');
    const later = monthsLater(30, startsOn);
    await test.dataSource.query(
      `insert into meeting_registrants (meeting_id, email, first_name, last_name, status, rank, origin, registered_at, status_at, updated_at, version)
       select $1, 'rita@example.org', 'Rita', 'Conservée', 'waiting', 1, 'page', $2, $2, $2, 1`,
      [(await create()).id, later],
    );

    expect(await purge(monthsLater(36, inDays(19)))).toBe(0);
    expect(await purge(monthsLater(36, startsOn))).toBe(1);
    const after = await list(event.id);
    expect(after.registrants.map(({ name, email, status }) => [name, email, status])).toEqual([
      ['Personne effacée', null, 'registered'],
      ['Rita Conservée', 'rita@example.org', 'registered'],
      ['Cleo Conservée', 'cleo@example.org', 'registered'],
    ]);
    expect(after.seats.taken).toBe(3);
    const [{ n }] = await test.dataSource.query(
      `select (select count(*) from history where changes::text like '%Olga%')
         + (select count(*) from mails where html like '%Olga%' or recipient = 'olga@example.org')
         + (select count(*) from meeting_attendance where name like '%Olga%' or email = 'olga@example.org')
         + (select count(*) from meeting_registrants where organisation like '%Olga%') as n`,
    );
    expect(Number(n)).toBe(0);
    const reasons = await test.dataSource.query(
      `select reason from history where entity_id = $1 and action = 'registrant_erased'`,
      [event.id],
    );
    expect(reasons).toEqual([{ reason: 'Durée de conservation écoulée' }]);
  });
});
