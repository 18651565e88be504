import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Address of a new database with the schema of the migrations, copied from the template made once per run. */
export async function testDatabase(): Promise<string> {
  const server = process.env.TEST_DATABASE_URL;
  const template = process.env.TEST_TEMPLATE_DATABASE;
  if (!server || !template) throw new Error('run the tests through npm test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  return server.replace(/\/[^/]*$/, `/${name}`);
}
