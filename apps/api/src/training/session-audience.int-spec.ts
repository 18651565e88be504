import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { storeRegistration, storeSession } from './testing/training-rows.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('écrire aux personnes d’une session', () => {
  it('à celles qui viennent, ou à celles qui attendent une place ; jamais à qui a annulé', async () => {
    const session = await storeSession(test.dataSource, { place: 'Bordeaux' });
    const { body: partner } = await test.as('manager').post('/api/partners').send({ name: 'Agence' }).expect(201);
    const people = [
      ['Ada', 'confirmed'],
      ['Bob', 'registered'],
      ['Cleo', 'waitlisted'],
      ['Dan', 'cancelled'],
    ] as const;
    for (const [rank, [firstName, status]] of people.entries()) {
      const more = { status, rank: rank + 1, ...(status === 'cancelled' ? { cancelReason: 'person' as const } : {}) };
      await storeRegistration(test, session.id, { firstName, partnerId: partner.id }, more);
    }
    const reached = async (kind: string) => {
      const audience = { source: { kind, id: session.id } };
      const { body } = await test
        .as('reader')
        .post('/api/audiences/reach')
        .send({ audience, family: 'service' })
        .expect(200);
      return body.data.map(({ name }: { name: string }) => name.split(' ')[0]).toSorted();
    };
    expect(await reached('session')).toEqual(['Ada', 'Bob']);
    expect(await reached('session_waiting')).toEqual(['Cleo']);
    const { body } = await test.as('reader').get('/api/audiences/sources/choices?kind=session&q=ouvrir').expect(200);
    expect(body.data).toMatchObject([{ id: session.id }]);
  });
});
