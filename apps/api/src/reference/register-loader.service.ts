import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { ReferenceLoad, type ReferenceOrganisation } from './reference.entity.js';
import { readRegister, REGISTER_PACKAGE, registerVersion } from './register-source.js';

/** Any fixed number: processes that start together load the register once. */
const LOAD_LOCK = 7_411_020;
const CHUNK = 6000;

/** Column → its PostgreSQL array type, in the order of the insert. */
const COLUMNS = {
  kind: 'text',
  code: 'text',
  siren: 'text',
  name: 'text',
  legalCategory: 'text',
  department: 'text',
  region: 'text',
  populationMunicipale: 'int',
  populationTotale: 'int',
  populationYear: 'int',
  populationTotaleYear: 'int',
  populationSource: 'text',
  obligationStatus: 'text',
  overPopulation: 'boolean',
  nearThreshold: 'boolean',
  foldedName: 'text',
  nameKey: 'text',
} as const satisfies Record<keyof ReferenceOrganisation, string>;
const FIELDS = Object.keys(COLUMNS) as (keyof ReferenceOrganisation)[];

/** Fills the register from the package, when the base holds another version of it. Called at every start. */
@Injectable()
export class RegisterLoader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Replaces the register in one transaction. @returns how many bodies were loaded; 0 when it was up to date. */
  async load(): Promise<number> {
    const version = registerVersion();
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
      const current = await manager.findOneBy(ReferenceLoad, { source: REGISTER_PACKAGE });
      if (current?.version === version) return 0;
      const organisations = readRegister();
      await manager.query('delete from reference_organisations');
      for (let start = 0; start < organisations.length; start += CHUNK) {
        await insert(manager, organisations.slice(start, start + CHUNK));
      }
      await manager.query('analyze reference_organisations');
      await manager.save(ReferenceLoad, {
        source: REGISTER_PACKAGE,
        version,
        organisations: organisations.length,
        loadedAt: this.clock.now(),
      });
      return organisations.length;
    });
  }
}

async function insert(manager: EntityManager, organisations: ReferenceOrganisation[]): Promise<void> {
  const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const arrays = FIELDS.map((field, index) => `$${index + 1}::${COLUMNS[field]}[]`);
  await manager.query(
    `insert into reference_organisations (${FIELDS.map(snake).join(', ')}) select * from unnest(${arrays.join(', ')})`,
    FIELDS.map((field) => organisations.map((organisation) => organisation[field])),
  );
}
