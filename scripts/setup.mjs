/**
 * Installs and builds what is missing or out of date, and nothing else. Runs on npm's own node ($npm_node_execpath),
 * before any package is there: a shell that had run the bare word `node` would keep the system's for what follows.
 * `--quiet`: says nothing unless something fails. `--no-admin`: leaves the screens alone.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
process.chdir(root);
const quiet = process.argv.includes('--quiet');
const withAdmin = !process.argv.includes('--no-admin');
const bin = path.join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };

function say(text) {
  if (!quiet) console.error(text);
}

function run(command, args) {
  const done = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status === 0) return;
  console.error(done.stdout ?? '', done.stderr ?? '', done.error ?? '');
  console.error(`Échec de : ${command} ${args.join(' ')}`);
  process.exit(1);
}

/** Hash of the contents of files and folders. */
function fingerprint(places) {
  const hash = createHash('sha256');
  const add = (place) => {
    const stat = fs.statSync(place, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(place).sort()) add(path.join(place, name));
    } else {
      hash.update(`${place}\0`).update(fs.readFileSync(place));
    }
  };
  places.forEach(add);
  return hash.digest('hex');
}

/** Does `work` unless `stamp` already holds the fingerprint of `places`. */
function unlessDone(stamp, places, work) {
  const wanted = fingerprint(places);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  work();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, wanted);
}

unlessDone('node_modules/.installed', ['package.json', 'package-lock.json', '.npmrc'], () => {
  say('Installation des paquets (une fois)…');
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm) run(process.execPath, [npm, ...args]);
  else run('npm', args);
});

const version = spawnSync('node', ['--version'], { env, encoding: 'utf8' }).stdout.trim();
const [major, minor] = version.replace('v', '').split('.').map(Number);
if (major < 24 || (major === 24 && minor < 9)) {
  console.error(`Node ${version} est trop ancien : il faut Node 24.9 ou plus récent sur ce système.`);
  process.exit(1);
}

const common = ['libs', 'package-lock.json', 'package.json'];
unlessDone(
  'dist/.api',
  ['apps/api/src', 'apps/api/tsconfig.app.json', 'migrations', 'tsconfig.json', ...common],
  () => {
    say('Construction du serveur…');
    for (const part of ['apps/api', 'libs', 'migrations'])
      fs.rmSync(path.join('dist', part), { recursive: true, force: true });
    run('nest', ['build', 'api']);
  },
);
if (withAdmin) {
  unlessDone('dist/.admin', ['apps/admin', ...common], () => {
    say('Construction des écrans…');
    run('vite', ['build', '--config', 'apps/admin/vite.config.ts', '--logLevel', 'warn']);
  });
}
