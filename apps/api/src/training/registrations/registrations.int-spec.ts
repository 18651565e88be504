import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import type { SessionView } from '../sessions/session-lists.service.js';
import { OfferAnswers } from './offer-answers.service.js';
import { OfferLinks } from './offer-links.service.js';

let test: TestApp;
let [courseId, partnerId] = ['', ''];
const realNow = Clock.prototype.now;
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};
const START = '2025-01-15T10:00:00Z';

interface Person {
  id: string;
  contactId: string;
  name: string;
  status: string;
  rank: number;
  queuePosition: number | null;
  cancelReason: string | null;
  offer: { id: string; expiresAt: string } | null;
  version: number;
}
interface People {
  version: number;
  state: string;
  seats: { taken: number; waiting: number; capacity: number; free: number; missing: number };
  registrations: Person[];
}

const post = (path: string, body: object = {}) => test.as('manager').post(`/api/${path}`).send(body);
const read = async (id: string) =>
  (await test.as('reader').get(`/api/training/sessions/${id}/registrations`).expect(200)).body as People;
const contact = async (more: object = {}) => {
  const email = `${randomUUID()}@example.org`;
  const memberships = [{ partnerId, roles: ['technical'] }];
  const body = { firstName: 'Jeanne', lastName: 'Lafitte', email, memberships, ...more };
  return ((await post('contacts', body).expect(201)).body as { id: string }).id;
};
/** An open session of 2 June 2025 unless `more` says otherwise. */
const opened = async (more: object = {}): Promise<SessionView> => {
  const days = [{ day: '2025-06-02', startsAt: '09:00', endsAt: '17:00' }];
  const { body } = await post('training/sessions', { courseId, department: '33', days, ...more }).expect(201);
  await post(`training/sessions/${body.id}/open`, { version: 1 }).expect(200);
  return (await test.as('reader').get(`/api/training/sessions/${body.id}`).expect(200)).body as SessionView;
};
const register = (id: string, contactIds: string[], more: object = {}) =>
  post(`training/sessions/${id}/registrations`, {
    people: contactIds.map((contactId) => ({ contactId, partnerId })),
    ...more,
  });
/** A session with people in it, in this order. */
const filled = async (count: number, more: object = {}) => {
  const { id } = await opened(more);
  const contacts = await Promise.all(
    Array.from({ length: count }, (_, n) => contact({ lastName: `N${String(n + 1).padStart(2, '0')}` })),
  );
  await register(id, contacts).expect(201);
  return { id, contacts, people: await read(id) };
};
const act = (person: Person, verb: string, more: object = {}) =>
  post(`training/registrations/${person.id}/${verb}`, { version: person.version, ...more });
const life = async (id: string, verb: string, more: object = {}) =>
  post(`training/sessions/${id}/${verb}`, { version: (await read(id)).version, ...more });
const statuses = ({ registrations }: People) => registrations.map(({ status }) => status);
const linkOf = async (person: Person | undefined) =>
  new URL(await test.app.get(OfferLinks).urlFor(person?.offer?.id ?? '')).pathname;
const mails = (id: string): Promise<{ purpose: string; state: string }[]> =>
  test.dataSource.query(`select purpose, state from mails where cause_id = $1 order by created_at`, [id]);

beforeAll(async () => {
  test = await startTestApp();
  itIs(START);
  partnerId = ((await post('partners', { name: 'Ville de Pau', department: '64' }).expect(201)).body as { id: string })
    .id;
  const course = { title: 'Ouvrir ses données', durationMinutes: 420, priceCents: 66_667 };
  courseId = ((await post('training/courses', course).expect(201)).body as { id: string }).id;
});
afterEach(() => {
  itIs(START);
});
afterAll(async () => {
  Clock.prototype.now = realNow;
  await test.close();
});

