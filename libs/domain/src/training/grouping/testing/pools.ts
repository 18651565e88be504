import fc from 'fast-check';
import { addDays } from '../../../calendar/paris-instant.js';
import type { Interested } from '../pool.js';

const REGION = ['16', '17', '19', '23', '24', '33', '40', '47', '64', '79', '86', '87'];

/** So many people of a department, in order of arrival: `33-0`, `33-1`… */
export const people = (count: number, department: string, wish: Partial<Interested> = {}): Interested[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `${department}-${index}`, department, wishedFrom: null, wishedTo: null, receivedOn: '2026-11-02' },
    ...wish,
  }));

/** Any pool of at most so many people: few departments or all, any periods, some of them over. */
export function anyPool(today: string, most: number): fc.Arbitrary<Interested[]> {
  const day = fc.integer({ min: -40, max: 330 }).map((days) => addDays(today, days));
  const wish = fc.tuple(day, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 3 }));
  return fc.subarray(REGION, { minLength: 1 }).chain((departments) =>
    fc
      .array(fc.record({ department: fc.constantFrom(...departments), wish, came: fc.nat(300) }), {
        maxLength: most,
        size: 'max',
      })
      .map((all) =>
        all.map(({ department, wish: [from, days, kind], came }, index) => ({
          ...{ id: `p${String(index).padStart(3, '0')}`, department },
          wishedFrom: kind === 0 || kind === 1 ? null : from,
          wishedTo: kind === 0 || kind === 2 ? null : addDays(from, days),
          receivedOn: addDays(today, -came),
        })),
      ),
  );
}
