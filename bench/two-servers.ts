import { deepStrictEqual } from 'node:assert';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { migrate } from '#platform/database/data-source.js';
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.js';

const ADMIN = { ADMIN_EMAIL: 'bench@example.org', ADMIN_PASSWORD: 'une phrase de passe de banc' };
const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 10;

/** How the rates below were taken, for the notes of a bench. */
export const METHOD = `median of ${ROUNDS} alternate rounds of ${SECONDS} s, ${CONNECTIONS} connections, the session checked on every request of ours`;

interface Server {
  url: string;
  child: ChildProcess;
}

/**
 * Requests per second of the product and of a bare server on one database, in turns, their answers checked equal first.
 * @param bare program of the bare server, beside this one
 * @param fill puts the data into the empty base; gives the paths to ask for, in turn
 */
export async function compareServers(
  bare: string,
  fill: (databaseUrl: string) => Promise<string[]>,
): Promise<{ baseline: number; ours: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-servers-'));
  const postgres = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  const servers: Server[] = [];
  try {
    const databaseUrl = postgres.url('postgres');
    await migrate(databaseUrl);
    const paths = await fill(databaseUrl);
    for (const program of ['product-server', bare]) servers.push(await serve(program, databaseUrl));
    const [product, baseline] = servers.map(({ url }) => url) as [string, string];
    const headers = { cookie: await signIn(product) };
    for (const asked of paths) {
      const answers = [product, baseline].map(async (url) => (await fetch(`${url}${asked}`, { headers })).json());
      const [left, right] = await Promise.all(answers);
      deepStrictEqual(left, right, asked);
    }
    const rates = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      const bareRate = await requestsPerSecond(baseline, paths, {});
      const oursRate = await requestsPerSecond(product, paths, headers);
      // The first round only warms the code up.
      if (round > 0) {
        rates.bare.push(bareRate);
        rates.ours.push(oursRate);
      }
    }
    return { baseline: median(rates.bare), ours: median(rates.ours) };
  } finally {
    await Promise.all(servers.map(stop));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function serve(program: string, databaseUrl: string): Promise<Server> {
  const file = fileURLToPath(new URL(`./${program}.js`, import.meta.url));
  const env = { ...process.env, ...ADMIN, DATABASE_URL: databaseUrl, NODE_ENV: 'production' };
  const child = fork(file, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ url: (message as { url: string }).url, child }));
    child.once('exit', (code) => reject(new Error(`${program} stopped (${code})`)));
  });
}

/** A server leaves when its parent lets go of it. */
async function stop({ child }: Server): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ADMIN.ADMIN_EMAIL, password: ADMIN.ADMIN_PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in refused: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function requestsPerSecond(url: string, paths: string[], headers: Record<string, string>): Promise<number> {
  const requests = paths.map((asked) => ({ path: asked, headers }));
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  return Math.round(result.requests.average);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