describe('les places', () => {
  it('200 inscriptions à la fois pour 8 places : 8 inscrits, les 192 autres attendent dans l’ordre d’arrivée', async () => {
    const { id } = await opened();
    const rows: { id: string }[] = await test.dataSource.query(
      `insert into contacts (first_name, last_name, email, sort_name, search_text, created_at, updated_at, version)
       select 'Personne', n::text, 'p' || n || '@example.org', n::text, ' ' || n, now(), now(), 1
       from generate_series(1, 200) n returning id`,
    );
    const answers = await Promise.all(rows.map((row) => register(id, [row.id])));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const { seats, registrations } = await read(id);
    expect(seats).toMatchObject({ taken: 8, waiting: 192, capacity: 8, free: 0 });
    expect(registrations.map(({ rank }) => rank)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    expect(registrations.slice(0, 8).every(({ status }) => status === 'registered')).toBe(true);
    expect(registrations.slice(8).map(({ queuePosition }) => queuePosition)).toEqual(
      Array.from({ length: 192 }, (_, n) => n + 1),
    );
    expect(await mails(id)).toEqual([]);
  });

  it('50 annulations et 50 arrivées à la fois : jamais trop de monde, jamais une place vide tant que quelqu’un attend', async () => {
    const { id, people } = await filled(30);
    const newcomers = await Promise.all(Array.from({ length: 30 }, () => contact()));
    const leaving = people.registrations.slice(0, 20);
    await Promise.all([
      ...leaving.map((person) => act(person, 'cancel')),
      ...newcomers.map((one) => register(id, [one])),
    ]);
    const after = await read(id);
    expect(after.seats).toMatchObject({ taken: 8, free: 0 });
    const seated = after.registrations.filter(({ status }) => ['registered', 'offered', 'confirmed'].includes(status));
    const waiting = after.registrations.filter(({ status }) => status === 'waitlisted');
    expect(seated).toHaveLength(8);
    expect(Math.max(...seated.map(({ rank }) => rank))).toBeLessThan(Math.min(...waiting.map(({ rank }) => rank)));
  });

  it('la neuvième attend tant que le surcoût du second formateur est inconnu ; connu, les places s’ouvrent et se proposent', async () => {
    const { id, people } = await filled(10);
    expect(statuses(people).slice(7)).toEqual(['registered', 'waitlisted', 'waitlisted']);
    const { body } = await act(people.registrations[8]!, 'offer').expect(422);
    expect(body).toMatchObject({ code: 'surcharge_unknown', detail: expect.stringContaining('second formateur') });
    await test
      .as('manager')
      .patch(`/api/training/sessions/${id}`)
      .send({ surchargeCents: 40_000, version: people.version })
      .expect(200);
    const after = await read(id);
    expect(after.seats).toMatchObject({ taken: 10, waiting: 0, capacity: 16 });
    expect(statuses(after).slice(7)).toEqual(['registered', 'offered', 'offered']);
  });
});

describe('une place libérée', () => {
  it('se propose à la première de la file, par un lien que l’ouverture ne consomme pas ; oui l’inscrit', async () => {
    const { id, people } = await filled(10);
    await act(people.registrations[3]!, 'cancel').expect(200);
    const after = await read(id);
    expect(after.registrations[8]).toMatchObject({
      status: 'offered',
      offer: { expiresAt: '2025-01-17T10:00:00.000Z' },
    });
    expect(after.registrations[9]).toMatchObject({ status: 'waitlisted', queuePosition: 1 });
    const link = await linkOf(after.registrations[8]);
    await test
      .anonymous()
      .get(link)
      .expect(200, /Ouvrir ses données/);
    expect((await read(id)).registrations[8]?.status).toBe('offered');
    await test.anonymous().post(link).type('form').send({ answer: 'accept' }).expect(200);
    expect((await read(id)).registrations[8]).toMatchObject({ status: 'registered', offer: null });
    const twice = await test.anonymous().post(link).type('form').send({ answer: 'decline' }).expect(409);
    expect(twice.text).toContain('Vous avez déjà répondu, le mercredi 15 janvier 2025 à 11');
    expect(twice.text).toContain('<strong>inscription</strong>');
    expect((await read(id)).registrations[8]?.status).toBe('registered');
    await test
      .anonymous()
      .get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)
      .expect(404);
  });

  it('refusée, passe à la suivante ; qui a dit non ne revient pas dans la file', async () => {
    const { id, people } = await filled(10);
    await act(people.registrations[0]!, 'cancel').expect(200);
    const link = await linkOf((await read(id)).registrations[8]);
    await test.anonymous().post(link).type('form').send({ answer: 'decline' }).expect(200);
    const after = await read(id);
    expect(after.registrations[8]).toMatchObject({ status: 'cancelled', cancelReason: 'declined' });
    expect(after.registrations[9]?.status).toBe('offered');
    const { body } = await act(after.registrations[8]!, 'offer').expect(422);
    expect(body).toMatchObject({
      code: 'registration_state',
      detail: 'Cette inscription est « Annulation » : elle ne peut pas devenir « Place proposée ».',
    });
  });

  it('sans réponse après 48 heures, passe à la suivante ; répondre trop tard le dit', async () => {
    const { id, people } = await filled(10);
    await act(people.registrations[0]!, 'cancel').expect(200);
    const first = (await read(id)).registrations[8];
    const link = await linkOf(first);
    itIs('2025-01-17T09:59:59Z');
    await test.app.get(OfferAnswers).tick();
    expect((await read(id)).registrations[8]?.status).toBe('offered');
    itIs('2025-01-17T10:00:00Z');
    await test.app.get(OfferAnswers).tick();
    const after = await read(id);
    expect(after.registrations[8]).toMatchObject({ status: 'cancelled', cancelReason: 'expired' });
    expect(after.registrations[9]?.status).toBe('offered');
    const late = await test.anonymous().post(link).type('form').send({ answer: 'accept' }).expect(422);
    expect(late.text).toContain('Le délai pour répondre est passé : la place a été proposée à la personne suivante.');
    expect((await read(id)).registrations[8]?.status).toBe('cancelled');
  });

  it('ne se garde jamais au-delà du début de la session, même avancée depuis', async () => {
    const { id, people } = await filled(9);
    await act(people.registrations[0]!, 'cancel').expect(200);
    const link = await linkOf((await read(id)).registrations[8]);
    const days = [{ day: '2025-01-16', startsAt: '09:00', endsAt: '17:00' }];
    const { version } = await read(id);
    await test.as('manager').patch(`/api/training/sessions/${id}`).send({ version, days }).expect(200);
    expect((await read(id)).registrations[8]?.offer?.expiresAt).toBe('2025-01-16T08:00:00.000Z');
    itIs('2025-01-16T08:00:00Z');
    await test.anonymous().post(link).type('form').send({ answer: 'accept' }).expect(422);
  });

  it('50 réponses à la fois par le même lien : une seule compte', async () => {
    const { id, people } = await filled(9);
    await act(people.registrations[0]!, 'cancel').expect(200);
    const link = await linkOf((await read(id)).registrations[8]);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        test
          .anonymous()
          .post(link)
          .type('form')
          .send({ answer: n % 2 ? 'accept' : 'decline' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
  });

  it('l’équipe répond pour qui appelle', async () => {
    const { id, people } = await filled(9);
    await act(people.registrations[0]!, 'cancel').expect(200);
    await act((await read(id)).registrations[8]!, 'accept').expect(200);
    const { registrations } = await read(id);
    expect(registrations[8]?.status).toBe('registered');
    await act(registrations[8]!, 'accept').expect(422, /no_pending_question/);
  });

  it('même l’équipe ne répond plus, le délai passé, avant que la minute ne soit venue le dire', async () => {
    const { id, people } = await filled(9);
    await act(people.registrations[0]!, 'cancel').expect(200);
    const offered = (await read(id)).registrations[8]!;
    itIs('2025-01-17T10:00:00Z');
    const { body } = await act(offered, 'accept').expect(422);
    expect(body).toMatchObject({ code: 'offer_expired', detail: expect.stringContaining('Le délai pour répondre') });
  });
});

describe('la vie d’une session', () => {
  it('sous quatre, elle ne se confirme pas ; à quatre, elle se confirme et chacun avec elle', async () => {
    const { id } = await filled(3);
    const refused = await life(id, 'confirm');
    expect([refused.status, refused.body.code]).toEqual([422, 'below_lower_bound']);
    await register(id, [await contact()]).expect(201);
    expect((await life(id, 'confirm')).body).toMatchObject({ state: 'confirmed', mailed: 0 });
    expect(new Set(statuses(await read(id)))).toEqual(new Set(['confirmed']));
  });

  it('reportée : chacun est interrogé de nouveau par courriel, et garde sa place d’ici là', async () => {
    const { id } = await filled(4);
    await life(id, 'confirm');
    const days = [{ day: '2025-06-16', startsAt: '09:00', endsAt: '17:00' }];
    const { status, body } = await life(id, 'postpone', { days });
    expect([status, body.state, body.mailed]).toEqual([200, 'open', 4]);
    const after = await read(id);
    expect(statuses(after)).toEqual(['registered', 'registered', 'registered', 'registered']);
    expect(await mails(id)).toHaveLength(4);
    const link = await linkOf(after.registrations[0]);
    await test.anonymous().post(link).type('form').send({ answer: 'decline' }).expect(200);
    expect((await read(id)).registrations[0]).toMatchObject({ status: 'cancelled', cancelReason: 'declined' });
    const same = await life(id, 'postpone', { days });
    expect([same.status, same.body.code]).toEqual([422, 'same_days']);
  });

  it.each<[string, object, string, RegExp]>([
    [
      'à un jour passé',
      { days: [{ day: '2025-01-14', startsAt: '09:00', endsAt: '17:00' }] },
      ...(['session_in_the_past', /14\/01\/2025 est passé/] as const),
    ],
    ['avec une limite après son premier jour', { registerBy: '2025-06-17' }, 'deadline_after_session', /17\/06\/2025/],
    ['avec une limite passée', { registerBy: '2025-01-14' }, 'deadline_past', /donnez-en une à venir/],
    [
      'deux fois au même jour',
      { days: ['09:00', '14:00'].map((startsAt) => ({ day: '2025-06-16', startsAt, endsAt: '17:00' })) },
      ...(['session_day_twice', /deux fois/] as const),
    ],
  ])('%s, ne se reporte pas, et personne n’est interrogé', async (_, more, code, sentence) => {
    const { id } = await filled(1);
    const days = [{ day: '2025-06-16', startsAt: '09:00', endsAt: '17:00' }];
    const { status, body } = await life(id, 'postpone', { days, ...more });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toMatch(sentence);
    expect(await mails(id)).toEqual([]);
    expect((await read(id)).state).toBe('open');
  });

  it('reportée : qui a une fiche archivée n’est pas écrit, et le compte des courriels est le vrai', async () => {
    const { id, contacts } = await filled(4);
    await test.dataSource.query(`update contacts set archived_at = now() where id = $1`, [contacts[0]]);
    const days = [{ day: '2025-06-16', startsAt: '09:00', endsAt: '17:00' }];
    expect((await life(id, 'postpone', { days })).body.mailed).toBe(3);
    expect(await mails(id)).toHaveLength(3);
    expect((await read(id)).registrations[0]?.offer).not.toBeNull();
  });

  it('annulée : chacun est prévenu une fois, rien de plus ne part, et chacun retourne au vivier', async () => {
    const { id, contacts } = await filled(10);
    const { status, body } = await life(id, 'cancel', { reason: 'Formateur indisponible' });
    expect([status, body.state, body.mailed]).toEqual([200, 'cancelled', 10]);
    const after = await read(id);
    expect(new Set(statuses(after))).toEqual(new Set(['cancelled']));
    expect((await mails(id)).filter(({ state }) => state === 'queued')).toHaveLength(10);
    const interests = await test.dataSource.query(
      `select contact_id from training_interests where contact_id = any($1) and state = 'waiting'`,
      [contacts],
    );
    expect(interests).toHaveLength(10);
    const again = await life(id, 'cancel', { reason: 'x' });
    expect([again.status, again.body.code]).toEqual([422, 'session_state']);
    expect((await mails(id)).filter(({ state }) => state === 'queued')).toHaveLength(10);
  });

  it('annulée : qui a une fiche archivée ne l’apprend que si son agenda tient la session, et le compte annoncé est le vrai', async () => {
    const { id, contacts } = await filled(4);
    await life(id, 'confirm');
    const { registrations } = await read(id);
    const chosen = { registrationIds: [registrations[0]!.id, registrations[2]!.id] };
    await post(`training/sessions/${id}/convocations`, chosen).expect(202);
    await test.dataSource.query(`update mails set state = 'sent' where cause_id = $1`, [id]);
    await test.dataSource.query(`update contacts set archived_at = now() where id = any($1)`, [contacts.slice(0, 2)]);
    const { body: before } = await test.as('reader').get(`/api/training/sessions/${id}/life`).expect(200);
    expect(before).toMatchObject({ people: 4, reachable: 2, cancellationMails: 3, withoutAddress: [] });
    expect(before.archived).toEqual(['Jeanne N01', 'Jeanne N02']);
    expect((await life(id, 'cancel', { reason: 'Formateur indisponible' })).body.mailed).toBe(3);
    const told = await test.dataSource.query(
      `select recipient_name as name from mails where cause_id = $1 and purpose = 'training.cancellation' order by 1`,
      [id],
    );
    expect(told).toEqual([{ name: 'Jeanne N01' }, { name: 'Jeanne N03' }, { name: 'Jeanne N04' }]);
  });

  it('tenue : les présents et les absents se notent, jamais avant le jour', async () => {
    const { id } = await filled(4);
    await life(id, 'confirm');
    const { registrations } = await read(id);
    const marks = registrations.map(({ id: registrationId }, n) => ({
      ...{ registrationId, status: n === 0 ? 'absent' : 'attended' },
    }));
    await post(`training/sessions/${id}/attendance`, { marks }).expect(422, /registration_session_state/);
    itIs('2025-06-02T16:00:00Z');
    await post(`training/sessions/${id}/attendance`, { marks }).expect(200);
    expect(statuses(await read(id))).toEqual(['absent', 'attended', 'attended', 'attended']);
    expect((await life(id, 'hold')).body.state).toBe('held');
  });

  it('trop peu de monde à quatorze jours du terme : sur la liste de travail, comme une session passée à clore', async () => {
    const todo = async () => {
      const { body } = await test.as('reader').get('/api/dashboard').expect(200);
      const of = (code: string) => body.todo.find((one: { code: string }) => one.code === code)?.count as number;
      return { decide: of('sessions_to_decide'), close: of('sessions_to_close') };
    };
    const ids = async (wanted: string) => {
      const { body } = await test.as('reader').get(`/api/training/sessions?todo=${wanted}&perPage=200`).expect(200);
      return body.data.map(({ id }: { id: string }) => id) as string[];
    };
    const few = await filled(3, { registerBy: '2025-05-20' });
    const enough = await filled(4, { registerBy: '2025-05-20' });
    itIs('2025-05-05T10:00:00Z');
    expect(await ids('decide')).not.toContain(few.id);
    itIs('2025-05-06T10:00:00Z');
    expect(await ids('decide')).toContain(few.id);
    expect(await ids('decide')).not.toContain(enough.id);
    expect((await todo()).decide).toBe((await ids('decide')).length);
    await life(enough.id, 'confirm');
    itIs('2025-06-02T20:00:00Z');
    expect(await ids('close')).not.toContain(enough.id);
    itIs('2025-06-03T08:00:00Z');
    expect(await ids('close')).toContain(enough.id);
    expect((await todo()).close).toBe((await ids('close')).length);
  });

  it('sur une version périmée, se refuse avec l’état actuel', async () => {
    const { id, people } = await filled(4);
    const { body } = await post(`training/sessions/${id}/confirm`, { version: people.version + 1 }).expect(409);
    expect(body).toMatchObject({ code: 'stale_session_life', current: { state: 'open' } });
  });
});

describe('une inscription', () => {
  it('se cède à un collègue : même place, même rang ; le remplacé est annulé', async () => {
    const { id, people } = await filled(5);
    const colleague = await contact({ lastName: 'Relais' });
    const { body } = await act(people.registrations[1]!, 'replace', { contactId: colleague }).expect(200);
    expect(body).toMatchObject({ name: 'Jeanne Relais', status: 'registered' });
    const after = await read(id);
    expect(after.seats.taken).toBe(5);
    const gone = after.registrations.find(({ id: one }) => one === people.registrations[1]!.id);
    expect(gone).toMatchObject({ status: 'cancelled', cancelReason: 'replaced' });
  });

  it('annulée par erreur, revient à la fin de la file', async () => {
    const { id, people } = await filled(9);
    await act(people.registrations[0]!, 'cancel').expect(200);
    const gone = (await read(id)).registrations[0]!;
    const { body } = await act(gone, 'restore').expect(200);
    expect(body).toMatchObject({ status: 'waitlisted', rank: 10 });
  });

  it('annulée, ne se remet pas tant que la fiche de la personne est archivée', async () => {
    const { id, contacts, people } = await filled(1);
    await act(people.registrations[0]!, 'cancel').expect(200);
    await test.dataSource.query(`update contacts set archived_at = now() where id = $1`, [contacts[0]]);
    const { body } = await act((await read(id)).registrations[0]!, 'restore').expect(422);
    expect(body).toMatchObject({ code: 'person_archived', detail: expect.stringContaining('restaurez sa fiche') });
  });

  it('remise, prévient la personne si on le coche ; sans adresse, rien ne change et la phrase le dit', async () => {
    const { id, contacts, people } = await filled(9);
    await act(people.registrations[0]!, 'cancel').expect(200);
    await act(people.registrations[1]!, 'cancel').expect(200);
    const { registrations } = await read(id);
    await act(registrations[0]!, 'restore', { notify: true }).expect(200);
    expect(await mails(id)).toContainEqual({ purpose: 'training.registered', state: 'queued' });
    await test.dataSource.query(`update contacts set email = null where id = $1`, [contacts[1]]);
    const { body } = await act(registrations[1]!, 'restore', { notify: true }).expect(422);
    expect(body).toMatchObject({ code: 'person_without_address', detail: expect.stringContaining('Jeanne N02') });
    expect((await read(id)).registrations.find(({ name }) => name === 'Jeanne N02')?.status).toBe('cancelled');
  });

  it('dit pour qui l’on vient, qui paie et ce qu’on en note ; l’organisme qui paie a l’état de coûts', async () => {
    const { id, people } = await filled(2);
    const { body: agency } = await post('partners', { name: 'Agence qui paie', department: '33' }).expect(201);
    const [first, second] = people.registrations;
    const change = (person: Person, body: object, role: 'manager' | 'reader' = 'manager') =>
      test
        .as(role)
        .patch(`/api/training/registrations/${person.id}`)
        .send({ version: person.version, ...body });
    const paid = { billedPartnerId: agency.id as string, note: 'Vient en train' };
    expect((await change(first!, paid).expect(200)).body).toMatchObject({
      ...{ partnerName: 'Ville de Pau', billedPartnerName: 'Agence qui paie', note: 'Vient en train', version: 2 },
      ...{ status: 'registered', billed: true },
    });
    await change(second!, { billed: false }).expect(200);
    const { body: billing } = await test.as('reader').get(`/api/training/sessions/${id}/billing`).expect(200);
    expect(billing.parties).toMatchObject([{ partnerName: 'Agence qui paie', heads: 1, netCents: 66_667 }]);
    expect(billing.unpaidPeople).toEqual(['Jeanne N02']);
    const stale = await change(first!, { note: 'x' }).expect(409);
    expect(stale.body).toMatchObject({ code: 'stale_registration', current: { note: 'Vient en train', version: 2 } });
    const unknown = await change({ ...first!, version: 2 }, { billedPartnerId: randomUUID() }).expect(422);
    expect(unknown.body).toMatchObject({ code: 'unknown_organisation', detail: expect.stringContaining('organismes') });
    await change({ ...first!, version: 2 }, { note: 'x'.repeat(2001) }).expect(400);
    await change({ ...first!, version: 2 }, { status: 'attended' }).expect(400);
    await change({ ...first!, id: randomUUID() }, { note: 'x' }).expect(404);
    await change(first!, { note: 'x' }, 'reader').expect(403);
    const { body: history } = await test.as('manager').get(`/api/training/sessions/${id}/history`).expect(200);
    expect((history.data as { action: string }[]).map(({ action }) => action)).toContain('registration_changed');
  });

  it('coûte le prix par personne, et sa part du second formateur ; inconnue, elle n’est jamais zéro', async () => {
    const costsOf = async (id: string) => {
      const { body } = await test.as('reader').get(`/api/training/sessions/${id}/registrations`).expect(200);
      return (body.costs as { netCents: number | null }[]).map(({ netCents }) => netCents);
    };
    const { id } = await filled(9);
    expect(await costsOf(id)).toEqual(Array.from({ length: 8 }, () => 66_667));
    const helped = await filled(9, { surchargeCents: 50_000 });
    const costs = await costsOf(helped.id);
    expect(costs).toHaveLength(9);
    expect(costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0)).toBe(9 * 66_667 + 50_000);
  });

  it('n’écrit à personne, sauf si on le demande', async () => {
    const { id } = await opened();
    const [first, second] = [await contact(), await contact()];
    await register(id, [first]).expect(201);
    expect(await mails(id)).toEqual([]);
    await register(id, [second], { notify: true }).expect(201);
    expect(await mails(id)).toHaveLength(1);
  });

  type Answer = Promise<{ status: number; body: { code?: string; detail?: string } }>;
  it.each<[string, (id: string) => Answer, number, string, RegExp]>([
    [
      'la même personne une seconde fois',
      async (id) => {
        const who = await contact();
        await register(id, [who]).expect(201);
        return register(id, [who]);
      },
      409,
      'already_registered',
      /^Jeanne Lafitte est déjà dans cette session \(inscription\)/,
    ],
    [
      'la même personne deux fois d’un coup',
      async (id) => {
        const who = await contact();
        return register(id, [who, who]);
      },
      409,
      'person_twice',
      /deux fois : retirez-la une fois/,
    ],
    [
      'une personne inconnue',
      (id) => Promise.resolve(register(id, [randomUUID()])),
      422,
      'unknown_person',
      /n’existe pas/,
    ],
    [
      'un contact archivé',
      async (id) => {
        const who = await contact();
        await post(`contacts/${who}/archive`, { version: 1 }).expect(200);
        return register(id, [who]);
      },
      422,
      'person_archived',
      /^Jeanne Lafitte est un contact archivé : restaurez sa fiche/,
    ],
    [
      'un contact sans adresse à prévenir',
      async (id) => register(id, [await contact({ email: null })], { notify: true }),
      422,
      'person_without_address',
      /^Pas d’adresse de courriel pour Jeanne Lafitte/,
    ],
    [
      'dans une session passée',
      async (id) => {
        const who = await contact();
        itIs('2025-06-03T08:00:00Z');
        return register(id, [who]);
      },
      422,
      'registration_session_state',
      /a commencé le 02\/06\/2025/,
    ],
    [
      'dans une session d’ailleurs',
      async () => register(randomUUID(), [await contact()]),
      404,
      'registration_session_not_found',
      /n’existe pas/,
    ],
  ])('%s est refusée, avec sa phrase', async (_, attempt, status, code, sentence) => {
    const { id } = await opened();
    const answer = await attempt(id);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(sentence);
  });

  it('paraît dans l’histoire de formation de la personne et de son organisme', async () => {
    const { contacts } = await filled(1);
    const { body } = await test
      .as('reader')
      .get(`/api/training/registrations?contactId=${contacts[0] ?? ''}`)
      .expect(200);
    expect(body.data).toMatchObject([{ courseTitle: 'Ouvrir ses données', status: 'registered' }]);
    const ofPartner = await test.as('reader').get(`/api/training/registrations?partnerId=${partnerId}`).expect(200);
    expect(ofPartner.body.total).toBeGreaterThan(1);
  });
});
