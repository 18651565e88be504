import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#platform/jobs/jobs.js';
import { aRecord, cswResponse } from '../../../test/iso-record.js';
import { eventually } from '../../../test/smtp-server.js';
import { startTestApp, type TestApp } from '../../../test/test-app.js';
import { IMPORT_QUEUE } from './import-runner.service.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({ works: true });
});
afterAll(() => test.close());

const given = async (name: string): Promise<string> =>
  (
    await test
      .as('manager')
      .post('/api/catalogue/imports')
      .attach('file', cswResponse(aRecord(`${name}-1`), aRecord(`${name}-2`)), `${name}.xml`)
      .expect(202)
  ).body.id;
const importOf = async (id: string) => (await test.as('reader').get(`/api/catalogue/imports/${id}`).expect(200)).body;
const stateOf = async (id: string): Promise<string> => (await importOf(id)).state;

describe('import interrompu', () => {
  it('par une panne passagère de la base, il reprend seul et va au bout', async () => {
    await test.dataSource.query('alter table catalogue_records rename to catalogue_records_away');
    const id = await given('panne');
    await eventually('the first try stumbled', async () => {
      const [job] = await test.dataSource.query(
        `select state from pgboss.job where name = $1 and data ->> 'importId' = $2`,
        [IMPORT_QUEUE, id],
      );
      return job.state === 'retry';
    });
    await test.dataSource.query('alter table catalogue_records_away rename to catalogue_records');
    await eventually('the import ends', async () => (await stateOf(id)) === 'done');
    expect(await importOf(id)).toMatchObject({ processed: 2, created: 2, error: null });
  });

  it('trois fois, il est dit en échec au lieu de rester « en cours »', async () => {
    const [queue] = await test.dataSource.query(`select dead_letter from pgboss.queue where name = $1`, [IMPORT_QUEUE]);
    expect(queue.dead_letter).toBe(`${IMPORT_QUEUE}-abandoned`);
    const id = await given('abandon');
    await eventually('the import ends', async () => (await stateOf(id)) === 'done');
    await test.dataSource.query(`update catalogue_imports set state = 'running' where id = $1`, [id]);
    await test.dataSource.transaction((manager) =>
      test.app.get(Jobs).enqueue(manager, queue.dead_letter, { importId: id }),
    );
    await eventually('somebody says so', async () => (await stateOf(id)) === 'failed');
    expect((await importOf(id)).error).toContain('interrompue trois fois');
  });
});
