/** Every keeper but the tests: format, lint, types, arrows, dead code, migrations against entities, drift of the API document. */
import { spawnSync } from 'node:child_process';

const keepers = [
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', ['eslint', '--max-warnings', '0', '.']],
  ['types', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['types of the screens', ['tsc', '--noEmit', '-p', 'apps/admin/tsconfig.json']],
  ['types of the journeys', ['tsc', '--noEmit', '-p', 'e2e/tsconfig.json']],
  ['arrows', ['depcruise', '--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations']],
  ['dead code', ['knip']],
  [
    'migrations',
    [
      'node',
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--testPathPatterns',
      'test/schema',
    ],
  ],
  ['API document', ['node', 'scripts/openapi.mjs', '--check']],
];

const failed = [];
for (const [name, [command, ...args]] of keepers) {
  const started = performance.now();
  const done = spawnSync(command, args, { encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${done.status === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)`);
  if (done.status === 0) continue;
  failed.push(name);
  console.log(done.stdout, done.stderr);
}
if (failed.length > 0) {
  console.log(`check: ${failed.join(', ')} failed`);
  process.exit(1);
}
