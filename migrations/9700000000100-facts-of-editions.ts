import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the product knew of the meeting when an edition was validated: a screen shows the figures that were printed, not
 * those of today. Null for the editions before, whose document alone is kept.
 */
export class FactsOfEditions9700000000100 implements MigrationInterface {
  name = 'FactsOfEditions9700000000100';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`alter table minutes_versions add column facts jsonb`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`alter table minutes_versions drop column facts`);
  }
}
