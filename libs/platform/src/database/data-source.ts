import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations.js';
import { SnakeNaming } from './snake-naming.js';

/** How the product connects to PostgreSQL. Time zone and search settings are those of the server. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    logging: ['warn'],
    applicationName: 'pigma',
    extra: { max: 12, statement_timeout: 60_000, connectionTimeoutMillis: 30_000 },
  };
}

/** Any fixed number: processes that start together on one database migrate one after the other. */
const MIGRATION_LOCK = 7_411_001;

/**
 * Brings the schema up to date, under an advisory lock.
 * @returns the names of the migrations that ran.
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
