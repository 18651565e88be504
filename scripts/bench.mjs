/**
 * Runs the benches, all of them or those named (`npm run bench -- diagnose`), and prints their ratios. Each measures
 * the product beside a bare baseline in the same run; nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';

const BENCHES = ['agenda', 'diagnose', 'grouping', 'mail-sending', 'minutes-pdf', 'partners-list', 'register-load'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${BENCHES.join(', ')}.`);
  process.exit(2);
}
const built = spawnSync('tsc', ['-p', 'bench/tsconfig.json'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  const { run } = await import(`../dist/bench/${name}.js`);
  for (const { name: what, baseline, ours, ratio, notes } of await run()) {
    console.log(
      `${what}\n  baseline ${number.format(baseline)}, ours ${number.format(ours)}, ratio ${number.format(ratio)}\n  ${notes}\n`,
    );
  }
}
process.exit(0);
