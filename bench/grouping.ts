import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { proposeGroups } from '../libs/domain/src/training/grouping/propose-groups.js';
import { runAll } from '../libs/domain/src/training/grouping/steps.js';
import { groupGreedily } from '../libs/domain/src/training/grouping/testing/greedy.js';
import { anyPool } from '../libs/domain/src/training/grouping/testing/pools.js';
import type { BenchResult } from './diagnose.js';

const TODAY = '2027-01-01';
const BOUNDS = { lowerBound: 4, upperBound: 8 };

/** People placed by the best answer (40 people) and by the good one (500), against a list and a pencil on the same pools. */
export function run(): BenchResult[] {
  return [
    [40, 30],
    [500, 3],
  ].map(([people = 0, pools = 0]) => measure(people, pools));
}

function measure(people: number, count: number): BenchResult {
  const pools = fc.sample(
    anyPool(TODAY, people).filter((pool) => pool.length === people),
    { numRuns: count, seed: 2018 },
  );
  const times: number[] = [];
  const sum = { ours: 0, greedy: 0, groups: 0, travelling: 0, greedyGroups: 0, greedyTravelling: 0 };
  for (const pool of pools) {
    const start = performance.now();
    const { groups } = runAll(proposeGroups(pool, BOUNDS, TODAY));
    times.push(performance.now() - start);
    const greedy = groupGreedily(pool, BOUNDS, TODAY);
    sum.ours += groups.flatMap(({ members }) => members).length;
    sum.groups += groups.length;
    sum.travelling += groups.reduce((total, { travelling }) => total + travelling, 0);
    sum.greedy += greedy.placed;
    sum.greedyGroups += greedy.groups;
    sum.greedyTravelling += greedy.travelling;
  }
  times.sort((a, b) => a - b);
  const notes =
    `groups ${sum.groups} (pencil ${sum.greedyGroups}), travelling ${sum.travelling} (${sum.greedyTravelling}); ` +
    `median ${Math.round(times[Math.floor(times.length / 2)] ?? 0)} ms, worst ${Math.round(times.at(-1) ?? 0)} ms a pool`;
  const name = `people placed, ${count} pools of ${people}`;
  return { name, baseline: sum.greedy, ours: sum.ours, ratio: sum.ours / sum.greedy, notes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(run());
