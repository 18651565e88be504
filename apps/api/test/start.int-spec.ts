import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './smtp-server.js';
import { testDatabase } from './test-database.js';

const MAIN = path.resolve('dist/apps/api/src/main.js');
const PASSWORD = 'une phrase de passe de démarrage';

interface Running {
  child: ChildProcess;
  port: number;
  output(): string;
}

let folder: string;
const started: ChildProcess[] = [];
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pigma-start-'));
  fs.chmodSync(folder, 0o755);
});
afterEach(() => started.forEach((child) => child.kill('SIGKILL')));
afterAll(async () => {
  await eventually('no server left', () => postgresOf(folder).length === 0);
  fs.rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function start(environment: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: path.join(folder, 'data'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  return { child, port: Number(environment.PORT ?? port), output: () => said };
}

/** Process ids of the PostgreSQL servers whose data are under a folder. */
function postgresOf(directory: string): string[] {
  return spawnSync('pgrep', ['-f', `postgres.*${directory}`], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean);
}

const healthy = async ({ port }: Running): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', resolve));
const login = ({ port }: Running) =>
  fetch(`http://127.0.0.1:${port}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.org', password: PASSWORD }),
  });
/** A first start makes a database, migrates it and loads register and demonstration: milliseconds on a busy machine. */
const FIRST_START = 50_000;
const ADMIN = { ADMIN_EMAIL: 'admin@example.org', ADMIN_PASSWORD: PASSWORD };

describe('démarrage sur la base embarquée', () => {
  it('dit en français l’adresse, l’identifiant et où se lisent les courriels, et montre la démonstration', async () => {
    const first = await start({});
    await eventually('ready', () => first.output().includes('PIGMA est prêt'), FIRST_START);
    expect(first.output()).toContain(`http://localhost:${first.port}`);
    expect(first.output()).toMatch(/Identifiant {3}admin@example\.org\n {2}Mot de passe {2}[\w-]{16} /);
    expect(first.output()).toContain('/#/inbox');
    const instance = await (await fetch(`http://127.0.0.1:${first.port}/api/instance`)).json();
    expect(instance).toMatchObject({ demonstration: true, embeddedInbox: true });
    const document = (await (await fetch(`http://127.0.0.1:${first.port}/api/openapi.json`)).json()) as {
      paths: object;
    };
    expect(Object.keys(document.paths)).toContain('/api/partners');
    expect((await fetch(`http://127.0.0.1:${first.port}/api/docs`)).status).toBe(200);
    first.child.kill('SIGTERM');
    expect(await exited(first.child)).toBe(0);
    expect(postgresOf(folder)).toEqual([]);
  });

  it('tué net, ne laisse pas d’orphelin ; le démarrage suivant repart des mêmes données, sans redire le mot de passe', async () => {
    const one = await start({});
    await eventually('ready', () => one.output().includes('PIGMA est prêt'), FIRST_START);
    one.child.kill('SIGKILL');
    const two = await start({});
    await eventually('healthy again', () => healthy(two));
    await eventually('greeting', () => two.output().includes('PIGMA est prêt'));
    expect(two.output()).not.toMatch(/Mot de passe {2}/);
    two.child.kill('SIGKILL');
    await eventually('no orphan', () => postgresOf(folder).length === 0);
  });

  it('deux produits sur les mêmes données : le second est refusé avec une phrase, le premier continue', async () => {
    const one = await start({});
    await eventually('ready', () => one.output().includes('PIGMA est prêt'), FIRST_START);
    const two = await start({});
    expect(await exited(two.child)).toBe(1);
    expect(two.output()).toContain('Le produit tourne déjà');
    expect(await healthy(one)).toBe(true);
    const three = await start({ PORT: String(one.port), DATABASE_URL: await testDatabase() });
    expect(await exited(three.child)).toBe(1);
    expect(three.output()).toContain(`Le port ${one.port} est déjà pris`);
    one.child.kill('SIGTERM');
    expect(await exited(one.child)).toBe(0);
  });

  it('un réglage faux est refusé au démarrage, en le nommant', async () => {
    const refused = await start({ LOG_LEVEL: 'bavard', SMTP_URL: 'relais' });
    expect(await exited(refused.child)).toBe(1);
    expect(refused.output()).toMatch(/Réglages refusés[^]*SMTP_URL[^]*LOG_LEVEL/);
  });
});

describe('démarrage sur DATABASE_URL', () => {
  it('rien d’embarqué ne démarre, et deux processus se partagent la base et les sessions', async () => {
    const environment = { ...ADMIN, DATABASE_URL: await testDatabase(), DATA_DIR: path.join(folder, 'unused') };
    const both = await Promise.all([start(environment), start(environment)]);
    for (const running of both)
      await eventually('ready', () => running.output().includes('PIGMA est prêt'), FIRST_START);
    expect(fs.existsSync(path.join(folder, 'unused'))).toBe(false);
    const [one, two] = both as [Running, Running];
    const response = await login(one);
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
    expect((await fetch(`http://127.0.0.1:${two.port}/api/auth/me`, { headers: { cookie } })).status).toBe(200);
    const instance = await (await fetch(`http://127.0.0.1:${one.port}/api/instance`)).json();
    expect(instance).toMatchObject({ demonstration: false, embeddedInbox: false });
    for (const { child } of both) child.kill('SIGTERM');
    expect(await Promise.all(both.map(({ child }) => exited(child)))).toEqual([0, 0]);
  });

  it('les journaux sont structurés, portent le numéro de la demande, et rien de personnel', async () => {
    const running = await start({ ...ADMIN, DATABASE_URL: await testDatabase(), LOG_LEVEL: 'debug' });
    await eventually('ready', () => running.output().includes('PIGMA est prêt'), FIRST_START);
    await login(running);
    const wrong = await fetch(`http://127.0.0.1:${running.port}/api/partners?q=martin.dupont@example.org`, {
      headers: { authorization: 'Bearer secret-de-quelqu-un', 'x-request-id': 'demande-numero-12' },
    });
    expect(wrong.headers.get('x-request-id')).toBe('demande-numero-12');
    await fetch(`http://127.0.0.1:${running.port}/api/auth/invitations/jeton-tres-secret`);
    await eventually('logged', () => running.output().includes('invitations'));
    const lines = running
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { req?: { id: string } });
    expect(lines.some(({ req }) => req?.id === 'demande-numero-12')).toBe(true);
    for (const secret of ['martin.dupont', 'secret-de-quelqu-un', 'jeton-tres-secret', PASSWORD, 'pigma_session']) {
      expect(lines.filter((line) => JSON.stringify(line).includes(secret))).toEqual([]);
    }
    running.child.kill('SIGTERM');
    await exited(running.child);
  });
});
