import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { dataSourceOptions, migrate } from '#platform/database/data-source.js';
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.js';
import { ReferenceLoad, ReferenceOrganisation } from '../apps/api/src/reference/reference.entity.js';
import { RegisterLoader } from '../apps/api/src/reference/register-loader.service.js';
import type { BenchResult } from './diagnose.js';

/** What loading the register may cost a first start, in seconds. */
const LIMIT = 20;

/** Reading, deciding and storing the 36,000 bodies of the register in an empty base; `ratio` is the share of the limit used. */
export async function run(): Promise<BenchResult[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-register-'));
  const postgres = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  try {
    const databaseUrl = postgres.url('postgres');
    await migrate(databaseUrl);
    const entities = [ReferenceOrganisation, ReferenceLoad];
    const dataSource = await new DataSource({ ...dataSourceOptions(databaseUrl), entities }).initialize();
    const start = performance.now();
    const loaded = await new RegisterLoader(dataSource, new Clock()).load();
    const seconds = Math.round((performance.now() - start) / 10) / 100;
    await dataSource.destroy();
    const notes = 'the limit against the time taken, empty base, fsync on; the ratio is the share of the limit used';
    const name = `loading ${loaded} bodies with their decisions (s)`;
    return [{ name, baseline: LIMIT, ours: seconds, ratio: seconds / LIMIT, notes }];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await run());
