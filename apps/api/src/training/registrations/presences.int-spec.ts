import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { readPdf, textOfPdf } from '#platform/documents/testing/read-pdf.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { storeRegistration, storeSession } from '../testing/training-rows.js';
import type { RegistrationView, SessionPeople } from './registration-lists.service.js';

let test: TestApp;
const realNow = Clock.prototype.now;
const itIs = (instant: string) => {
  Clock.prototype.now = () => new Date(instant);
};
/** Past days, so that the accounts of the test are signed in whatever the hour. */
const [FIRST, SECOND] = ['2025-05-26', '2025-05-27'];

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());
afterEach(() => {
  Clock.prototype.now = realNow;
});

/** A confirmed session of two days, and people with a confirmed seat. */
const session = async (count: number) => {
  const { id } = await storeSession(test.dataSource, { firstDay: FIRST }, [FIRST, SECOND]);
  const people = [];
  for (let n = 1; n <= count; n += 1) {
    people.push((await storeRegistration(test, id, { partnerId: null, lastName: `N${n}` })).id);
  }
  return { id, people };
};
const half = (registrationId: string, day: string, name: string, present = true) => ({
  ...{ registrationId, day, half: name, present },
});
const note = (id: string, marks: object[], role: 'manager' | 'reader' = 'manager') =>
  test.as(role).post(`/api/training/sessions/${id}/presences`).send({ marks });
const read = async (id: string) =>
  (await test.as('reader').get(`/api/training/sessions/${id}/registrations`).expect(200)).body as SessionPeople;
const one = async (id: string, n = 0) => (await read(id)).registrations[n] as RegistrationView;
const lines = async (id: string): Promise<string[][]> => {
  const rows: { changes: { after: string[] }[] }[] = await test.dataSource.query(
    `select changes from history where entity_id = $1 and action = 'presences_noted' order by at`,
    [id],
  );
  return rows.map(({ changes }) => changes[0]?.after ?? []);
};

