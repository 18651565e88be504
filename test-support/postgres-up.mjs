import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../dist/libs/platform/src/database/data-source.js';
import { startEmbeddedPostgres } from '../dist/libs/platform/src/database/embedded-postgres.js';

/**
 * One server per run, without the durability a test never needs (TEST_DATABASE_URL names another), and one migrated
 * database that every spec file copies.
 */
export default async function up() {
  if (!process.env.TEST_DATABASE_URL) {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-test-'));
    fs.chmodSync(directory, 0o755);
    const server = await startEmbeddedPostgres(path.join(directory, 'postgres'), {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    });
    process.env.TEST_DATABASE_URL = server.url('postgres');
    globalThis.__TEST_POSTGRES__ = { server, directory };
  }
  const template = `template_${Date.now()}`;
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
  await migrate(process.env.TEST_DATABASE_URL.replace(/\/[^/]*$/, `/${template}`));
  process.env.TEST_TEMPLATE_DATABASE = template;
}
