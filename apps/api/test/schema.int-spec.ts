import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '#platform/database/data-source.js';
import { migrations } from '#platform/database/migrations.js';
import { startTestApp, type TestApp } from './test-app.js';
import { testDatabase } from './test-database.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('schéma de la base', () => {
  it('les colonnes des entités sont celles que les migrations ont faites, au type et à la nullité près', async () => {
    const rows: { table: string; column: string; type: string; nullable: boolean }[] = await test.dataSource.query(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    const actual = new Map(rows.map((row) => [`${row.table}.${row.column}`, `${row.type}${row.nullable ? '?' : ''}`]));
    const names: Record<string, string> = { timestamptz: 'timestamp with time zone' };
    expect(test.dataSource.entityMetadatas.length).toBeGreaterThan(12);
    for (const { tableName, columns } of test.dataSource.entityMetadatas) {
      for (const column of columns) {
        const type = `${names[String(column.type)] ?? String(column.type)}${column.isArray ? '[]' : ''}${column.isNullable ? '?' : ''}`;
        expect(`${tableName}.${column.databaseName} ${type}`).toBe(
          `${tableName}.${column.databaseName} ${actual.get(`${tableName}.${column.databaseName}`)}`,
        );
      }
      const known = new Set(columns.map(({ databaseName }) => databaseName));
      const unknown = rows
        .filter((row) => row.table === tableName && !known.has(row.column))
        .map(({ column }) => column);
      expect({ tableName, unknown }).toEqual({ tableName, unknown: [] });
    }
  });

  it('migrer deux fois ne fait rien la seconde, et trois processus à la fois ne se gênent pas', async () => {
    const url = await testDatabase();
    expect(await Promise.all([migrate(url), migrate(url), migrate(url)])).toEqual([[], [], []]);
  });

  it('chaque migration se défait, et se refait', async () => {
    const url = await testDatabase();
    const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
    try {
      for (let i = 0; i < migrations.length; i++) await dataSource.undoLastMigration();
      const left: { n: number }[] = await dataSource.query(
        `select count(*)::int as n from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
      );
      expect(left[0]?.n).toBe(0);
      expect(await dataSource.runMigrations()).toHaveLength(migrations.length);
    } finally {
      await dataSource.destroy();
    }
  });
});