describe('les présences par demi-journée', () => {
  it('qui est venu à une demi-journée est venu ; l’histoire dit laquelle, et redire la même chose ne change rien', async () => {
    itIs('2025-05-27T16:00:00Z');
    const { id, people } = await session(1);
    expect((await read(id)).halfDays).toEqual([
      { day: FIRST, half: 'morning' },
      { day: FIRST, half: 'afternoon' },
      { day: SECOND, half: 'morning' },
      { day: SECOND, half: 'afternoon' },
    ]);
    expect(await one(id)).toMatchObject({ status: 'confirmed', presences: [] });
    await note(id, [half(people[0]!, FIRST, 'morning', false)]).expect(200);
    expect((await one(id)).status).toBe('absent');
    await note(id, [half(people[0]!, FIRST, 'afternoon')]).expect(200);
    await note(id, [half(people[0]!, FIRST, 'afternoon')]).expect(200);
    expect(await one(id)).toMatchObject({
      status: 'attended',
      presences: [
        { day: FIRST, half: 'morning', present: false },
        { day: FIRST, half: 'afternoon', present: true },
      ],
    });
    expect(await lines(id)).toEqual([
      ['Jeanne N1 : lundi 26 mai 2025, matin, absence'],
      ['Jeanne N1 : lundi 26 mai 2025, après-midi, présence'],
    ]);
    await note(id, [half(people[0]!, FIRST, 'afternoon', false)]).expect(200);
    expect((await one(id)).status).toBe('absent');
  });

  it('50 notes à la fois sur la même case : une seule compte, rien ne se perd', async () => {
    itIs('2025-05-27T16:00:00Z');
    const { id, people } = await session(2);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => note(id, [half(people[n % 2]!, FIRST, 'morning')])),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await read(id)).registrations.map(({ status }) => status)).toEqual(['attended', 'attended']);
    expect(await lines(id)).toHaveLength(2);
  });

  it('« tous présents » le premier jour ne dit rien du second', async () => {
    itIs('2025-05-26T16:00:00Z');
    const { id, people } = await session(1);
    const marks = [{ registrationId: people[0], status: 'attended' }];
    await test.as('manager').post(`/api/training/sessions/${id}/attendance`).send({ marks }).expect(200);
    expect((await one(id)).presences).toEqual([
      { day: FIRST, half: 'morning', present: true },
      { day: FIRST, half: 'afternoon', present: true },
    ]);
  });

  it('l’attestation dit à combien de demi-journées la personne est venue, quand ce n’est pas à toutes', async () => {
    itIs('2025-05-27T16:00:00Z');
    const { id, people } = await session(2);
    const missed = half(people[0]!, FIRST, 'morning', false);
    await note(id, [missed, half(people[0]!, FIRST, 'afternoon'), half(people[1]!, FIRST, 'morning')]).expect(200);
    const certificate = async (registrationId: string) => {
      const url = `/api/training/registrations/${registrationId}/certificate.pdf`;
      const { body } = await test.as('reader').get(url).buffer().responseType('blob').expect(200);
      return textOfPdf(await readPdf(body as Buffer)).replace(/\s/g, ' ');
    };
    expect(await certificate(people[0]!)).toContain('1 demi-journée sur 2');
    expect(await certificate(people[1]!)).not.toContain('demi-journée');
  });

  it.each<[string, (people: string[]) => object, number, string, RegExp]>([
    [
      'une demi-journée à venir',
      ([who]) => half(who!, SECOND, 'morning'),
      ...([
        422,
        'half_day_to_come',
        /^mardi 27 mai 2025, matin : les présences se notent à partir de ce jour-là/,
      ] as const),
    ],
    [
      'un jour sans session',
      ([who]) => half(who!, '2025-05-25', 'morning'),
      ...([422, 'half_day_unknown', /n’est pas dans la session/] as const),
    ],
    [
      'une personne d’ailleurs',
      () => half(randomUUID(), FIRST, 'morning'),
      404,
      'registration_not_found',
      /n’existe pas/,
    ],
    ['le soir', ([who]) => half(who!, FIRST, 'evening'), 400, 'invalid_input', /./],
    ['le 30 février', ([who]) => half(who!, '2025-02-30', 'morning'), 400, 'invalid_input', /./],
  ])('%s se refuse, et rien de l’envoi n’est noté', async (_, mark, status, code, sentence) => {
    itIs('2025-05-26T16:00:00Z');
    const { id, people } = await session(1);
    const { body } = await note(id, [half(people[0]!, FIRST, 'morning'), mark(people)]).expect(status);
    expect(body).toMatchObject({ code, detail: expect.stringMatching(sentence) });
    expect(await one(id)).toMatchObject({ status: 'confirmed', presences: [] });
  });

  it('ni de qui attend ou a annulé, ni d’une session pas confirmée, ni par qui ne fait que lire', async () => {
    itIs('2025-05-27T16:00:00Z');
    const { id, people } = await session(2);
    const mark = [half(people[0]!, FIRST, 'morning')];
    for (const status of ['waitlisted', 'cancelled']) {
      const reason = status === 'cancelled' ? `'person'` : 'null';
      await test.dataSource.query(
        `update training_registrations set status = $2, cancel_reason = ${reason} where id = $1`,
        [people[0], status],
      );
      expect((await note(id, mark).expect(422)).body).toMatchObject({ code: 'registration_state' });
    }
    await note(id, [half(people[1]!, FIRST, 'morning')], 'reader').expect(403);
    await test.dataSource.query(`update training_sessions set state = 'open' where id = $1`, [id]);
    const { body } = await note(id, [half(people[1]!, FIRST, 'morning')]).expect(422);
    expect(body).toMatchObject({ code: 'registration_session_state', detail: expect.stringContaining('confirmée') });
    await note(randomUUID(), mark).expect(404);
  });
});
