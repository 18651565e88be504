import type { MigrationInterface } from 'typeorm';
import { Accounts1000000000100 } from '../../../../migrations/1000000000100-accounts.js';
import { History1000000000200 } from '../../../../migrations/1000000000200-history.js';
import { Mail1000000000300 } from '../../../../migrations/1000000000300-mail.js';

/** Every migration, in order. Listed by class: no file name pattern decides what runs. */
export const migrations: (new () => MigrationInterface)[] = [
  Accounts1000000000100,
  History1000000000200,
  Mail1000000000300,
];
