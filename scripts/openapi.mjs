/** Writes openapi.json from the routes, and the types the screens know the API by. `--check`: fails when they differ. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const check = process.argv.includes('--check');
const target = check ? fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-openapi-')) : '.';
const files = [
  ['openapi.json', path.join(target, 'openapi.json')],
  ['apps/admin/src/api/schema.d.ts', path.join(target, check ? 'schema.d.ts' : 'apps/admin/src/api/schema.d.ts')],
];

function run(...args) {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (done.status === 0) return;
  console.error(done.stdout, done.stderr);
  process.exit(1);
}

run('dist/apps/api/src/openapi.js', files[0][1]);
run('node_modules/openapi-typescript/bin/cli.js', files[0][1], '--output', files[1][1]);
if (check) {
  const drifted = files.filter(
    ([kept, made]) => !fs.existsSync(kept) || fs.readFileSync(kept, 'utf8') !== fs.readFileSync(made, 'utf8'),
  );
  fs.rmSync(target, { recursive: true });
  if (drifted.length > 0) {
    console.error(`Out of date: ${drifted.map(([kept]) => kept).join(', ')}. Run npm run openapi and commit.`);
    process.exit(1);
  }
}
